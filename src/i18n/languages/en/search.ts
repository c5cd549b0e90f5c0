import type { SearchWords } from '../search-words.ts';
import { wordSet } from '../word-set.ts';

/** English. */
export const search: SearchWords = {
  stopWords: wordSet(
    'a an and are as at be been but by for from had has have in into is it its of on or such than that the their them then there these they this those to was were which will with',
  ),
};
