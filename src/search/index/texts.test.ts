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

  test.each([
    ['border Border BORDER.', 'border'],
    ['border Border BORDER. Border.', 'Border'],
  ])('has of %s', async (content, word) => {
    const { words } = await textsOf([content]);
    expect(words).toBe(`${word} Title`);
  });

  test('has thirty thousand, as more would be a long wait', async () => {
    const many = Array.from({ length: 30_000 }, (_, at) =>
      `abc${at}`.replace(/\d/g, (digit) => 'lmnopqrstu'[Number(digit)] ?? ''),
    );
    const { words } = await textsOf([many.join(' ')]);
    expect(words.split(' ')).toHaveLength(30_000);
  });

  test('of very many texts is made from some of them', async () => {
    const { words } = await textsOf(
      Array.from({ length: 3_001 }, (_, at) => (at % 2 === 0 ? 'often' : 'passed over')),
    );
    expect(words).toBe('often Title');
  });
});

describe('what can be found at once', () => {
  test('is each page with its address from the root, what its row shows, and its text', async () => {
    const { language } = await textsOf(['A shelter.']);
    expect(language.quickPages).toEqual([
      { url: 'projects/p0000.html', meta: { title: 'Title 0' }, text: 'A shelter.' },
    ]);
  });

  test.each([
    ['a text of 400 characters', 'word '.repeat(79) + 'words', 400],
    ['a longer one whose word ends there', 'word '.repeat(79) + 'words and more', 400],
    ['a longer one with a word across', 'word '.repeat(79) + 'wordier', 394],
  ])('of %s the whole words up to there', async (_, content, length) => {
    const { language } = await textsOf([content]);
    expect(language.quickPages?.[0]?.text).toBe(content.slice(0, length));
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
    const { language } = await textsOf(Array.from({ length: pages }, (_, page) => noise(page)));
    expect(language.quickPages).toHaveLength(kept);
    expect(language.quickPages?.some(({ text }) => text !== '')).toBe(hasTexts);
  });
});
