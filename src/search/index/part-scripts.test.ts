import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../files/folder.fixture.ts';
import { plainScript, quickScript, writeLanguage, type SearchScript } from './part-scripts.ts';

const language = {
  language: 'sq',
  record: { hash: 'sq_1a', wasm: null, page_count: 2 },
  pages: [],
  metaPart: 'pagefind.sq_1a.pf_meta',
  wasmPart: 'wasm.unknown.pagefind',
  filterParts: ['filter/sq_1b.pf_filter'],
  laterParts: ['index/sq_1c.pf_index', 'fragment/sq_1d.pf_fragment'],
};

const withWords = {
  ...language,
  words: "function(){return {stopWords:['e']}}",
  wordsPart: 'words/sq_1e.pf_words',
  quickPages: [{ url: 'sq/a.html', meta: { title: 'Viktimë' }, text: 'Një – dy' }],
};

const code = { engine: "function(){return 'engine'}", plainScript: 'plain-unknown-12345678.js' };

/** The scripts of a language whose index has these bytes, beside some of each other part. */
async function write(given: typeof language, index: string): Promise<SearchScript[]> {
  const folder = await writeFiles(makeFolder(), {
    'pagefind.sq_1a.pf_meta': 'meta',
    'wasm.unknown.pagefind': 'wasm',
    'filter/sq_1b.pf_filter': 'filter',
    'index/sq_1c.pf_index': index,
    'fragment/sq_1d.pf_fragment': 'fragment',
    'words/sq_1e.pf_words': 'words',
  });
  const made = { folder, languages: [], version: '1.6.0', includeCharacters: ['_'] };
  const scripts: SearchScript[] = [];
  for await (const script of writeLanguage(made, given, code)) scripts.push(script);
  return scripts;
}

/** What a script hands over when it runs, its functions as what they return and its parts as texts. */
function runScript({ text }: SearchScript): unknown {
  expect(text).toMatch(/^[\x20-\x7e]*\n$/);
  let delivered: unknown;
  runInNewContext(text, { fieldbookSearch: (delivery: unknown) => (delivered = delivery) });
  return JSON.parse(
    JSON.stringify(delivered, (key, value: unknown) => {
      if (typeof value === 'function') return { returns: (value as () => unknown)() };
      return /^[a-z]+\/|\./.test(key) && typeof value === 'string'
        ? Buffer.from(value, 'base64').toString()
        : value;
    }),
  );
}

const runAll = (scripts: readonly SearchScript[]): unknown =>
  Object.fromEntries(scripts.map((script) => [script.file, runScript(script)]));

describe('the scripts of a language', () => {
  test('are one where its index is small', async () => {
    expect(runAll(await write(language, 'index'))).toMatchInlineSnapshot(`
      {
        "sq.js": {
          "core": {
            "engine": {
              "returns": "engine",
            },
            "order": {
              "entry": {
                "include_characters": [
                  "_",
                ],
                "languages": {
                  "sq": {
                    "hash": "sq_1a",
                    "page_count": 2,
                    "wasm": null,
                  },
                },
                "version": "1.6.0",
              },
              "language": "sq",
              "metaPart": "pagefind.sq_1a.pf_meta",
              "wasmPart": "wasm.unknown.pagefind",
            },
            "plainScript": "plain-unknown-12345678.js",
          },
          "parts": {
            "filter/sq_1b.pf_filter": "filter",
            "fragment/sq_1d.pf_fragment": "fragment",
            "index/sq_1c.pf_index": "index",
            "pagefind.sq_1a.pf_meta": "meta",
            "wasm.unknown.pagefind": "wasm",
          },
        },
      }
    `);
  });

  test('are one for each part that not every search needs where it is not', async () => {
    const most = 64 * 1024 - 'fragment'.length;
    expect(await write(language, 'x'.repeat(most))).toHaveLength(1);
    const scripts = await write(withWords, 'x'.repeat(most + 1));
    expect(scripts.map(({ file }) => file)).toEqual([
      'sq.js',
      'index-sq_1c.js',
      'fragment-sq_1d.js',
      'words-sq_1e.js',
    ]);
    expect(runAll(scripts.filter(({ file }) => !file.startsWith('index')))).toMatchInlineSnapshot(`
      {
        "fragment-sq_1d.js": {
          "parts": {
            "fragment/sq_1d.pf_fragment": "fragment",
          },
        },
        "sq.js": {
          "core": {
            "engine": {
              "returns": "engine",
            },
            "order": {
              "entry": {
                "include_characters": [
                  "_",
                ],
                "languages": {
                  "sq": {
                    "hash": "sq_1a",
                    "page_count": 2,
                    "wasm": null,
                  },
                },
                "version": "1.6.0",
              },
              "language": "sq",
              "metaPart": "pagefind.sq_1a.pf_meta",
              "wasmPart": "wasm.unknown.pagefind",
              "wordsPart": "words/sq_1e.pf_words",
            },
            "plainScript": "plain-unknown-12345678.js",
            "words": {
              "returns": {
                "stopWords": [
                  "e",
                ],
              },
            },
          },
          "parts": {
            "filter/sq_1b.pf_filter": "filter",
            "pagefind.sq_1a.pf_meta": "meta",
            "wasm.unknown.pagefind": "wasm",
          },
        },
        "words-sq_1e.js": {
          "parts": {
            "words/sq_1e.pf_words": "words",
          },
        },
      }
    `);
  });

  test('have the words for corrections in one of their own, also where the index is small', async () => {
    const scripts = await write(withWords, 'index');
    expect(scripts.map(({ file }) => file)).toEqual(['sq.js', 'words-sq_1e.js']);
    expect(scripts[1] && runScript(scripts[1])).toEqual({ parts: { 'words/sq_1e.pf_words': 'words' } });
  });
});

test('what can be found at once stands in a script with its words', () => {
  expect(runAll([quickScript(withWords), quickScript({ ...language, language: 'en' })]))
    .toMatchInlineSnapshot(`
    {
      "quick-en.js": {
        "quick": {
          "language": "en",
          "pages": [],
        },
      },
      "quick-sq.js": {
        "quick": {
          "language": "sq",
          "pages": [
            {
              "meta": {
                "title": "Viktimë",
              },
              "text": "Një – dy",
              "url": "sq/a.html",
            },
          ],
          "words": {
            "returns": {
              "stopWords": [
                "e",
              ],
            },
          },
        },
      },
    }
  `);
});

test('a module for browsers without WebAssembly has a name that changes with it', () => {
  const [one, two] = ['one', 'two'].map((text) =>
    plainScript('wasm.en.pagefind', `function(){return '${text}'}`),
  );
  expect(one?.file).toMatch(/^plain-en-[0-9a-f]{8}\.js$/);
  expect(two?.file).not.toBe(one?.file);
  expect(one && runScript(one)).toEqual({ plains: { 'wasm.en.pagefind': { returns: 'one' } } });
});
