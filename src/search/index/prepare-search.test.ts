import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compileEngine } from './engine-script.ts';
import { prepareSearch } from './prepare-search.ts';
import { countFoundPages } from './trial.ts';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

const page = (language: string, words: string): string =>
  `<!doctype html><html lang="${language}"><title>${words}</title><main data-pagefind-body><p>${words}</p></main></html>`;

const small = {
  'a.html': page('en', 'borders'),
  'deep/b.html': page('en', 'shelter'),
  'sq/a.html': page('sq', 'kufijtë'),
  'plain.html': '<!doctype html><html lang="en"><p>not to be found</p></html>',
};

/** Enough words that nothing is small. */
const large = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `p${index}.html`,
    page('en', Array.from({ length: 900 }, (__, word) => `w${index * 900 + word}x${word * index}`).join(' ')),
  ]),
);

const readAll = async (folder: string): Promise<Record<string, string>> => {
  const files = await readdir(join(folder, 'search'));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(folder, 'search', file), 'utf8')]),
    ),
  ) as Record<string, string>;
};

test('a small site gets one script for each language, and one for browsers without WebAssembly', async () => {
  const folder = await folderWith(small);
  const { pages, files } = await prepareSearch(folder);
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
  expect((await readdir(join(folder, 'search'))).map((file) => `search/${file}`).toSorted()).toEqual(files);
});

test('a large site gets parts, few enough for a stick', async () => {
  const folder = await folderWith(large);
  const { files } = await prepareSearch(folder);
  const fragments = files.filter((file) => file.startsWith('search/fragment-'));
  expect(fragments.length).toBe(15);
  expect(files.filter((file) => file.startsWith('search/index-')).length).toBeGreaterThan(1);
});

test('names are fit for every file system, and the scripts are ASCII', async () => {
  const folder = await folderWith(large);
  await prepareSearch(folder);
  for (const [file, text] of Object.entries(await readAll(folder))) {
    expect(file).toMatch(/^[a-z0-9][a-z0-9_-]*\.js$/);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  }
});

test('the same pages give the same bytes, also over an earlier search', async () => {
  const [one, two] = [await folderWith(small), await folderWith(small)];
  await prepareSearch(one);
  await writeFile(join(two, 'c.html'), page('en', 'gone tomorrow'));
  await prepareSearch(two);
  await rm(join(two, 'c.html'));
  await prepareSearch(two);
  expect(await readAll(two)).toEqual(await readAll(one));
});

test('what else is in the folder stays', async () => {
  const folder = await folderWith({ ...small, 'search/index.html': page('en', 'form'), 'search/old.js': '' });
  await prepareSearch(folder);
  const files = await readdir(join(folder, 'search'));
  expect(files).toContain('index.html');
  expect(files).not.toContain('old.js');
});

test('a folder without pages is refused in plain words', async () => {
  const folder = await folderWith({ 'a.txt': 'no page' });
  await expect(prepareSearch(folder)).rejects.toThrow(/^There is no HTML below .*: build the pages first\.$/);
});

test.each([
  ['does not export what we use', 'export const search = 1;'],
  ['reads its address in another way', 'export const createInstance = () => import.meta.resolve("x");'],
])('a pagefind.js that %s is refused', async (_, code) => {
  const folder = await folderWith({ 'pagefind.js': code });
  await expect(compileEngine(folder)).rejects.toThrow(/pagefind/);
});

test('an engine that cannot open is refused', async () => {
  const folder = await folderWith({ 'pagefind.js': 'export const createInstance = () => ({});' });
  const engine = await compileEngine(folder);
  const language = {
    language: 'en',
    record: { hash: '', wasm: null, page_count: 1 },
    pageCount: 1,
    metaPart: 'none',
    wasmPart: 'none',
    filterParts: [],
    laterParts: [],
  };
  const index = { folder, version: '', includeCharacters: [] };
  await expect(countFoundPages(engine, index, language)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The search engine does not work: {"kind":"missing-part","part":"none"}.]`,
  );
});
