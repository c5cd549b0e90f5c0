import { resolveObjectURL } from 'node:buffer';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Core, Delivery } from '../scripts.ts';
import type { Engine, EngineAnswer, OpeningOrder } from './messages.ts';
import { openQuick } from './open-quick.ts';
import { openSearch } from './open.ts';

// What goes wrong between page and engine leaves somebody waiting.
vi.setConfig({ testTimeout: 10_000 });

/**
 * An engine that stands by itself, as the text of a worker must. It answers with its order's version and the query; for
 * `part NAME` it asks the page for that part first. `broken` and `lacking` cannot open, `slow` only with a plain module.
 */
const sampleEngine = (): Engine => (post, plain, words) => {
  let version = '';
  let waiting = 0;
  const answer = (id: number, hit: string): void => {
    const reply: EngineAnswer = { number: id, hits: [hit], filters: {}, totalFilters: {}, choices: {} };
    post({ type: 'reply', id, reply });
  };
  return (message) => {
    if (message.type === 'part') return answer(waiting, `${message.name}: ${message.base64}`);
    if (message.type === 'no-part') return post({ type: 'failure', id: waiting, problem: message.problem });
    const { id } = message;
    if (message.method === 'open') {
      version = message.ask.entry.version;
      if (version === 'broken') return post({ type: 'failure', id, problem: 'It is broken.' });
      if (version === 'lacking')
        return post({ type: 'failure', id, problem: { kind: 'missing-part', part: 'meta.js' } });
      if (version === 'slow' && plain === undefined)
        return post({ type: 'failure', id, problem: { kind: 'unsupported', part: 'WebAssembly' } });
      return post({ type: 'reply', id, reply: null });
    }
    if (message.method === 'search') {
      const name = /^part (.*)/.exec(message.ask.query ?? '')?.[1];
      if (name === undefined) {
        const helpers = [plain?.(), ...(words?.().stopWords ?? [])].filter((helper) => helper !== undefined);
        return answer(id, [version, message.ask.query, message.ask.options.sort, ...helpers].join(' | '));
      }
      waiting = id;
      return post({ type: 'need', name });
    }
    if (message.method !== 'data') return post({ type: 'failure', id, problem: 'What is that?' });
    const { number, index } = message.ask;
    if (version === 'gone')
      return post({ type: 'failure', id, problem: { kind: 'missing-part', part: 'fragment-a.js' } });
    post({ type: 'reply', id, reply: { url: `${number}-${index}.html`, title: '', meta: {}, excerpt: '' } });
  };
};

function coreOf(language: string, version: string, given: Partial<OpeningOrder> = {}): Core {
  return {
    order: {
      language,
      entry: { version, languages: {}, include_characters: [] },
      metaPart: `meta of ${version}`,
      wasmPart: `wasm of ${language}`,
      ...given,
    },
    plainScript: `plain-${language}.js`,
    engine: sampleEngine,
  };
}

/** What the page's scripts deliver, by their names; undefined for one that runs and delivers nothing. */
type Scripts = Record<string, Delivery | undefined>;

/** The addresses of the scripts that the page has loaded, and those that are still in it. */
let loaded: string[];
let present: Set<unknown>;
let scripts: Scripts;

class SampleScript extends EventTarget {
  src = '';
  remove = (): void => void present.delete(this);
}

/** What has been loaded stays for the whole page, so each test has a language of its own. */
let language = 't0';

beforeEach(() => {
  language = `t${String(Number(language.slice(1)) + 1)}`;
  [loaded, present, scripts] = [[], new Set(), {}];
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('document', {
    documentElement: { lang: language },
    createElement: (name: string) => (name === 'script' ? new SampleScript() : undefined),
    head: {
      append: (script: SampleScript) => {
        loaded.push(script.src);
        present.add(script);
        const name = script.src.replace(/^.*search\/|\?.*$/g, '');
        if (name === 'never.js') return;
        queueMicrotask(() => {
          const delivery = scripts[name];
          if (delivery) globalThis.fieldbookSearch?.(delivery);
          script.dispatchEvent(new Event(name in scripts ? 'load' : 'error'));
        });
      },
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const idsOf = ({ hits }: { readonly hits: readonly { readonly id: string }[] }): string[] =>
  hits.map(({ id }) => id);

test('one script opens the search, whose results have addresses from the page', async () => {
  scripts = {
    [`${language}.js`]: {
      core: { ...coreOf(language, 'one'), words: () => ({ stopWords: new Set(['the']) }) },
    },
  };
  const engine = await openSearch('../', language.toUpperCase());
  expect(loaded).toEqual([`../search/${language}.js`]);
  const answer = await engine.search('shelter', { sort: 'newest' });
  expect(idsOf(answer)).toEqual(['one | shelter | newest | the']);
  expect(answer).toMatchObject({ filters: {}, totalFilters: {}, choices: {} });
  expect(answer).not.toHaveProperty('number');
  expect(await answer.hits[0]?.data()).toMatchObject({ url: '../2-0.html' });
  expect(idsOf(await (await openSearch('./')).search('again'))).toEqual(['one | again |  | the']);
  expect(loaded).toHaveLength(1);
  expect(present.size).toBe(0);
});

describe('a part that a search needs', () => {
  test('comes in a script of its own each time, or once with the start', async () => {
    scripts = {
      [`${language}.js`]: { core: coreOf(language, 'one'), parts: { 'index/first': 'AA' } },
      'index-later.js': { parts: { 'index/later.pf_index': 'BB' } },
    };
    const engine = await openSearch('./');
    expect(idsOf(await engine.search('part index/first'))).toEqual(['index/first: AA']);
    expect(idsOf(await engine.search('part index/first'))).toEqual(['index/first: AA']);
    expect(idsOf(await engine.search('part index/later.pf_index'))).toEqual(['index/later.pf_index: BB']);
    expect(idsOf(await engine.search('part index/later.pf_index'))).toEqual(['index/later.pf_index: BB']);
    expect(loaded.slice(1)).toEqual(['./search/index-later.js', './search/index-later.js']);
  });

  test('and whose script has it not is damaged', async () => {
    scripts = { [`${language}.js`]: { core: coreOf(language, 'one') }, 'index-a.js': undefined };
    const engine = await openSearch('./');
    await expect(engine.search('part index/a')).rejects.toMatchObject({
      kind: 'damaged-part',
      part: 'index-a.js',
    });
    expect(loaded).toHaveLength(2);
  });

  test('and that is missing is told, once the start was seen to be the same', async () => {
    scripts = { [`${language}.js`]: { core: coreOf(language, 'one') } };
    const engine = await openSearch('./');
    await expect(engine.search('part index/a')).rejects.toMatchObject({
      kind: 'missing-part',
      part: 'index-a.js',
    });
    expect(loaded).toEqual([
      `./search/${language}.js`,
      './search/index-a.js',
      expect.stringMatching(new RegExp(String.raw`^\./search/${language}\.js\?[a-z0-9]+$`)),
    ]);
    expect(present.size).toBe(0);
  });

  test('is not looked for anew on a stick, where nothing is cached', async () => {
    vi.stubGlobal('location', { protocol: 'file:' });
    scripts = { [`${language}.js`]: { core: coreOf(language, 'one') } };
    const engine = await openSearch('./');
    scripts[`${language}.js`] = { core: coreOf(language, 'two') };
    await expect(engine.search('part index/a')).rejects.toMatchObject({ kind: 'missing-part' });
    expect(loaded).toHaveLength(2);
  });
});

describe('when the site was replaced', () => {
  test('a search starts anew', async () => {
    scripts = { [`${language}.js`]: { core: coreOf(language, 'one') } };
    const engine = await openSearch('./');
    scripts = { [`${language}.js`]: { core: coreOf(language, 'two'), parts: { 'index/a': 'new' } } };
    expect(idsOf(await engine.search('part index/a'))).toEqual(['index/a: new']);
    expect(idsOf(await engine.search('more'))).toEqual(['two | more | ']);
  });

  test('the data of older results fail, and the next search is of the new site', async () => {
    scripts = { [`${language}.js`]: { core: coreOf(language, 'gone') } };
    const engine = await openSearch('./');
    const { hits } = await engine.search('shelter');
    scripts = { [`${language}.js`]: { core: coreOf(language, 'two') } };
    await expect(hits[0]?.data()).rejects.toMatchObject({ kind: 'missing-part', part: 'fragment-a.js' });
    expect(idsOf(await engine.search('more'))).toEqual(['two | more | ']);
  });
});

describe('a start that', () => {
  test.each<[string, string | undefined, object]>([
    ['is missing', undefined, { kind: 'missing-part' }],
    ['lacks a part', 'lacking', { kind: 'missing-part', part: 'meta.js' }],
    ['is broken', 'broken', { message: 'It is broken.' }],
  ])('%s is told as that', async (_, version, problem) => {
    scripts = version === undefined ? {} : { [`${language}.js`]: { core: coreOf(language, version) } };
    await expect(openSearch('./')).rejects.toMatchObject(problem);
    expect(loaded).toEqual([`./search/${language}.js`]);
  });

  test('does not come within half a minute is called missing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = expect(openSearch('./', 'never')).rejects.toMatchObject({
      kind: 'missing-part',
      part: 'never.js',
    });
    expect(present.size).toBe(1);
    await vi.advanceTimersByTimeAsync(30_000);
    await opening;
  });
});

describe('without WebAssembly a plain module takes its place', () => {
  test.each([
    ['where the engine cannot use it', 'slow', () => undefined],
    ['where there is none', 'one', () => vi.stubGlobal('WebAssembly', undefined)],
  ])('%s', async (_, version, prepare) => {
    prepare();
    scripts = {
      [`${language}.js`]: { core: coreOf(language, version) },
      [`plain-${language}.js`]: { plains: { [`wasm of ${language}`]: () => 'plain' } },
    };
    const engine = await openSearch('./');
    expect(idsOf(await engine.search('a'))).toEqual([`${version} | a |  | plain`]);
    expect(loaded).toEqual([`./search/${language}.js`, `./search/plain-${language}.js`]);
  });
});

describe('where the browser has workers', () => {
  let workers: SampleWorker[] = [];

  /** Runs its text here. */
  class SampleWorker extends EventTarget {
    isEnded = false;
    readonly address: string;
    readonly #hear: Promise<(event: object) => void>;

    constructor(address: string) {
      super();
      workers.push(this);
      this.address = address;
      this.#hear = this.run(resolveObjectURL(address)?.text() ?? Promise.resolve(''));
    }

    async run(text: Promise<string>): Promise<(event: object) => void> {
      const post = (data: unknown): void =>
        void this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
      const start: unknown = runInThisContext(
        `(postMessage) => { let onmessage; ${await text}; return onmessage; }`,
      );
      return (start as (post: (data: unknown) => void) => (event: object) => void)(post);
    }

    postMessage(data: unknown): void {
      void this.#hear.then((hear) => hear({ data: structuredClone(data) }));
    }

    terminate(): void {
      this.isEnded = true;
    }
  }

  beforeEach(() => {
    workers = [];
    scripts = {
      [`${language}.js`]: {
        core: { ...coreOf(language, 'one'), words: () => ({ stopWords: new Set(['the']) }) },
      },
    };
  });

  test('the engine runs in one, made of its own text', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('Worker', SampleWorker);
    const engine = await openSearch('./');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(idsOf(await engine.search('a'))).toEqual(['one | a |  | the']);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    expect(workers.map(({ address }) => resolveObjectURL(address))).toEqual([undefined]);
  });

  test('an error does not end one that has started', async () => {
    vi.stubGlobal('Worker', SampleWorker);
    const engine = await openSearch('./');
    const error = new Event('error', { cancelable: true });
    workers[0]?.dispatchEvent(error);
    expect(error.defaultPrevented).toBe(false);
    expect(idsOf(await engine.search('a'))).toEqual(['one | a |  | the']);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  test('a search that lacks a part starts no other, as the site is the same', async () => {
    vi.stubGlobal('Worker', SampleWorker);
    const engine = await openSearch('./');
    await expect(engine.search('part index/none')).rejects.toMatchObject({ kind: 'missing-part' });
    expect(workers).toHaveLength(1);
  });

  test('one that cannot do the work is ended, and another has the plain module', async () => {
    vi.stubGlobal('Worker', SampleWorker);
    scripts = {
      [`${language}.js`]: { core: coreOf(language, 'slow') },
      [`plain-${language}.js`]: { plains: { [`wasm of ${language}`]: () => 'plain' } },
    };
    const engine = await openSearch('./');
    expect(idsOf(await engine.search('a'))).toEqual(['slow | a |  | plain']);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  test('one that may not start leaves the work to the page, and the reader is told nothing', async () => {
    const refusal = new Event('error', { cancelable: true });
    vi.stubGlobal(
      'Worker',
      class extends SampleWorker {
        override run(): Promise<never> {
          queueMicrotask(() => this.dispatchEvent(refusal));
          return new Promise(() => undefined);
        }
      },
    );
    const engine = await openSearch('./');
    expect(idsOf(await engine.search('a'))).toEqual(['one | a |  | the']);
    expect(refusal.defaultPrevented).toBe(true);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  test('one that says nothing for five seconds leaves the work to the page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal(
      'Worker',
      class extends SampleWorker {
        override run(): Promise<never> {
          return new Promise(() => undefined);
        }
      },
    );
    const opening = openSearch('./');
    await vi.advanceTimersByTimeAsync(4_999);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(idsOf(await (await opening).search('a'))).toEqual(['one | a |  | the']);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});

describe('titles and first sentences', () => {
  test('can be searched at once, with addresses from the page', async () => {
    const pages = [{ url: 'projects/a.html', meta: { title: 'Shelter' }, text: 'Shelter for victims' }];
    scripts = { [`quick-${language}.js`]: { quick: { language, pages } } };
    const search = await openQuick('../', language.toUpperCase());
    expect(search('shelter').map(({ url, title }) => [url, title])).toEqual([
      ['../projects/a.html', 'Shelter'],
    ]);
    expect(loaded).toEqual([`../search/quick-${language}.js`]);
  });

  test('that are missing find nothing', async () => {
    expect((await openQuick('./'))('shelter')).toEqual([]);
  });
});
