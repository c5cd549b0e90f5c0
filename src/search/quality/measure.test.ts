import { expect, test } from 'vitest';
import { judge, meanQuality } from './measure.ts';
import { labelledQueries } from './queries.ts';

const grades = new Map([
  ['a', 2],
  ['b', 2],
  ['c', 1],
]);

test.each([
  [['a', 'b', 'c'], { recall: 1, precisionAt5: 1, ndcgAt10: 1 }],
  [['c', 'a', 'b'], { recall: 1, precisionAt5: 1, ndcgAt10: 0.815 }],
  [['a', 'x'], { recall: 0.5, precisionAt5: 0.333, ndcgAt10: 0.556 }],
  [['x', 'y', 'z', 'u', 'v', 'a'], { recall: 0.5, precisionAt5: 0, ndcgAt10: 0.198 }],
  [[], { recall: 0, precisionAt5: 0, ndcgAt10: 0 }],
])('the results %j are judged', (results, expected) => {
  const { recall, precisionAt5, ndcgAt10 } = judge(results, grades);
  expect(recall).toBeCloseTo(expected.recall, 3);
  expect(precisionAt5).toBeCloseTo(expected.precisionAt5, 3);
  expect(ndcgAt10).toBeCloseTo(expected.ndcgAt10, 3);
});

test('grades may stand in any order, and only the first ten results count for their order', () => {
  const unordered = new Map([...grades].reverse());
  expect(judge(['a', 'b', 'c'], unordered).ndcgAt10).toBe(1);
  const late = [...'klmnopqrst', 'a'];
  expect(judge(late, grades)).toEqual({ recall: 0.5, precisionAt5: 0, ndcgAt10: 0 });
});

test('several are averaged', () => {
  expect(meanQuality([judge(['a', 'b', 'c'], grades), judge([], grades)])).toEqual({
    recall: 0.5,
    precisionAt5: 0.5,
    ndcgAt10: 0.5,
  });
});

test('searches are read from their tables, and there are none in a language without one', () => {
  const [first, second, third] = labelledQueries('en');
  expect([first?.isHeldOut, second?.isHeldOut, third?.isHeldOut]).toEqual([false, false, true]);
  expect(third).toMatchObject({ query: 'reintegration' });
  expect(Object.fromEntries(third?.grades ?? [])).toMatchObject({
    'reintegration-former-victims': 2,
    'voluntary-return-stranded-migrants': 1,
  });
  expect(labelledQueries('ar')).toEqual([]);
});

test.each(['en', 'sq'])('there are sixty searches and more in %s, a third of them held out', (language) => {
  const queries = labelledQueries(language);
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  expect(queries.filter(({ isHeldOut }) => isHeldOut).length).toBe(Math.floor(queries.length / 3));
  for (const { grades: each } of queries) expect([...each.values()]).toContain(2);
});
