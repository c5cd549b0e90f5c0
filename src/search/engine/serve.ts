import type { createInstance, PagefindAnswer, PagefindOptions, PagefindResult } from 'pagefind-engine';
import { foldWord, noWords, stemTexts, type Stemmer } from '../word-forms.ts';
import { correctQuery } from './correct.ts';
import { safeExcerpt } from './excerpt.ts';
import { entryFile, isPart } from '../pagefind.ts';
import { hasWord, readWords } from './index-words.ts';
import type {
  Engine,
  EngineAnswer,
  EngineCall,
  FilterCounts,
  HitData,
  OpeningOrder,
  PlainModule,
  ProblemMessage,
  SearchOptions,
} from './messages.ts';
import { openVocabulary, type Vocabulary } from './nearest-word.ts';
import { openParts, type Parts } from './parts.ts';
import { SearchProblem } from './problem.ts';
import { withoutStopWords } from './stop-words.ts';
import { surround } from './surroundings.ts';

type CreatePagefind = typeof createInstance;
type Pagefind = ReturnType<CreatePagefind>;

/** The data of a hit can be asked for while at most this many searches have followed its own. */
const rememberedSearches = 8;

/** A word that no page has. */
const nothing = '\u{10ffff}';

/** Runs Pagefind behind messages, in a worker or beside the page. */
export function serveWith(
  createPagefind: CreatePagefind,
  ...[post, plain, language]: Parameters<Engine>
): ReturnType<Engine> {
  const parts = openParts((name) => post({ type: 'need', name }));
  let pagefind: Pagefind | undefined;
  const { stopWords, stem: stemmer } = language?.() ?? noWords;
  let words: Promise<Vocabulary | undefined> | undefined;
  let wordsPart: string | undefined;
  const indexWords: string[] = [];
  let allPages: FilterCounts = {};
  let latest = 0;
  const remembered = new Map<number, readonly PagefindResult[]>();

  const opened = (): Pagefind => {
    if (pagefind === undefined) throw new Error('The search is not open.');
    return pagefind;
  };

  const open = async (order: OpeningOrder): Promise<null> => {
    ({ wordsPart } = order);
    pagefind = await start(createPagefind, order, parts, plain, (piece) => {
      for (const word of readWords(piece)) indexWords.push(word);
    });
    // Filters are counted only once they are loaded.
    allPages = await parts.whole(pagefind.filters());
    return null;
  };

  const stem: Stemmer = (word) => stemmer?.(word) ?? word;
  const stemText = stemmer && stemTexts(stemmer);
  /** A query in the words of the index. */
  const asIndexed = (query: string): string =>
    stemText === undefined ? query : stemText(query).replace(/[^\p{L}\p{N}\s"]/gu, '');

  const vocabulary = async (): Promise<Vocabulary | undefined> => {
    const bytes = wordsPart === undefined ? undefined : await parts.readSpare(wordsPart);
    // A browser that cannot unpack has no corrections: no word begins as packed bytes do.
    return bytes === undefined || bytes[0] === 0x1f
      ? undefined
      : openVocabulary(new TextDecoder().decode(bytes), stem);
  };

  const askFor = (text: string | null, asked: PagefindOptions): Promise<PagefindAnswer> =>
    parts.whole(opened().search(text === null ? null : asIndexed(text), asked));

  const count = async (text: string): Promise<number> => (await askFor(text, {})).unfilteredResultCount;

  /** What is to be searched in the place of `query`, of which `found` pages have all words; undefined where it stays. */
  const correct = async (query: string, found: number): Promise<string | undefined> => {
    const corrected = await correctQuery(query, found, {
      isStopWord: (word) => stopWords.has(foldWord(word)),
      // In quotes Pagefind finds a word by its stem alone.
      isIndexed: async (word) => hasWord(indexWords, stem(word)) || (await count(`"${word}"`)) > 0,
      vocabulary: () => (words ??= vocabulary()),
      count: (all) => count(all.join(' ')),
    });
    return corrected === query ? undefined : (corrected ?? nothing);
  };

  const search = async (query: string | null, options: SearchOptions): Promise<EngineAnswer> => {
    const filters = pagefindFilters(options);
    const isFree = query !== null && options.isLiteral !== true;
    const typed = isFree ? withoutStopWords(query, stopWords) : query;
    const first = await askFor(typed, { filters });
    const instead = isFree ? await correct(query, first.unfilteredResultCount) : undefined;
    const text = instead === undefined ? typed : withoutStopWords(instead, stopWords);
    const ask = (asked: PagefindOptions): Promise<PagefindAnswer> => askFor(text, asked);
    const answer = text === typed ? first : await ask({ filters });
    const results =
      options.sort === undefined ? answer.results : await sortResults(answer, options.sort, filters, ask);
    const number = ++latest;
    remembered.set(number, results);
    remembered.delete(number - rememberedSearches);
    return {
      number,
      hits: results.map(({ id }) => id),
      filters: answer.filters,
      // Without words Pagefind reports zeros.
      totalFilters: query === null ? allPages : answer.totalFilters,
      choices: await countChoices(answer.filters, filters, ask),
      ...(instead === undefined || instead === nothing ? {} : { suggestion: instead }),
    };
  };

  const data = async (number: number, index: number): Promise<HitData> => {
    const result = remembered.get(number)?.[index];
    if (result === undefined) throw new Error('This result belongs to an earlier search.');
    const fragment = await parts.whole(result.data());
    return {
      url: fragment.raw_url.slice(1),
      title: fragment.meta.title ?? '',
      meta: fragment.meta,
      excerpt: safeExcerpt(fragment.excerpt),
    };
  };

  const perform = async (call: EngineCall): Promise<unknown> => {
    switch (call.method) {
      case 'open':
        return open(call.ask);
      case 'search':
        return search(call.ask.query, call.ask.options);
      case 'data':
        return data(call.ask.number, call.ask.index);
    }
  };

  return (message) => {
    if (message.type === 'part') return parts.receive(message.name, message.base64);
    if (message.type === 'no-part') return parts.refuse(message.name, message.problem);
    const { id } = message;
    perform(message).then(
      (reply) => post({ type: 'reply', id, reply }),
      (reason: unknown) => post({ type: 'failure', id, problem: describe(reason) }),
    );
  };
}

function describe(reason: unknown): ProblemMessage | string {
  if (reason instanceof SearchProblem) return { kind: reason.kind, part: reason.part };
  return reason instanceof Error ? reason.message : String(reason);
}

/** Starts Pagefind. Its own start swallows the reasons of a failure, so each step that can fail is taken in sight. */
async function start(
  createPagefind: CreatePagefind,
  order: OpeningOrder,
  parts: Parts,
  plain: PlainModule | undefined,
  hearIndex: (piece: Uint8Array) => void,
): Promise<Pagefind> {
  const names = [order.metaPart, order.wasmPart];
  const early = new Map<string, Uint8Array>();
  await Promise.all(names.map(async (name) => early.set(name, await parts.read(name))));
  const read = async (url: string): Promise<unknown> => {
    const [name = ''] = url.slice(1).split('?');
    if (name === entryFile) return order.entry;
    const ready = early.get(name);
    early.delete(name);
    const bytes = ready ?? (await parts.read(name));
    if (isPart(name, 'index')) hearIndex(bytes);
    return bytes;
  };
  return new Promise((resolve, reject) => {
    const instantiate = async (bytes: BufferSource, imports: WebAssembly.Imports): Promise<unknown> => {
      try {
        const exports = await (plain?.() ?? instantiateWebAssembly(bytes, imports));
        // Pagefind is ready after a few more steps of its own.
        setTimeout(() => resolve(pagefind));
        return exports;
      } catch (reason) {
        reject(reason instanceof SearchProblem ? reason : new SearchProblem('unsupported', 'WebAssembly'));
        // Pagefind must not hear of it: nobody would catch what it throws.
        return new Promise(() => undefined);
      }
    };
    surround({ language: order.language, read, instantiate });
    const pagefind = createPagefind({ basePath: '/', baseUrl: '/', noWorker: true });
  });
}

async function instantiateWebAssembly(bytes: BufferSource, imports: WebAssembly.Imports): Promise<unknown> {
  return (await globalThis.WebAssembly.instantiate(bytes, imports)).instance.exports;
}

type Ask = (options: PagefindOptions) => Promise<PagefindAnswer>;
type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

function pagefindFilters(options: SearchOptions): PagefindFilters {
  return Object.fromEntries(
    Object.entries(options.filters ?? {})
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [key, { any: values }]),
  );
}

/** Pagefind drops results that have no value to sort by; they follow after the others here. */
async function sortResults(
  { results }: PagefindAnswer,
  key: string,
  filters: PagefindFilters,
  ask: Ask,
): Promise<readonly PagefindResult[]> {
  const sorted = await ask({ filters, sort: { [key]: 'asc' } });
  const listed = new Set(sorted.results.map(({ id }) => id));
  return [...sorted.results, ...results.filter(({ id }) => !listed.has(id))];
}

/** A key without a choice is counted among the results; one with a choice, among those it does not narrow. */
async function countChoices(counts: FilterCounts, filters: PagefindFilters, ask: Ask): Promise<FilterCounts> {
  const chosen = await Promise.all(
    Object.keys(filters).map(async (key) => {
      const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== key));
      const { filters: left } = await ask({ filters: others });
      return [key, (Object.hasOwn(left, key) ? left[key] : undefined) ?? {}] as const;
    }),
  );
  return { ...counts, ...Object.fromEntries(chosen) };
}
