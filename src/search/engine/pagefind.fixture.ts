import type { createInstance, PagefindAnswer, PagefindOptions } from 'pagefind-engine';
import { console, document, fetch, WebAssembly } from './surroundings.ts';

/** A page for a search that is tried without Pagefind. */
export interface SamplePage {
  readonly url: string;
  readonly words: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, string>>;
}

/** The smallest module that WebAssembly takes. */
export const emptyModule = Buffer.from('0061736d01000000', 'hex');

/** A piece of an index with these words, at most 23, as Pagefind packs it. */
export function indexOf(words: readonly string[]): Buffer {
  const written = words.map((word) => {
    const bytes = Buffer.from(word);
    return Buffer.concat([Buffer.of(0x83, 0x60 + bytes.length), bytes, Buffer.of(0x80, 0x80)]);
  });
  return Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.of(0x81, 0x80 + words.length), ...written]);
}

/**
 * What takes Pagefind's place in tests: it starts, reads and answers as Pagefind does, over pages that it is given, whose
 * data it finds in `fragment/a`. It needs `index/a` for each search with words, and writes down what it is asked.
 */
export function samplePagefind(pages: readonly SamplePage[], asked: string[] = []): typeof createInstance {
  const countOf = (found: readonly SamplePage[]): PagefindAnswer['filters'] => {
    const counts: Record<string, Record<string, number>> = {};
    for (const { filters } of pages)
      for (const [key, value] of Object.entries(filters)) (counts[key] ??= {})[value] = 0;
    for (const { filters } of found)
      for (const [key, value] of Object.entries(filters))
        (counts[key] ??= {})[value] = (counts[key]?.[value] ?? 0) + 1;
    return counts;
  };
  const has = ({ words }: SamplePage, term: string): boolean =>
    words.split(' ').some((word) => (term.startsWith('"') ? `"${word}"` === term : word.startsWith(term)));
  const loaded = new Map<string, Promise<unknown>>();
  const load = async (name: string): Promise<unknown> => {
    const reply = (await fetch(`/${name}?ts=1`)) as { ok: boolean; arrayBuffer(): Promise<unknown> };
    return reply.ok ? reply.arrayBuffer() : Promise.reject(new Error(`cannot fetch ${name}`));
  };
  const bytesOf = (name: string): Promise<unknown> => {
    const loading =
      loaded.get(name) ??
      load(name).catch((reason: unknown) => {
        loaded.delete(name);
        throw reason;
      });
    loaded.set(name, loading);
    return loading;
  };

  const search = async (
    text: string | null,
    { filters = {}, sort = {} }: PagefindOptions,
  ): Promise<PagefindAnswer> => {
    asked.push(text ?? '(all)');
    if (text !== null) await bytesOf('index/a').catch(() => undefined);
    const all = pages.filter((page) => (text ?? '').split(' ').every((term) => has(page, term)));
    const [order] = Object.keys(sort);
    const isUpwards = Object.values(sort)[0] === 'asc';
    const found = all
      .filter((page) =>
        Object.entries(filters).every(([key, { any }]) => any.includes(page.filters[key] ?? '')),
      )
      .filter((page) => order === undefined || page.sort?.[order] !== undefined)
      .toSorted((a, b) =>
        order !== undefined && (a.sort?.[order] ?? '') > (b.sort?.[order] ?? '') === isUpwards ? 1 : -1,
      );
    return {
      results: (order === undefined ? all.filter((page) => found.includes(page)) : found).map((page) => ({
        id: `id of ${page.url}`,
        data: async () => {
          await bytesOf('fragment/a');
          return {
            raw_url: `/${page.url}`,
            meta: { title: page.url },
            excerpt: `<mark>${page.words}</mark> & <b>`,
          };
        },
      })),
      unfilteredResultCount: all.length,
      filters: countOf(found),
      totalFilters: countOf(text === null ? [] : all),
    };
  };

  return (options) => {
    asked.push(`opened at ${JSON.stringify(options)} in ${document.querySelector().getAttribute()}`);
    for (const print of [console.log, console.warn, console.error]) print();
    void (async () => {
      const reply = (await fetch('/pagefind-entry.json')) as { json(): Promise<{ version: string }> };
      asked.push(`version ${(await reply.json()).version}`);
      await bytesOf('meta');
      await WebAssembly.instantiate((await bytesOf('wasm')) as BufferSource, {});
    })();
    return {
      search,
      filters: () => Promise.resolve(countOf(pages)),
    };
  };
}
