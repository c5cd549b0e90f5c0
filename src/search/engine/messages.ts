import type { PagefindEntry } from '../pagefind.ts';
import type { SearchWords } from '../../i18n/languages/search-words.ts';
import type { SearchProblemKind } from './problem.ts';

/** Filters and order of a search. */
export interface SearchOptions {
  /** Values by key. A result has any of the values of a key, and meets all keys. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** The key to sort by, upwards. Results without a value for it follow after the others, in order of relevance. */
  readonly sort?: string;
  /** Searches the words as they were typed: no stop word is left out, and nothing corrected. */
  readonly isLiteral?: boolean;
}

/** Numbers of results by filter key and value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What can be said of a search's results as a whole. */
export interface SearchSummary {
  /**
   * The words that were searched instead, because no page has all that were typed: mistakes in typing are mended, and
   * words left out that no page has, or none together with the others. To be shown as a question.
   */
  readonly suggestion?: string;
  /** Among these results. */
  readonly filters: FilterCounts;
  /** Among the results of the same words without any filter. */
  readonly totalFilters: FilterCounts;
  /**
   * How many results each value would give by itself in its key, while the other keys keep their filters:
   * the number to show beside it.
   */
  readonly choices: FilterCounts;
}

/** One result, ready to show. */
export interface HitData {
  /** The page, from the site's root. */
  readonly url: string;
  readonly title: string;
  /** Everything that its record gives beside its text. */
  readonly meta: Readonly<Record<string, string>>;
  /** HTML in which `<mark>` is the only element and everything else is escaped. */
  readonly excerpt: string;
}

/** The engine's reply to a search. Hits are named by the page's identifier. */
export interface EngineAnswer extends SearchSummary {
  /** Names this search when the data of its hits are asked for. */
  readonly number: number;
  readonly hits: readonly string[];
}

/** What a `SearchProblem` looks like between page and worker. */
export interface ProblemMessage {
  readonly kind: SearchProblemKind;
  readonly part: string;
}

/** What can be asked of the engine. */
export interface EngineCalls {
  open: { readonly ask: OpeningOrder; readonly reply: null };
  search: {
    readonly ask: { readonly query: string | null; readonly options: SearchOptions };
    readonly reply: EngineAnswer;
  };
  data: { readonly ask: { readonly number: number; readonly index: number }; readonly reply: HitData };
}

/** The parts that the engine needs before it can answer. */
export interface OpeningOrder {
  readonly language: string;
  /** Pagefind's own table of contents, with this language alone. */
  readonly entry: PagefindEntry;
  readonly metaPart: string;
  readonly wasmPart: string;
  /** The words of the texts, for corrections. */
  readonly wordsPart?: string;
}

/** One call of `EngineCalls` on its way to the engine. */
export type EngineCall = {
  [Method in keyof EngineCalls]: {
    readonly type: 'call';
    readonly id: number;
    readonly method: Method;
    readonly ask: EngineCalls[Method]['ask'];
  };
}[keyof EngineCalls];

/** From the page to the engine. Parts travel as the base64 of their gzip. */
export type ToEngine =
  | EngineCall
  | { readonly type: 'part'; readonly name: string; readonly base64: string }
  | { readonly type: 'no-part'; readonly name: string; readonly problem: ProblemMessage };

/** From the engine to the page. */
export type FromEngine =
  | { readonly type: 'need'; readonly name: string }
  | { readonly type: 'reply'; readonly id: number; readonly reply: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly problem: ProblemMessage | string };

/** Gives the exports of Pagefind's WebAssembly, written as plain JavaScript. */
export type PlainModule = () => unknown;

/** Gives what is peculiar to the language of the index. Its source text stands by itself. */
export type WordsModule = () => SearchWords;

/**
 * The engine: takes messages, and answers by `post`. It touches nothing of the page, so that its source text
 * can run in a worker as well.
 */
export type Engine = (
  post: (message: FromEngine) => void,
  plain?: PlainModule,
  words?: WordsModule,
) => (message: ToEngine) => void;
