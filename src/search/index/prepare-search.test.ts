import { runInThisContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../../files/folder.fixture.ts';
import type { SearchRecord } from '../record/record.ts';
import { indexRecords } from './index-records.ts';
import { prepareSearch, refine, type PreparedSearch } from './prepare-search.ts';
import { sampleRecord } from './record.fixture.ts';

// To write WebAssembly anew takes seconds; browsers without any try the result.
vi.mock(import('./plain.ts'), () => ({ plainModule: () => Promise.resolve('function(){return {}}') }));

const recordOf = (address: string, language: string, text: string): SearchRecord =>
  sampleRecord({ address, language, text: [{ text }], meta: { title: text } });

const small = [
  recordOf('/a.html', 'en', 'borders'),
  recordOf('/deep/b.html', 'en', 'shelter'),
  recordOf('/sq/a.html', 'sq', 'kufijtë'),
];

/** Enough words that nothing is small. */
const large = Array.from({ length: 60 }, (_, index) => {
  const words = Array.from({ length: 900 }, (__, word) => `w${index * 900 + word}x${word * index}`);
  return recordOf(`/p${index}.html`, 'en', words.join(' '));
});

async function prepare(folder: string, records: readonly SearchRecord[]): Promise<PreparedSearch> {
  return prepareSearch(folder, await indexRecords(records, makeFolder()));
}

test('a small site gets one script for each language, and one for browsers without WebAssembly', async () => {
  const folder = makeFolder();
  const { pages, files } = await prepare(folder, small);
  expect(pages).toEqual({ en: 2, sq: 1 });
  expect(files.map((file) => file.replace(/[0-9a-f]{8}(?=\.js)/, 'HASH'))).toEqual([
    'search/en.js',
    'search/plain-en-HASH.js',
    'search/plain-unknown-HASH.js',
    'search/quick-en.js',
    'search/quick-sq.js',
    'search/sq.js',
    'search/words-en_HASH.js',
    'search/words-sq_HASH.js',
  ]);
  expect(Object.keys(await readFiles(folder)).toSorted()).toEqual(files);
});

test('each language knows the script for browsers without WebAssembly', async () => {
  const folder = makeFolder();
  const { files } = await prepare(folder, small);
  const scripts = await readFiles(folder);
  for (const [language, wasm] of [
    ['en', 'en'],
    ['sq', 'unknown'],
  ]) {
    const plain = files.find((file) => file.startsWith(`search/plain-${wasm}-`))?.slice('search/'.length);
    expect(scripts[`search/${language}.js`]).toContain(`,plainScript:"${plain}",`);
  }
});

test('a language that brings words of its own has them in its search', async () => {
  const records = [...small, recordOf('/ar/a.html', 'ar', 'مأوى')];
  const index = await indexRecords(records, makeFolder());
  const refined = await Promise.all(index.languages.map((language) => refine(index, language)));
  const stopWords = refined.map(({ language, words }) => {
    const open = words && (runInThisContext(`(${words})`) as () => { stopWords: ReadonlySet<string> });
    return [language, open && [...open().stopWords].includes('the')];
  });
  expect(stopWords).toEqual([
    ['ar', undefined],
    ['en', true],
    ['sq', false],
  ]);
});

test('a large site gets parts, few enough for a stick', { tags: ['long'] }, async () => {
  const { files } = await prepare(makeFolder(), large);
  const fragments = files.filter((file) => file.startsWith('search/fragment-'));
  expect(fragments.length).toBe(15);
  expect(files.filter((file) => file.startsWith('search/index-')).length).toBeGreaterThan(1);
});

test('names are fit for every file system, and the scripts are ASCII', { tags: ['long'] }, async () => {
  const folder = makeFolder();
  await prepare(folder, large);
  for (const [file, text] of Object.entries(await readFiles(folder))) {
    expect(file).toMatch(/^search\/[a-z0-9][a-z0-9_-]*\.js$/);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  }
});

test('the same records give the same bytes, also over an earlier search', async () => {
  const [one, two] = [makeFolder(), makeFolder()];
  await prepare(one, small);
  await prepare(two, [...small, recordOf('/c.html', 'en', 'gone tomorrow')]);
  await prepare(two, small);
  expect(await readFiles(two)).toEqual(await readFiles(one));
});

test('a search that does not find every page is refused', async () => {
  const index = await indexRecords(small, makeFolder());
  const [english, ...others] = index.languages;
  if (!english) throw new Error('Nothing was indexed.');
  const more = { ...english, pages: [...english.pages, ...english.pages] };
  await expect(
    prepareSearch(makeFolder(), { ...index, languages: [more, ...others] }),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The search for en finds 2 of 4 pages. pagefind.js may have changed.]`,
  );
});

test('what else is in the folder stays', async () => {
  const folder = await writeFiles(makeFolder(), {
    'search/index.html': 'form',
    'search/old.js': '',
    'search/old.js.txt': 'note',
    'search/mine/a.js': 'script',
  });
  const { files } = await prepare(folder, small);
  const all = Object.entries(await readFiles(folder));
  expect(Object.fromEntries(all.filter(([file]) => !files.includes(file)))).toEqual({
    'search/index.html': 'form',
    'search/mine/a.js': 'script',
    'search/old.js.txt': 'note',
  });
});
