import { describe, expect, test } from 'vitest';
import type { HitData, SearchOptions } from '../engine/messages.ts';
import type { SearchAnswer, SearchEngine } from '../engine/open.ts';
import { SearchProblem } from '../engine/problem.ts';
import type { QuickSearch } from '../engine/quick.ts';
import { batchSize, openSession, type SearchSession, type SearchView } from './session.ts';
import { readState } from './state.ts';

const hit = (title: string): HitData => ({ url: `${title}.html`, title, meta: {}, excerpt: '' });

/** An answer in which as many hits as asked for are called `word 1`, `word 2` … */
function answerOf(word: string, count: number, suggestion?: string): SearchAnswer {
  return {
    hits: Array.from({ length: count }, (_, at) => ({
      id: `${word} ${at + 1}`,
      data: () => Promise.resolve(hit(`${word} ${at + 1}`)),
    })),
    filters: {},
    totalFilters: {},
    choices: { status: { current: count } },
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** A promise that is kept, or broken, from outside. */
function later<T>(): PromiseWithResolvers<T> {
  return Promise.withResolvers<T>();
}

interface Stage {
  readonly session: SearchSession;
  /** What readers saw, one line a change. */
  readonly seen: string[];
  /** What the engine was asked. */
  readonly asked: { query: string | null; options: SearchOptions }[];
  opened: number;
  openedQuick: number;
}

/** A page that writes down what it shows. The engine answers each question with what `replies` has for its words. */
function stageOf(
  replies: Readonly<Record<string, () => Promise<SearchAnswer>>>,
  {
    quick = () => [],
    open,
  }: { quick?: QuickSearch | Promise<QuickSearch>; open?: () => Promise<SearchEngine> } = {},
): Stage {
  const seen: string[] = [];
  const titles = (hits: readonly HitData[]): string => hits.map(({ title }) => title).join(', ');
  const view: SearchView = {
    showAll: () => seen.push('all'),
    showQuick: (hits) => seen.push(`quick: ${titles(hits)}`),
    showAnswer: ({ hits, hasMore, total, suggestion, choices }) =>
      seen.push(
        `${total}: ${hits.length > 3 ? `${hits.length} rows` : titles(hits)}${hasMore ? ' and more' : ''}` +
          `${suggestion === undefined ? '' : ` for ${suggestion}`}; current ${choices['status']?.['current'] ?? '?'}`,
      ),
    addHits: (hits, hasMore) => seen.push(`+ ${hits.length}${hasMore ? ' and more' : ''}`),
    showFailure: (reason) => seen.push(`failed: ${reason instanceof Error ? reason.message : '?'}`),
  };
  const engine: SearchEngine = {
    search: (query, options = {}) => {
      stage.asked.push({ query, options });
      return replies[query ?? '']?.() ?? Promise.reject(new Error(`not expected: ${query}`));
    },
  };
  const stage: Stage = {
    seen,
    asked: [],
    opened: 0,
    openedQuick: 0,
    session: openSession(view, {
      open: () => {
        stage.opened += 1;
        return open?.() ?? Promise.resolve(engine);
      },
      openQuick: () => {
        stage.openedQuick += 1;
        return Promise.resolve(quick);
      },
    }),
  };
  return stage;
}

test('nothing asked for is answered by the page itself, without loading anything', async () => {
  const { session, seen, opened } = stageOf({});
  await session.ask(readState(''));
  expect(seen).toEqual(['all']);
  expect(opened).toBe(0);
});

test('an answer is shown with its number, its counts and the words that were searched instead', async () => {
  const { session, seen } = stageOf({ sheltr: () => Promise.resolve(answerOf('s', 2, 'shelter')) });
  await session.ask(readState('?q=sheltr'));
  expect(seen).toEqual(['2: s 1, s 2 for shelter; current 2']);
});

test.each([
  ['?q=a', 'a', { filters: {} }],
  ['?q=a&sort=newest', 'a', { filters: {}, sort: 'newest' }],
  ['?q=a&sort=oldest', 'a', { filters: {}, sort: 'oldest' }],
  ['?theme=children', null, { filters: { theme: ['children'] }, sort: 'status' }],
])('%s asks the engine for that', async (address, query, options) => {
  const { session, asked } = stageOf({
    a: () => Promise.resolve(answerOf('a', 1)),
    '': () => Promise.resolve(answerOf('all', 1)),
  });
  await session.ask(readState(address));
  expect(asked).toEqual([{ query, options }]);
});

describe('titles and summaries', () => {
  const quick: QuickSearch = (query) => (query === 'a' ? [hit('quick a')] : []);

  test('answer until the search does, and no more once it has', async () => {
    const reply = later<SearchAnswer>();
    const { session, seen } = stageOf({ a: () => reply.promise }, { quick });
    const answered = session.ask(readState('?q=a'));
    await session.guess(readState('?q=a'));
    expect(seen).toEqual(['quick: quick a']);
    const again = session.ask(readState('?q=a'));
    reply.resolve(answerOf('a', 1));
    await Promise.all([answered, again]);
    await session.guess(readState('?q=a'));
    expect(seen.filter((line) => line.startsWith('1:'))).toEqual(['1: a 1; current 1']);
    expect(seen.at(-1)).toBe('1: a 1; current 1');
  });

  test.each(['?q=a&theme=children', '?q=a&sort=newest', '?theme=children', '?q=b'])(
    'say nothing to %s, which they cannot answer',
    async (address) => {
      const { session, seen } = stageOf({}, { quick });
      await session.guess(readState(address));
      expect(seen).toEqual([]);
    },
  );

  test('show a first batch alone', async () => {
    const many = Array.from({ length: batchSize + 1 }, (_, at) => hit(`t${at}`));
    const { session, seen } = stageOf({}, { quick: () => many });
    await session.guess(readState('?q=a'));
    expect(seen[0]?.split(', ')).toHaveLength(batchSize);
  });

  test('are shown while the answer is on its way', async () => {
    const { session, seen } = stageOf({ a: () => later<SearchAnswer>().promise }, { quick });
    void session.ask(readState('?q=a'));
    await new Promise(setImmediate);
    expect(seen).toEqual(['quick: quick a']);
  });

  test('are loaded once, before they are needed', async () => {
    const stage = stageOf({}, { quick });
    stage.session.loadQuick();
    expect(stage.openedQuick).toBe(1);
    await stage.session.guess(readState('?q=a'));
    expect(stage.openedQuick).toBe(1);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'a failure do not cover the list',
      'fails',
      ['all', 'failed: A part of the search is missing from this copy: search/en.js.'],
    ],
    ['the answer do not take its place', 'a', ['1: a 1; current 1']],
    ['nothing is asked for any more do not cover the list', '', ['all']],
  ])('that come after %s', async (_, query, shown) => {
    const slow = later<QuickSearch>();
    const { session, seen } = stageOf(
      {
        a: () => Promise.resolve(answerOf('a', 1)),
        fails: () => Promise.reject(new SearchProblem('missing-part', 'en.js')),
      },
      { quick: slow.promise },
    );
    void session.guess(readState('?q=a'));
    await session.ask(readState(`?q=${query}`));
    slow.resolve(() => [hit('late')]);
    await new Promise(setImmediate);
    expect(seen).toEqual(shown);
  });
});

test('only the answer to the latest question is shown', async () => {
  const [slow, fast] = [later<SearchAnswer>(), later<SearchAnswer>()];
  const { session, seen } = stageOf({ a: () => slow.promise, ab: () => fast.promise });
  const first = session.ask(readState('?q=a'));
  const second = session.ask(readState('?q=ab'));
  fast.resolve(answerOf('ab', 1));
  await second;
  slow.resolve(answerOf('a', 50));
  await first;
  expect(seen).toEqual(['1: ab 1; current 1']);
  // Nor do the rest of an older answer's rows follow.
  await session.showMore();
  expect(seen.at(-1)).toBe('+ 0');
});

test('a failure of an older question is not shown', async () => {
  const slow = later<SearchAnswer>();
  const { session, seen } = stageOf({ a: () => slow.promise });
  const first = session.ask(readState('?q=a'));
  await session.ask(readState(''));
  slow.reject(new SearchProblem('missing-part', 'en.js'));
  await first;
  expect(seen).toEqual(['all']);
});

test('rows come in batches, to the last', async () => {
  const { session, seen } = stageOf({ a: () => Promise.resolve(answerOf('a', batchSize * 2 + 5)) });
  await session.ask(readState('?q=a'));
  await session.showMore();
  await session.showMore();
  expect(seen).toEqual([
    `${batchSize * 2 + 5}: ${batchSize} rows and more; current ${batchSize * 2 + 5}`,
    `+ ${batchSize} and more`,
    '+ 5',
  ]);
});

test('more rows that arrive after another question are thrown away', async () => {
  const { session, seen } = stageOf({
    a: () => Promise.resolve(answerOf('a', batchSize + 1)),
    b: () => Promise.resolve(answerOf('b', 1)),
  });
  await session.ask(readState('?q=a'));
  await Promise.all([session.showMore(), session.ask(readState('?q=b'))]);
  expect(seen.slice(1)).toEqual(['1: b 1; current 1']);
});

test('the search is loaded once, before it is needed', async () => {
  const stage = stageOf({ a: () => Promise.resolve(answerOf('a', 1)) });
  stage.session.load();
  expect(stage.opened).toBe(1);
  await stage.session.ask(readState('?q=a'));
  expect(stage.opened).toBe(1);
});

test('a missing part leaves the list in sight, is said, and the next question begins anew', async () => {
  let tries = 0;
  const working: SearchEngine = {
    search: () => Promise.resolve(answerOf('a', 1)),
  };
  const stage = stageOf(
    {},
    {
      open: () => {
        tries += 1;
        return tries === 1
          ? Promise.reject(new SearchProblem('missing-part', 'en.js'))
          : Promise.resolve(working);
      },
    },
  );
  stage.session.load();
  await stage.session.ask(readState('?q=a'));
  await stage.session.ask(readState('?q=a'));
  await stage.session.ask(readState('?q=a'));
  expect(stage.seen).toEqual([
    'all',
    'failed: A part of the search is missing from this copy: search/en.js.',
    '1: a 1; current 1',
    '1: a 1; current 1',
  ]);
  expect(stage.opened).toBe(2);
});

test('a fault of the code is shown, and not hidden from whoever looks for it', async () => {
  const { session, seen } = stageOf({ a: () => Promise.reject(new TypeError('a fault')) });
  await expect(session.ask(readState('?q=a'))).rejects.toThrow('a fault');
  expect(seen).toEqual(['all', 'failed: a fault']);
});
