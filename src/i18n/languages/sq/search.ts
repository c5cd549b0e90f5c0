import type { SearchWords } from '../search-words.ts';
import { wordSet } from '../word-set.ts';
import { albanianStem } from './stemmer.ts';

/** Albanian. */
export const search: SearchWords = {
  stopWords: wordSet(
    'apo as ashtu behet cila cilat cilet cili do dhe duke e edhe eshte gjate i ishin ishte ja jane jemi ka kane keshtu kete keto ky kjo me midis ndaj ne nga nje nuk ose pas per por prej qe qene se si sipas te tek u',
  ),
  stem: albanianStem,
};
