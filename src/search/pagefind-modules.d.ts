/** The part of `pagefind.js` that we use. The bundler puts the file in place of this name. */
declare module 'pagefind-engine' {
  export interface PagefindFragment {
    readonly raw_url: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly excerpt: string;
  }

  export interface PagefindResult {
    readonly id: string;
    readonly data: () => Promise<PagefindFragment>;
  }

  export interface PagefindAnswer {
    readonly results: readonly PagefindResult[];
    /** Without any filter. */
    readonly unfilteredResultCount: number;
    readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }

  export interface PagefindOptions {
    readonly filters?: Readonly<Record<string, { readonly any: readonly string[] }>>;
    readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
  }

  export function createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
  }): {
    filters(): Promise<PagefindAnswer['filters']>;
    search(query: string | null, options: PagefindOptions): Promise<PagefindAnswer>;
  };
}

/** Pagefind's WebAssembly as `wasm2js` writes it. The bundler puts the file in place of this name. */
declare module 'pagefind-plain' {
  type Work = (...values: readonly number[]) => number;

  export const memory: { readonly buffer: ArrayBuffer };
  /** The second value that the last of the functions with two values gave. */
  export const second: Work;
  export const add_synthetic_filter: Work;
  export const enter_playground_mode: Work;
  export const filters: Work;
  export const init_pagefind: Work;
  export const load_filter_chunk: Work;
  export const load_index_chunk: Work;
  export const request_all_filter_indexes: Work;
  export const request_filter_indexes: Work;
  export const request_indexes: Work;
  export const search: Work;
  export const set_ranking_weights: Work;
  export const __wbindgen_malloc: Work;
  export const __wbindgen_realloc: Work;
  export const __wbindgen_free: Work;
}
