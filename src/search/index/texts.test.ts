import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { IndexedLanguage, SearchIndex } from './index-site.ts';
import { addTexts } from './texts.ts';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** What is made of pages with these texts, some in a file together. */
async function textsOf(
  contents: readonly string[],
  together = 1,
): Promise<{ language: IndexedLanguage; words: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-'));
  folders.push(folder);
  await mkdir(join(folder, 'fragment'));
  const pages = contents.map((content, at) => ({
    url: `/projects/p${String(at).padStart(3, '0')}.html`,
    content,
    meta: { title: `Title ${at}` },
  }));
  const names: string[] = [];
  for (let at = 0; at < pages.length; at += together) {
    const own = pages.slice(at, at + together);
    const file = together === 1 ? own[0] : Object.fromEntries(own.map((page) => [page.url, page]));
    names.push(`fragment/en_${at}.pf_fragment`);
    await writeFile(join(folder, names.at(-1) ?? ''), gzipSync(`pagefind_dcd${JSON.stringify(file)}`));
  }
  const before: IndexedLanguage = {
    language: 'en',
    record: { hash: '', wasm: null, page_count: pages.length },
    pageCount: pages.length,
    metaPart: '',
    wasmPart: '',
    filterParts: [],
    laterParts: [...names, 'index/en_1.pf_index'],
  };
  const index: SearchIndex = {
    folder,
    languages: [before],
    version: '',
    includeCharacters: [],
    dispose: () => Promise.resolve(),
  };
  const language = await addTexts(index, before);
  const packed = await readFile(join(folder, language.wordsPart ?? ''));
  return { language, words: gunzipSync(packed).toString() };
}

describe('the list of words', () => {
  test.each([1, 2])(
    'has the commonest first, as they are mostly written, %i pages to a file',
    async (together) => {
      const { words } = await textsOf(
        ['Shelter in Tirana, a shelter.', 'The shelter. Tirana’s viktimë 2014', 'Return to TIRANA'],
        together,
      );
      expect(words).toBe('shelter Tirana Title Return viktimë');
    },
  );
});

describe('what can be found at once', () => {
  test('is the start of each text, cut between words, with the address from the root', async () => {
    const { language } = await textsOf([`${'word '.repeat(100)}`]);
    const [page] = language.quickPages ?? [];
    expect(page).toMatchObject({ url: 'projects/p000.html', meta: { title: 'Title 0' } });
    expect(page?.text).toMatch(/^(word )+word$/);
    expect(page?.text.length).toBeLessThanOrEqual(400);
  });

  const noise = (page: number): string =>
    Array.from({ length: 60 }, (_, at) => ((page * 7919 + at * 104_729) ** 2 % 99_991).toString(36)).join(
      ' ',
    );

  test.each([
    [20, 20, true],
    [120, 120, false],
    [2_500, 0, false],
  ])('of %i pages has %i, with texts: %s', async (pages, kept, hasTexts) => {
    const { language } = await textsOf(
      Array.from({ length: pages }, (_, page) => noise(page)),
      50,
    );
    expect(language.quickPages).toHaveLength(kept);
    expect(language.quickPages?.some(({ text }) => text !== '')).toBe(hasTexts);
  });
});
