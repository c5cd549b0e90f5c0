import type { Guesses } from '../guesses.ts';
import { wordSet } from '../word-set.ts';

/** Albanian. */
export const guesses: Guesses = {
  tellingWords: wordSet('të e në dhe për me nga që u një është i më nuk janë së ishte kjo ky pa'),
};
