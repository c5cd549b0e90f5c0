import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../files/folder.fixture.ts';
import type { IndexedLanguage } from './index-records.ts';
import { addTexts } from './texts.ts';

/** What is made of pages with these texts. */
async function textsOf(contents: readonly string[]): Promise<{ language: IndexedLanguage; words: string }> {
  const folder = makeFolder();
  const pages = contents.map((content, at) => ({
    url: `/projects/p${String(at).padStart(4, '0')}.html`,
    content,
    meta: { title: `Title ${at}` },
  }));
  const language = await addTexts(
    { folder },
    {
      language: 'en',
      record: { hash: '', wasm: null, page_count: pages.length },
      pages,
      metaPart: '',
      wasmPart: '',
      filterParts: [],
      laterParts: [],
    },
  );
  const packed = await readFile(join(folder, language.wordsPart ?? ''));
  return { language, words: gunzipSync(packed).toString() };
}

describe('the list of words', () => {
  test('has the commonest first, as they are mostly written', async () => {
    const { words } = await textsOf([
      'Shelter in Tirana, a shelter.',
      'The shelter. Tirana’s viktimë 2014',
      'Return to TIRANA',
    ]);
    expect(words).toBe('shelter Tirana Title Return viktimë');
  });

  test('of very many texts is made from some of them', async () => {
    const { words } = await textsOf(
      Array.from({ length: 3_001 }, (_, at) => (at % 2 === 0 ? 'often' : 'passed over')),
    );
    expect(words).toBe('often Title');
  });
});

describe('what can be found at once', () => {
  test('is the start of each text, cut between words, with the address from the root', async () => {
    const { language } = await textsOf([`${'word '.repeat(100)}`]);
    const [page] = language.quickPages ?? [];
    expect(page).toMatchObject({ url: 'projects/p0000.html', meta: { title: 'Title 0' } });
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
    [3_001, 0, false],
  ])('of %i pages has %i, with texts: %s', async (pages, kept, hasTexts) => {
    const { language } = await textsOf(Array.from({ length: pages }, (_, page) => noise(page)));
    expect(language.quickPages).toHaveLength(kept);
    expect(language.quickPages?.some(({ text }) => text !== '')).toBe(hasTexts);
  });
});
