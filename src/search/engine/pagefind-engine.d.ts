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
    preload(query: string): Promise<void>;
    search(query: string | null, options: PagefindOptions): Promise<PagefindAnswer>;
  };
}
