import type { Guesses } from './guesses.ts';
import type { SearchWords } from './search-words.ts';
import type { Words } from './words.ts';

/** A language's two letters (ISO 639-1). */
export type LanguageCode = string;

/** Everything that is peculiar to one language: each part is a file of its folder, which exports it under its name. */
export interface Language {
  readonly words: Words;
  /** Without them people are understood in the other languages alone. */
  readonly guesses?: Guesses | undefined;
  /** Without it every word counts in a search, and forms of one word meet as far as Pagefind sees to it. */
  readonly search?: SearchWords | undefined;
}
