import { describe, expect, test } from 'vitest';
import { correctQuery } from './correct.ts';

/** Pages by their words. */
const pages = [
  'shelter victims tirana',
  'police training tirana',
  'police judges training',
  'victims return 2014',
];

const nearby: Readonly<Record<string, string>> = { sheltr: 'shelter', polise: 'police' };

async function correct(query: string, hasVocabulary = true): Promise<string | undefined> {
  const count = (words: readonly string[]): Promise<number> =>
    Promise.resolve(pages.filter((page) => words.every((word) => page.includes(word.toLowerCase()))).length);
  const isStopWord = (word: string): boolean => word === 'for';
  const telling = query.split(' ').filter((word) => !isStopWord(word));
  return correctQuery(query, await count(telling), {
    isStopWord,
    isIndexed: (word) => pages.some((page) => page.includes(word)),
    vocabulary: () =>
      Promise.resolve(
        hasVocabulary ? { has: (word) => word === 'abroad', nearest: (word) => nearby[word] } : undefined,
      ),
    count,
  });
}

describe('a query that is well stays', () => {
  test.each([
    'shelter',
    'Shelter for victims',
    'vict',
    '"police judges tirana"',
    '2014',
    '1999',
    'abroad',
    'for',
    '–',
    '',
  ])('%s', async (query) => {
    expect(await correct(query)).toBe(query);
  });
});

test.each<[string, string | undefined, string]>([
  ['sheltr', 'shelter', 'a mistake is mended'],
  ['Sheltr for victims', 'shelter for victims', 'the other words stay'],
  ['shelter zzzz', 'shelter', 'a word that nobody knows goes'],
  ['training for zzzz', 'training', 'and the small words with it'],
  ['police tirana judges', 'police judges', 'the words go that are on more pages'],
  ['sheltr judges', 'shelter', 'a mended word may still not be with the others'],
  ['sheltr – victims', 'shelter victims', 'a sign is on no page'],
  ['sheltr   victims', 'shelter victims', 'one space is between words'],
  ['judges 1999 shelter', 'judges', 'a number that no page has goes'],
  ['1999 zzzz', undefined, 'and alone it finds nothing'],
  [
    'judges tirana shelter tirana shelter tirana shelter tirana police',
    'judges',
    'only eight words are tried',
  ],
  ['zzzz', undefined, 'nothing is near'],
  ['zzzz qqqq', undefined, 'nothing is near any'],
])('"%s" becomes %j: %s', async (query, corrected) => {
  expect(await correct(query)).toBe(corrected);
});

test('without the list of words a query is left alone', async () => {
  expect(await correct('sheltr', false)).toBe('sheltr');
});
