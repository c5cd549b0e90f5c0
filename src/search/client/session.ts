import type { FilterCounts, HitData, SearchOptions } from '../engine/messages.ts';
import type { SearchEngine, SearchHit } from '../engine/open.ts';
import { SearchProblem } from '../engine/problem.ts';
import type { QuickSearch } from '../engine/quick.ts';
import { countFilters, isBlank, type SearchState } from './state.ts';

/** What readers see of a search. */
export interface SearchView {
  /** The page's own list: nothing was asked, or nothing can be answered. */
  showAll(): void;
  /** What titles and summaries tell, until the full answer takes its place. It is neither counted nor spoken. */
  showQuick(hits: readonly HitData[]): void;
  showAnswer(answer: ShownAnswer): void;
  /** More rows of the same answer. */
  addHits(hits: readonly HitData[], hasMore: boolean): void;
  /** Beside the page's own list, which stays. */
  showFailure(reason: unknown): void;
}

/** An answer with its first rows. */
export interface ShownAnswer {
  readonly hits: readonly HitData[];
  readonly hasMore: boolean;
  readonly total: number;
  readonly suggestion: string | undefined;
  readonly choices: FilterCounts;
}

/** The searches that a page can open; each is asked for once it is needed, and again after a failure. */
export interface Searches {
  open(): Promise<SearchEngine>;
  openQuick(): Promise<QuickSearch>;
}

/** One reader's search on one page. */
export interface SearchSession {
  /** Answers a question. Fails, once that is shown, where the fault is in the code and not in the copy. */
  ask(state: SearchState): Promise<void>;
  /** Shows what can be told at once of a question that is still being typed. */
  guess(state: SearchState): Promise<void>;
  showMore(): Promise<void>;
  /** Loads the search, or the quick one, before it is needed. Problems are left to the question itself. */
  load(): void;
  loadQuick(): void;
}

/** Results shown at a time. */
export const batchSize = 20;

/** Carries out a reader's questions, of which only the latest is ever shown. */
export function openSession(view: SearchView, searches: Searches): SearchSession {
  let opening: Promise<SearchEngine> | undefined;
  let openingQuick: Promise<QuickSearch> | undefined;
  /** The full search answers quickly once it has answered. */
  let isAwaited = true;
  /** Counts the questions: an answer to an older one is thrown away. */
  let asked = 0;
  let waiting: readonly SearchHit[] = [];

  const engine = (): Promise<SearchEngine> =>
    (opening ??= searches.open().catch((reason: unknown) => {
      // The next question begins anew: a part that did not come may come later.
      opening = undefined;
      throw reason;
    }));
  const quick = (): Promise<QuickSearch> => (openingQuick ??= searches.openQuick());

  const showQuickly = async (state: SearchState, question: number): Promise<void> => {
    if (state.sort !== 'relevance' || countFilters(state) > 0) return;
    const hits = (await quick())(state.query);
    if (question !== asked || !isAwaited || hits.length === 0) return;
    view.showQuick(hits.slice(0, batchSize));
  };

  const read = (hits: readonly SearchHit[]): Promise<readonly HitData[]> =>
    Promise.all(hits.slice(0, batchSize).map((hit) => hit.data()));

  return {
    ask: async (state) => {
      const question = ++asked;
      if (isBlank(state)) return view.showAll();
      void showQuickly(state, question);
      try {
        const search = await engine();
        const answer = await search.search(state.query === '' ? null : state.query, optionsOf(state));
        const hits = await read(answer.hits);
        if (question !== asked) return;
        isAwaited = false;
        waiting = answer.hits.slice(batchSize);
        view.showAnswer({
          hits,
          hasMore: waiting.length > 0,
          total: answer.hits.length,
          suggestion: answer.suggestion,
          choices: answer.choices,
        });
      } catch (reason) {
        if (question !== asked) return;
        // What titles tell may come later than the failure, and must not cover the list.
        asked += 1;
        view.showAll();
        view.showFailure(reason);
        if (!(reason instanceof SearchProblem)) throw reason;
      }
    },
    guess: (state) => showQuickly(state, ++asked),
    showMore: async () => {
      const question = asked;
      const hits = await read(waiting);
      if (question !== asked) return;
      waiting = waiting.slice(batchSize);
      view.addHits(hits, waiting.length > 0);
    },
    load: () => void engine().catch(() => undefined),
    loadQuick: () => void quick(),
  };
}

function optionsOf({ filters, sort }: SearchState): SearchOptions {
  // The engine's own order.
  if (sort === 'relevance') return { filters };
  return { filters, sort };
}
