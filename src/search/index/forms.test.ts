import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../../files/folder.fixture.ts';
import { compileEngine } from './engine-script.ts';
import { indexRecords } from './index-records.ts';
import { refine } from './prepare-search.ts';
import { sampleRecord } from './record.fixture.ts';
import { openTrial, type TrialSearch } from './trial.ts';

const texts = [
  ['Viktimat', 'Ndihmë për viktimat e trafikimit në strehëzat e Shkodrës.'],
  ['Të drejtat', 'Të drejtat e viktimave. Gratë dhe fëmijët.'],
  ['Kufiri', 'Trajnimi i policëve të kufirit. Trafikimi dhe kontrabanda.'],
  ['Grantet', 'Grante për gradimin e zyrtarëve.'],
] as const;

/** Made large by words of no meaning, so that the index is cut into pieces. */
const filler = Array.from({ length: 30 }, (_, page) =>
  Array.from({ length: 900 }, (__, word) => `zz${(page * 900 + word * 7919) % 25_000}z`).join(' '),
);

let search: TrialSearch;

beforeAll(async () => {
  const pages = [...texts, ...filler.map((text, at) => [`F${at}`, text] as const)];
  const records = pages.map(([title, text], at) =>
    sampleRecord({
      address: `/p${at}.html`,
      language: 'sq',
      text: [{ text: title, heading: 1 }, { text }],
      meta: { title },
    }),
  );
  const index = await indexRecords(records, makeFolder());
  const [albanian] = index.languages;
  if (albanian === undefined) throw new Error('no language');
  const refined = await refine(index, albanian);
  expect(refined.laterParts.filter((part) => part.startsWith('index/')).length).toBeGreaterThan(1);
  search = await openTrial(await compileEngine(index.folder), index, refined);
});

async function find(query: string): Promise<{ suggestion?: string; titles: string[]; marked: string[] }> {
  const { number, hits, suggestion } = await search.call('search', { query, options: {} });
  const titles: string[] = [];
  const marked: string[] = [];
  for (const at of hits.keys()) {
    const hit = await search.call('data', { number, index: at });
    titles.push(hit.title);
    marked.push(...[...hit.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1] ?? ''));
  }
  return { titles: titles.sort(), marked, ...(suggestion === undefined ? {} : { suggestion }) };
}

describe('the forms of an Albanian word find one another', { tags: ['long'] }, () => {
  test.each(['viktimave', 'viktimat', 'viktima', 'VIKTIMËS', 'viktim'])('%s', async (query) => {
    const { titles, marked } = await find(query);
    expect(titles).toEqual(['Të drejtat', 'Viktimat']);
    expect(marked).toContain('viktimave.');
    expect(marked).toContain('viktimat');
  });

  test.each([
    ['strehezave', ['Viktimat']],
    ['grave', ['Të drejtat']],
    ['kufijve', ['Kufiri']],
    ['trafikuar policia', ['Kufiri']],
    ['"drejtat e viktimave"', ['Të drejtat']],
    ['"drejtes e viktimes"', ['Të drejtat']],
    ['"viktimave e drejtat"', []],
    ['zz7919z', ['F0']],
  ])('%s', async (query, found) => {
    const { titles, suggestion } = await find(query);
    expect(titles.slice(0, 1)).toEqual(found.slice(0, 1));
    expect(suggestion).toBeUndefined();
  });
});

test.each([
  ['viktmave', 'viktimave', ['Të drejtat', 'Viktimat']],
  ['sterhezat', 'strehëzat', ['Viktimat']],
  ['viktimat qwxq', 'viktimat', ['Të drejtat', 'Viktimat']],
  ['kufiri strehëza', 'kufiri', ['Kufiri']],
])('for %s, "%s" is searched and offered', { tags: ['long'] }, async (query, suggestion, titles) => {
  expect(await find(query)).toMatchObject({ suggestion, titles });
});

test('what nothing is near finds nothing', { tags: ['long'] }, async () => {
  expect(await find('qwxqwx')).toEqual({ titles: [], marked: [] });
});
