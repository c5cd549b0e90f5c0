import { expect, test } from 'vitest';
import { makeFolder, readFiles } from '../../files/folder.fixture.ts';
import { compileEngine } from './engine-script.ts';
import { indexRecords } from './index-records.ts';
import { sampleRecord } from './record.fixture.ts';
import { openTrial } from './trial.ts';

/** So many that Pagefind has several on their way at once. */
const numbers = Array.from({ length: 250 }, (_, number) => number + 100);

const records = numbers.flatMap((number) => [
  sampleRecord({
    address: `/p${String(number)}.html`,
    text: [{ text: `shelter ${String(number)}` }],
    filters: { status: [number % 2 === 0 ? 'current' : 'completed'] },
    sort: { start: '2004' },
  }),
  sampleRecord({
    address: `/sq/p${String(number)}.html`,
    language: 'sq',
    text: [{ text: `strehëza${number % 2 === 0 ? 've' : ''} ${String(number)}` }],
    filters: { status: ['current'] },
  }),
]);

/** In an order that has nothing to do with that of the addresses. */
const shuffled = records.map((record, at) => records[(at * 7) % records.length] ?? record);

test('records in any order give the same bytes', async () => {
  expect(new Set(shuffled)).toEqual(new Set(records));
  const [one, two] = [makeFolder(), makeFolder()];
  await indexRecords(records, one);
  await indexRecords(shuffled, two);
  const files = await readFiles(one);
  expect(Object.keys(files).length).toBeGreaterThan(100);
  expect(await readFiles(two)).toEqual(files);
});

test.each([
  ['words', 'shelter', {}],
  ['nothing', null, {}],
  ['words in an order in which all are equal', 'shelter', { sort: 'start' }],
])('equally good results for %s come in the order of their addresses', async (_, query, options) => {
  const index = await indexRecords(shuffled, makeFolder());
  const [language] = index.languages;
  if (!language) throw new Error('Nothing was indexed.');
  const { call } = await openTrial(await compileEngine(index.folder), index, language);
  const { number, hits } = await call('search', { query, options });
  const found: string[] = [];
  for (const at of hits.keys()) found.push((await call('data', { number, index: at })).url);
  expect(found).toEqual(numbers.map((each) => `p${String(each)}.html`));
});
