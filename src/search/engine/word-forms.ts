import type { SearchWords } from '../../i18n/languages/search-words.ts';

/** For languages of which nothing is known. */
export const noWords: SearchWords = { stopWords: new Set() };

/** Gives a key that the forms of one word share; takes a folded word. */
export type Stemmer = (word: string) => string;

/** A word as the index has it: lower case, no accents, letters and digits alone. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
