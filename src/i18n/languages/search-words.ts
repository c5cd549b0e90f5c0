/** What the search must know of a language. It goes into the search's scripts by itself, so it imports little. */
export interface SearchWords {
  /**
   * Words that are on almost every page, so that they tell no page from another and their part of the index is the
   * largest: `the` alone costs more than all the rest of a search. Written without accents. No word is here that may be
   * what somebody looks for.
   */
  readonly stopWords: ReadonlySet<string>;
  /**
   * Gives a key that the forms of one word share; takes a word in lower case without accents. Only for languages that
   * Pagefind cannot stem itself.
   */
  readonly stem?: (word: string) => string;
}
