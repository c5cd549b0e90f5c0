import { foldWord } from './word-forms.ts';

/**
 * Words that are on almost every page, so that they tell no page from another and their part of the index is
 * the largest: `the` alone costs more than all the rest of a search. Written without accents. No word is here
 * that may be what somebody looks for.
 */
const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    'a an and are as at be been but by for from had has have in into is it its of on or such than that the their them then there these they this those to was were which will with',
  ),
  sq: wordSet(
    'apo as ashtu behet cila cilat cilet cili do dhe duke e edhe eshte gjate i ishin ishte ja jane jemi ka kane keshtu kete keto ky kjo me midis ndaj ne nga nje nuk ose pas per por prej qe qene se si sipas te tek u',
  ),
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Whether a word says nothing by itself in this language. */
export function isStopWord(word: string, language: string): boolean {
  return stopWords[language.split('-')[0] ?? '']?.has(foldWord(word)) === true;
}

/** The query without its stop words, unless it is quoted or consists of them alone. */
export function withoutStopWords(query: string, language: string): string {
  if (query.includes('"')) return query;
  const telling = query.split(/\s+/).filter((word) => word !== '' && !isStopWord(word, language));
  return telling.length === 0 ? query : telling.join(' ');
}
