import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { describe, expect, test, vi } from 'vitest';
import { makeFolder, readFiles } from '../../files/folder.fixture.ts';
import { compileEngine } from './engine-script.ts';
import { wordsOfIndex } from '../pagefind.ts';
import { indexRecords, type IndexedLanguage } from './index-records.ts';
import { sampleRecord } from './record.fixture.ts';
import { openTrial } from './trial.ts';

vi.mock(import('pagefind'), { spy: true });

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

const failing = (): Promise<never> => Promise.resolve({ errors: ['no disk'] } as never);

/** Starts Pagefind next time with something in its place. */
async function changePagefind(
  change: (index: Index) => Partial<Awaited<ReturnType<typeof createIndex>>>,
): Promise<void> {
  const { createIndex: createReally } = await vi.importActual<{ createIndex: typeof createIndex }>(
    'pagefind',
  );
  vi.mocked(createIndex).mockImplementationOnce(async (options) => {
    const { index } = await createReally(options);
    if (!index) throw new Error('Pagefind does not start.');
    return { errors: [], ...change(index) } as Awaited<ReturnType<typeof createIndex>>;
  });
}

/** The unpacked files of a kind. */
async function unpack(folder: string, { laterParts }: IndexedLanguage, kind: string): Promise<Buffer[]> {
  const parts = laterParts.filter((part) => part.startsWith(`${kind}/`));
  return Promise.all(parts.map(async (part) => gunzipSync(await readFile(join(folder, part)))));
}

describe('an index', () => {
  const pageOf = (address: string, language: string, text: string): ReturnType<typeof sampleRecord> =>
    sampleRecord({ address, language, text: [{ text }], filters: { status: ['current'] } });
  const few = [
    pageOf('/sq/b.html', 'sq', 'strehëzave'),
    pageOf('/sq/a.html', 'sq', 'viktimat'),
    pageOf('/b.html', 'en', 'shelters'),
    pageOf('/a.html', 'en', 'victims'),
    pageOf('/c.html', 'en', 'borders'),
  ];

  test('has of each language its pages in the order of their addresses, and its parts', async () => {
    const { languages, ...index } = await indexRecords(few, makeFolder());
    expect(index).toMatchObject({ version: '1.6.0', includeCharacters: expect.arrayContaining(['_', '‿']) });
    const told = languages.map(({ pages, filterParts, laterParts, record, ...language }) => ({
      ...language,
      pages: pages.map(({ url, content }) => `${url} ${content}`),
      parts: [filterParts, laterParts].map((parts) => parts.map((part) => part.replace(/_.*\./, '_HASH.'))),
      count: record.page_count,
    }));
    expect(JSON.stringify(told, null, 1).replace(/(?<=pagefind\.[a-z]+_)\w+/g, 'HASH'))
      .toMatchInlineSnapshot(`
      "[
       {
        "language": "en",
        "metaPart": "pagefind.en_HASH.pf_meta",
        "wasmPart": "wasm.en.pagefind",
        "pages": [
         "/a.html victims.",
         "/b.html shelters.",
         "/c.html borders."
        ],
        "parts": [
         [
          "filter/en_HASH.pf_filter"
         ],
         [
          "fragment/en_HASH.pf_fragment",
          "fragment/en_HASH.pf_fragment",
          "index/en_HASH.pf_index"
         ]
        ],
        "count": 3
       },
       {
        "language": "sq",
        "metaPart": "pagefind.sq_HASH.pf_meta",
        "wasmPart": "wasm.unknown.pagefind",
        "pages": [
         "/sq/a.html viktimat.",
         "/sq/b.html strehëzave."
        ],
        "parts": [
         [
          "filter/sq_HASH.pf_filter"
         ],
         [
          "fragment/sq_HASH.pf_fragment",
          "fragment/sq_HASH.pf_fragment",
          "index/sq_HASH.pf_index"
         ]
        ],
        "count": 2
       }
      ]"
    `);
  });

  test('has the stems of a language that brings a stemmer, and shows its words as they were written', async () => {
    const { folder, languages } = await indexRecords(few, makeFolder());
    const [english, albanian] = languages;
    if (!english || !albanian) throw new Error('A language is missing.');
    const words = (await unpack(folder, albanian, 'index')).flatMap((piece) => [...wordsOfIndex(piece)]);
    expect(words).toEqual(expect.arrayContaining(['strehez', 'viktim']));
    const texts = String(await unpack(folder, albanian, 'fragment'));
    expect(texts).toContain('"url":"/sq/b.html"');
    expect(texts).toContain('strehëzave.');
    expect(texts).not.toContain('strehez');
    expect(String(await unpack(folder, english, 'fragment'))).toContain('"url":"/b.html"');
  });

  test('has the words themselves where no stemmer is wanted', async () => {
    const { folder, languages } = await indexRecords(few.slice(0, 2), makeFolder(), () => undefined);
    const [albanian] = languages;
    if (!albanian) throw new Error('A language is missing.');
    const words = (await unpack(folder, albanian, 'index')).flatMap((piece) => [...wordsOfIndex(piece)]);
    expect(words).toContain('strehezave');
  });

  test.each([
    [1, 1],
    [9, 3],
    [101, 26],
  ])('of %i pages is fed each once, and has their texts in files by four: %i', async (count, files) => {
    let fed = 0;
    await changePagefind((index) => ({
      index: {
        ...index,
        addCustomRecord: (record) => {
          fed += 1;
          return index.addCustomRecord(record);
        },
      },
    }));
    const records = Array.from({ length: count }, (_, at) => pageOf(`/p${at}.html`, 'en', `text ${at}`));
    const [language] = (await indexRecords(records, makeFolder())).languages;
    expect([fed, language?.record.page_count]).toEqual([count, count]);
    expect(language?.laterParts.filter((part) => part.startsWith('fragment/'))).toHaveLength(files);
  });

  test('of no pages has no language', async () => {
    expect((await indexRecords([], makeFolder())).languages).toEqual([]);
  });

  test.each<[string, RegExp, (index: Index) => Partial<Awaited<ReturnType<typeof createIndex>>>]>([
    [
      'start',
      /^Pagefind could not index the site: no memory no disk$/,
      () => ({ errors: ['no memory', 'no disk'] }),
    ],
    ['give an index', /^Pagefind could not index the site\.$/, () => ({})],
    [
      'take a page',
      /^Pagefind could not index the site: no disk$/,
      (index) => ({ index: { ...index, addCustomRecord: failing } }),
    ],
    [
      'write',
      /^Pagefind could not index the site: no disk$/,
      (index) => ({ index: { ...index, writeFiles: failing } }),
    ],
    [
      'name the language of',
      /^Pagefind has not indexed the pages in sq\.$/,
      (index) => ({
        index: {
          ...index,
          writeFiles: async (options) => {
            const reply = await index.writeFiles(options);
            await writeFile(join(reply.outputPath, 'pagefind-entry.json'), '{"languages":{}}');
            return reply;
          },
        },
      }),
    ],
    [
      'leave the words of',
      /^Pagefind's text of \/sq\/b\.html#[0-9a-f]{16} has not the words that it was fed\.$/,
      (index) => ({
        index: {
          ...index,
          addCustomRecord: (record) =>
            index.addCustomRecord({ ...record, content: `${record.content} more` }),
        },
      }),
    ],
  ])('that Pagefind cannot %s is refused, and Pagefind is ended', async (_, told, spoil) => {
    await changePagefind(spoil);
    vi.mocked(close).mockClear();
    await expect(indexRecords(few.slice(0, 1), makeFolder())).rejects.toThrow(told);
    expect(close).toHaveBeenCalledTimes(1);
  });
});

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

test('records in any order give the same bytes', { tags: ['long'] }, async () => {
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
])(
  'equally good results for %s come in the order of their addresses',
  { tags: ['long'] },
  async (_, query, options) => {
    const index = await indexRecords(shuffled, makeFolder());
    const [language] = index.languages;
    if (!language) throw new Error('Nothing was indexed.');
    const { call } = await openTrial(await compileEngine(index.folder), index, language);
    const { number, hits } = await call('search', { query, options });
    const found: string[] = [];
    for (const at of hits.keys()) found.push((await call('data', { number, index: at })).url);
    expect(found).toEqual(numbers.map((each) => `p${String(each)}.html`));
  },
);
