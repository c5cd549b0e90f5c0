import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { EngineCalls, FromEngine, PlainModule, ToEngine, WordsModule } from './messages.ts';
import { emptyModule, indexOf, samplePagefind, type SamplePage } from './pagefind.fixture.ts';
import { SearchProblem } from './problem.ts';
import { serveWith } from './serve.ts';

// What goes wrong between page and engine leaves somebody waiting.
vi.setConfig({ testTimeout: 10_000 });

const pages: readonly SamplePage[] = [
  { url: 'a.html', words: 'shelter victims tirana', filters: { status: 'current', theme: 'care' } },
  {
    url: 'b.html',
    words: 'police training tirana',
    filters: { status: 'completed', theme: 'borders' },
    sort: { start: '2010' },
  },
  {
    url: 'c.html',
    words: 'shelter training',
    filters: { status: 'completed', theme: 'care' },
    sort: { start: '2004' },
  },
];

const files: Readonly<Record<string, Buffer>> = {
  meta: Buffer.from('meta'),
  wasm: emptyModule,
  'index/a': indexOf(['shelter', 'victims', 'tirana', 'police', 'training']),
  'fragment/a': Buffer.from('texts'),
  'words/a': Buffer.from('shelter victims Tirana police training'),
};

const packed = (bytes: Buffer): string => gzipSync(bytes).toString('base64');

interface Engine {
  call<Method extends keyof EngineCalls>(
    method: Method,
    ask: EngineCalls[Method]['ask'],
  ): Promise<EngineCalls[Method]['reply']>;
  /** The addresses that a search finds, and what it says of them. */
  search(
    query: string | null,
    options?: EngineCalls['search']['ask']['options'],
  ): Promise<EngineCalls['search']['reply']>;
  /** What the engine asked the page for. */
  readonly needed: string[];
  /** What Pagefind was asked. */
  readonly asked: string[];
  /** The parts that the page has. */
  readonly parts: Map<string, string>;
}

const orderWithoutWords = {
  language: 'en',
  entry: { version: '1.6.0', languages: {}, include_characters: [] },
  metaPart: 'meta',
  wasmPart: 'wasm',
};
const order = { ...orderWithoutWords, wordsPart: 'words/a' };

/** An engine and a page that brings it parts; a call that fails says why in its error's message. */
function engineOf(words?: WordsModule, plain?: PlainModule): Engine {
  const [needed, asked]: [string[], string[]] = [[], []];
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const parts = new Map(Object.entries(files).map(([name, bytes]) => [name, packed(bytes)]));
  const hear = (message: FromEngine): void => {
    if (message.type === 'need') {
      const { name } = message;
      needed.push(name);
      const base64 = parts.get(name);
      queueMicrotask(() =>
        send(
          base64 === undefined
            ? { type: 'no-part', name, problem: { kind: 'missing-part', part: `${name}.js` } }
            : { type: 'part', name, base64 },
        ),
      );
    } else if (message.type === 'reply') waiting.get(message.id)?.resolve(message.reply);
    else if (message.type === 'failure')
      waiting.get(message.id)?.reject(new Error(JSON.stringify(message.problem)));
  };
  const send = serveWith(samplePagefind(pages, asked), hear, plain, words);
  let calls = 0;
  const call: Engine['call'] = async (method, ask) => {
    const id = ++calls;
    const reply = Promise.withResolvers<unknown>();
    waiting.set(id, reply);
    send({ type: 'call', id, method, ask } as ToEngine);
    return (await reply.promise) as never;
  };
  return {
    call,
    search: (query, options = {}) => call('search', { query, options }),
    needed,
    asked,
    parts,
  };
}

async function opened(...given: Parameters<typeof engineOf>): Promise<Engine> {
  const engine = engineOf(...given);
  await engine.call('open', order);
  return engine;
}

const namesOf = (hits: readonly string[]): string => hits.map((hit) => hit.replace('id of ', '')).join(' ');

test('Pagefind starts with what the page brings, each part once, and without a worker', async () => {
  const { needed, asked } = await opened();
  expect(needed).toEqual(['meta', 'wasm']);
  expect(asked).toEqual(['opened at {"basePath":"/","baseUrl":"/","noWorker":true} in en', 'version 1.6.0']);
});

test('a search says what it found and how many each value has; what a result shows comes later', async () => {
  const { call, search } = await opened();
  expect(await search('shelter', { filters: { theme: ['care'], status: [] } })).toEqual({
    number: 1,
    hits: ['id of a.html', 'id of c.html'],
    filters: { status: { current: 1, completed: 1 }, theme: { care: 2, borders: 0 } },
    totalFilters: { status: { current: 1, completed: 1 }, theme: { care: 2, borders: 0 } },
    choices: { status: { current: 1, completed: 1 }, theme: { care: 2, borders: 0 } },
  });
  expect(await call('data', { number: 1, index: 1 })).toEqual({
    url: 'c.html',
    title: 'c.html',
    meta: { title: 'c.html' },
    excerpt: '<mark>shelter training</mark> &amp; &lt;b&gt;',
  });
});

describe('filters and orders', () => {
  test.each<[string | null, Parameters<Engine['search']>[1], string]>([
    [null, {}, 'a.html b.html c.html'],
    ['tirana', { filters: { status: ['completed'] } }, 'b.html'],
    [null, { filters: { status: ['completed', 'current'], theme: ['care'] } }, 'a.html c.html'],
    [null, { sort: 'start' }, 'c.html b.html a.html'],
    ['tirana', { sort: 'start' }, 'b.html a.html'],
    [null, { sort: 'start', filters: { status: ['completed'] } }, 'c.html b.html'],
  ])('%j with %j finds %s', async (query, options, found) => {
    const { search } = await opened();
    expect(namesOf((await search(query, options)).hits)).toBe(found);
  });

  test('a key with a choice tells what its other values would give, and a key that no page has nothing', async () => {
    const { search } = await opened();
    const { filters, totalFilters, choices } = await search(null, {
      filters: { status: ['current'], constructor: ['x'] },
    });
    expect(filters).toEqual({ status: { current: 0, completed: 0 }, theme: { care: 0, borders: 0 } });
    expect(choices).toEqual({
      status: { current: 0, completed: 0 },
      theme: { care: 0, borders: 0 },
      constructor: {},
    });
    expect(totalFilters).toEqual({ status: { current: 1, completed: 2 }, theme: { care: 2, borders: 1 } });
    const narrowed = await search(null, { filters: { status: ['current'], theme: ['care'] } });
    expect(narrowed.choices).toEqual({
      status: { current: 1, completed: 1 },
      theme: { care: 1, borders: 0 },
    });
  });
});

describe('words that no page has', () => {
  test.each<[string, string | undefined, string]>([
    ['shelter', undefined, 'a.html c.html'],
    ['sheltre', 'shelter', 'a.html c.html'],
    ['the sheltre', 'the shelter', 'a.html c.html'],
    ['shelter police training', 'police training', 'b.html'],
    ['qwxqwx', undefined, ''],
  ])('"%s" is searched as %j and finds %s', async (query, suggestion, found) => {
    const answer = await (await opened(() => ({ stopWords: new Set(['the']) }))).search(query);
    expect(namesOf(answer.hits)).toBe(found);
    expect(answer.suggestion).toBe(suggestion);
  });

  test('give way to others among the pages that the filters leave', async () => {
    const { hits, suggestion } = await (
      await opened()
    ).search('sheltre', { filters: { status: ['current'] } });
    expect([namesOf(hits), suggestion]).toEqual(['a.html', 'shelter']);
  });

  test('are searched as they were typed where that is asked for', async () => {
    const { search, asked } = await opened(() => ({ stopWords: new Set(['the']) }));
    expect(await search('the sheltre', { isLiteral: true })).not.toHaveProperty('suggestion');
    expect(asked.slice(2)).toEqual(['the sheltre']);
  });

  test('are looked for in the list of words, which is read once', async () => {
    const { search, needed } = await opened();
    await search('shelter');
    expect(needed).not.toContain('words/a');
    await search('sheltre');
    await search('polcie');
    expect(needed.filter((name) => name === 'words/a')).toHaveLength(1);
  });

  test('are those of which Pagefind finds no form', async () => {
    const { search, parts } = await opened();
    parts.set('index/a', packed(indexOf(['shelter'])));
    parts.set('words/a', packed(Buffer.from('polite')));
    const { hits, suggestion } = await search('police');
    expect([namesOf(hits), suggestion]).toEqual(['b.html', undefined]);
  });

  test.each<[string, (engine: Engine) => void]>([
    ['is missing', ({ parts }) => parts.delete('words/a')],
    // Gzip keeps the words as they are where that is shorter.
    [
      'cannot be unpacked',
      ({ parts }) => parts.set('words/a', packed(gzipSync('a shelter b', { level: 0 }))),
    ],
  ])('stay where the list of words %s', async (_, spoil) => {
    const engine = await opened();
    spoil(engine);
    const { hits, suggestion } = await engine.search('sheltre');
    expect([hits, suggestion]).toEqual([[], undefined]);
  });

  test('stay where no list of words was made', async () => {
    const engine = engineOf();
    await engine.call('open', orderWithoutWords);
    expect(await engine.search('sheltre')).not.toHaveProperty('suggestion');
    expect(engine.needed).toEqual(['meta', 'wasm', 'index/a']);
  });
});

test('small words are not asked for, unless there are no others', async () => {
  const { search, asked } = await opened(() => ({ stopWords: new Set(['the', 'of']) }));
  await search('the shelter of');
  await search('of');
  expect(asked.slice(2)).toEqual(['shelter', 'of']);
});

test('where a language brings a stemmer, Pagefind is asked for stems, without signs but quotation marks', async () => {
  const words: WordsModule = () => ({
    stopWords: new Set(['the']),
    stem: (word) => word.replace(/(?:s|ing)$/, ''),
  });
  const { search, asked } = await opened(words);
  await search('"Shelters, victims!"');
  await search('the shelters');
  expect((await search(null)).hits).toHaveLength(3);
  expect(asked.slice(2)).toEqual(['"Shelter victim"', 'shelter', '(all)']);
});

test('data can be asked for until eight searches have followed', async () => {
  const { call, search } = await opened();
  await search('shelter');
  for (let more = 1; more < 8; more += 1) await search(null);
  await expect(call('data', { number: 1, index: 0 })).resolves.toMatchObject({ url: 'a.html' });
  await search(null);
  await expect(call('data', { number: 1, index: 0 })).rejects.toThrow(
    '"This result belongs to an earlier search."',
  );
});

describe('a part that is missing', () => {
  const problemOf = (name: string): string => JSON.stringify({ kind: 'missing-part', part: `${name}.js` });

  test.each(['meta', 'wasm'])('is told when the search opens: %s', async (name) => {
    const engine = engineOf();
    engine.parts.delete(name);
    await expect(engine.call('open', order)).rejects.toThrow(problemOf(name));
  });

  test('is told of a search, and of the next no more once it is there', async () => {
    const { search, call, parts } = await opened();
    parts.delete('index/a');
    await expect(search('shelter')).rejects.toThrow(problemOf('index/a'));
    parts.set('index/a', packed(indexOf(['shelter'])));
    const { number } = await search('shelter');
    parts.delete('fragment/a');
    await expect(call('data', { number, index: 0 })).rejects.toThrow(problemOf('fragment/a'));
    parts.set('fragment/a', packed(Buffer.from('texts')));
    await expect(call('data', { number, index: 0 })).resolves.toMatchObject({ url: 'a.html' });
  });
});

test('nothing is searched before the search is open', async () => {
  await expect(engineOf().search('shelter')).rejects.toThrow('"The search is not open."');
});

describe('WebAssembly', () => {
  test('that the browser refuses is told as such', async () => {
    const engine = engineOf();
    engine.parts.set('wasm', packed(Buffer.from('no module')));
    await expect(engine.call('open', order)).rejects.toThrow('{"kind":"unsupported","part":"WebAssembly"}');
  });

  test('is not needed where plain JavaScript takes its place', async () => {
    const engine = engineOf(undefined, () => ({}));
    engine.parts.set('wasm', packed(Buffer.from('no module')));
    await engine.call('open', order);
    expect(namesOf((await engine.search('police')).hits)).toBe('b.html');
  });

  test('whose place is taken by a damaged script is told as that', async () => {
    const damaged = (): never => {
      throw new SearchProblem('damaged-part', 'plain-en.js');
    };
    const engine = engineOf(undefined, damaged);
    await expect(engine.call('open', order)).rejects.toThrow('{"kind":"damaged-part","part":"plain-en.js"}');
  });
});
