import { en } from './en.ts';

/** The dictionary of one language: English gives the type, so a missing or surplus word does not compile. */
export type Words = typeof en;

/** A language that the interface speaks. */
export type Language = 'en';

const dictionaries: Record<Language, Words> = { en };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return dictionaries[language];
}
