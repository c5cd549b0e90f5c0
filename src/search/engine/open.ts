import type {
  EngineCalls,
  FromEngine,
  HitData,
  PlainModule,
  ProblemMessage,
  SearchOptions,
  SearchSummary,
  ToEngine,
} from './messages.ts';
import { startEngine } from './place.ts';
import { SearchProblem } from './problem.ts';
import type { Core } from '../scripts.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** One result of a search; its text is loaded when it is asked for. */
export interface SearchHit {
  /** The same for the same page in every search. */
  readonly id: string;
  /** Address (joined with the page's root), title, metadata and excerpt. Ask within the next few searches. */
  data(): Promise<HitData>;
}

/** All results of a search, best first or in the order asked for. */
export interface SearchAnswer extends SearchSummary {
  readonly hits: readonly SearchHit[];
}

/**
 * An open search. Promises fail with a `SearchProblem` when a part is not to be had; all can be tried again. When
 * the site was replaced while the page was open, a search starts anew by itself, and the data of older hits fail.
 */
export interface SearchEngine {
  /** Finds pages with all words of `query`, in any of their forms; every page for `null`. */
  search(query: string | null, options?: SearchOptions): Promise<SearchAnswer>;
}

/**
 * Opens the search of the site whose root is at `root`, a relative path such as `./` or `../`. `language` is
 * the page's unless given. The engine runs in a worker where the browser has one, else beside the page.
 */
export async function openSearch(
  root: string,
  language = document.documentElement.lang,
): Promise<SearchEngine> {
  const shelf = openShelf(root);
  const name = language.toLowerCase();
  const open = async (): Promise<Call> => connect(shelf, await shelf.core(name));

  /** Puts an engine for the site as it is now in the place of one whose parts are gone. */
  const renewed = async (reason: unknown): Promise<boolean> => {
    const isStale =
      reason instanceof SearchProblem && reason.kind === 'missing-part' && (await shelf.renew(name));
    if (isStale) call = await open();
    return isStale;
  };

  let call = await open();

  const search: SearchEngine['search'] = async (query, options = {}) => {
    const asked = call;
    const { number, hits, ...summary } = await asked('search', { query, options });
    return {
      ...summary,
      hits: hits.map((id, index) => ({
        id,
        data: async () => {
          try {
            const data = await asked('data', { number, index });
            return { ...data, url: root + data.url };
          } catch (reason) {
            await renewed(reason);
            throw reason;
          }
        },
      })),
    };
  };

  return {
    search: async (query, options) => {
      try {
        return await search(query, options);
      } catch (reason) {
        if (await renewed(reason)) return search(query, options);
        throw reason;
      }
    },
  };
}

type Call = <Method extends keyof EngineCalls>(
  method: Method,
  ask: EngineCalls[Method]['ask'],
) => Promise<EngineCalls[Method]['reply']>;

/** Where WebAssembly is missing or forbidden, the engine's plain module does its work, several times slower. */
async function connect(shelf: Shelf, core: Core): Promise<Call> {
  if (typeof WebAssembly !== 'undefined') {
    try {
      return await connectWith(shelf, core);
    } catch (reason) {
      if (!(reason instanceof SearchProblem && reason.kind === 'unsupported')) throw reason;
    }
  }
  return connectWith(shelf, core, await shelf.plain(core));
}

async function connectWith(shelf: Shelf, core: Core, plain?: PlainModule): Promise<Call> {
  const waiting = new Map<number, { resolve: (reply: never) => void; reject: (reason: unknown) => void }>();
  let calls = 0;

  const hear = (message: FromEngine): void => {
    if (message.type === 'need') return void bring(shelf, message.name).then(engine.send);
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'reply') caller?.resolve(message.reply as never);
    else caller?.reject(understand(message.problem));
  };
  const engine = await startEngine(core, plain, hear);
  const call: Call = (method, ask) =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      waiting.set(id, { resolve, reject });
      engine.send({ type: 'call', id, method, ask } as ToEngine);
    });
  await call('open', core.order).catch((reason: unknown) => {
    engine.stop();
    throw reason;
  });
  return call;
}

function understand(problem: ProblemMessage | string): Error {
  return typeof problem === 'string' ? new Error(problem) : new SearchProblem(problem.kind, problem.part);
}

/** The message with a part, or with the reason why there is none. */
async function bring(shelf: Shelf, name: string): Promise<ToEngine> {
  try {
    return { type: 'part', name, base64: await shelf.part(name) };
  } catch (reason) {
    const { kind, part } = reason instanceof SearchProblem ? reason : new SearchProblem('damaged-part', name);
    return { type: 'no-part', name, problem: { kind, part } };
  }
}
