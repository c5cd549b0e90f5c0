import { albanianStem } from '../../i18n/languages/sq/stemmer.ts';

/** Gives a key that the forms of one word share; takes a folded word. */
export type Stemmer = (word: string) => string;

/** For languages that Pagefind cannot stem itself. */
const stemmers: Readonly<Record<string, Stemmer>> = { sq: albanianStem };

/** The stemmer of a language, by `<html lang>`; undefined where Pagefind has its own, or there is none. */
export function stemmerOf(language: string): Stemmer | undefined {
  return stemmers[language.split('-')[0] ?? ''];
}

/** A word as the index has it: lower case, no accents, letters and digits alone. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
