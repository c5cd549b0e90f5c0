import { beforeAll, describe, expect, test } from 'vitest';
import { judgeSearches, type JudgedQuery, type SearchKind } from '../search/quality/judge-searches.ts';
import { meanQuality, type Quality } from '../search/quality/measure.ts';
import { makeFolder } from '../files/folder.fixture.ts';
import { readBlocks } from '../reading/body-text.ts';
import { searchRecords } from '../search/record/record.ts';
import { builtRegister } from './built-site.ts';

let judged: readonly JudgedQuery[] = [];

beforeAll(async () => {
  judged = await judgeSearches(searchRecords(builtRegister(), readBlocks), makeFolder());
});

function qualityOf(language: string, kind: SearchKind, isHeldOut: boolean): Quality {
  const queries = judged.filter(
    (query) => query.language === language && query.kind === kind && query.isHeldOut === isHeldOut,
  );
  return meanQuality(queries.map(({ quality }) => quality));
}

/** What was reached, less a little: a text that is changed changes the figures a bit. */
const reached: readonly [language: string, isHeldOut: boolean, least: Quality][] = [
  ['en', false, { recall: 0.95, precisionAt5: 0.8, ndcgAt10: 0.9 }],
  ['en', true, { recall: 0.91, precisionAt5: 0.79, ndcgAt10: 0.9 }],
  ['sq', false, { recall: 0.96, precisionAt5: 0.8, ndcgAt10: 0.91 }],
  ['sq', true, { recall: 0.96, precisionAt5: 0.86, ndcgAt10: 0.93 }],
];

describe.each(reached)('the labelled searches in %s, held out: %s', (language, isHeldOut, least) => {
  test('find as much, in as good an order, as they did', () => {
    const { recall, precisionAt5, ndcgAt10 } = qualityOf(language, 'ours', isHeldOut);
    expect(recall).toBeGreaterThanOrEqual(least.recall);
    expect(precisionAt5).toBeGreaterThanOrEqual(least.precisionAt5);
    expect(ndcgAt10).toBeGreaterThanOrEqual(least.ndcgAt10);
  });

  test('do better than Pagefind by itself', () => {
    const [plain, ours] = [qualityOf(language, 'plain', isHeldOut), qualityOf(language, 'ours', isHeldOut)];
    expect(ours.recall).toBeGreaterThan(plain.recall);
    expect(ours.ndcgAt10).toBeGreaterThan(plain.ndcgAt10);
  });
});

test.each([
  ['en', 'trafiking children', 'trafficking children'],
  ['en', 'Alabnia', 'Albania'],
  ['en', 'reintergration', 'reintegration'],
  ['sq', 'viktmat', 'viktimat'],
  ['sq', 'viktimave', undefined],
  ['sq', 'strehezave', undefined],
])('in %s, for "%s" the suggestion is %j', (language, query, suggestion) => {
  const found = judged.find(
    (each) => each.language === language && each.kind === 'ours' && each.query === query,
  );
  expect(found?.suggestion).toBe(suggestion);
  expect(found?.results.length).toBeGreaterThan(0);
});
