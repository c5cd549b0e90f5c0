import { expect, test } from 'vitest';
import { makeFolder } from '../../files/folder.fixture.ts';
import { sampleRecord } from '../index/record.fixture.ts';
import { judgeSearches } from './judge-searches.ts';
import { labelledQueries } from './queries.ts';

test('searches are carried out and judged by Pagefind alone, and with all that we add', async () => {
  const records = [
    sampleRecord({
      address: '/projects/hiv-aids-awareness-stars.html',
      text: [{ text: 'Training and HIV for the Government of Netherlands' }],
    }),
    sampleRecord({ address: '/projects/other.html', text: [{ text: 'Police' }] }),
  ];
  const judged = await judgeSearches(records, makeFolder());
  expect(judged).toHaveLength(2 * labelledQueries('en').length);
  const told = judged
    .filter(({ query }) => ['HIV', 'Goverment of Netherlands', 'USAID', 'police training'].includes(query))
    .map(({ kind, language, query, results, suggestion, quality }) =>
      [kind, language, query, results.join(' ') || '–', suggestion ?? '–', quality.recall].join(' | '),
    );
  expect(told).toMatchInlineSnapshot(`
    [
      "plain | en | police training | – | – | 0",
      "plain | en | HIV | hiv-aids-awareness-stars | – | 1",
      "plain | en | USAID | – | – | 0",
      "plain | en | Goverment of Netherlands | hiv-aids-awareness-stars | – | 0",
      "ours | en | police training | other | police | 0",
      "ours | en | HIV | hiv-aids-awareness-stars | – | 1",
      "ours | en | USAID | – | – | 0",
      "ours | en | Goverment of Netherlands | hiv-aids-awareness-stars | Government of Netherlands | 0",
    ]
  `);
});
