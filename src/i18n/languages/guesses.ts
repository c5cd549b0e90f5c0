/** Words of a language by which the check and the imports guess what somebody meant. */
export interface Guesses {
  /** Words that nearly every sentence has, and other languages lack: they tell which language a text is in. */
  readonly tellingWords: ReadonlySet<string>;
}
