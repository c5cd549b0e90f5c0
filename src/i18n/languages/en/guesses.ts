import type { Guesses } from '../guesses.ts';
import { wordSet } from '../word-set.ts';

/** English. */
export const guesses: Guesses = {
  tellingWords: wordSet('the of and to for was were that with is are by from this which on not have been'),
};
