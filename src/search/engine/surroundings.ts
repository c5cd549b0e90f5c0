/**
 * What Pagefind takes for the browser. The bundler gives it these in place of the global names, so it reads
 * its files from us, starts no worker of its own, sees no page and prints nothing.
 */

interface Surroundings {
  readonly language: string;
  readonly read: (url: string) => Promise<unknown>;
  readonly instantiate: (bytes: BufferSource, imports: WebAssembly.Imports) => Promise<unknown>;
}

let current: Surroundings;

/** Sets the language that Pagefind finds, where it reads, and how it gets the exports of its module. */
export function surround(surroundings: Surroundings): void {
  current = surroundings;
}

/** Pagefind reads JSON from one file and bytes from all others. */
export function fetch(url: string): Promise<unknown> {
  return current.read(url).then((content) => ({
    ok: true,
    json: () => Promise.resolve(content),
    arrayBuffer: () => Promise.resolve(content),
  }));
}

export const document = {
  currentScript: null,
  querySelector: () => ({ getAttribute: () => current.language }),
};

export const window = undefined;
export const Worker = undefined;

const silent = (): void => undefined;
export const console = { log: silent, warn: silent, error: silent };

export const WebAssembly = {
  /** Nothing is an instance of it. */
  Instance: function () {
    return undefined;
  },
  instantiate: async (bytes: BufferSource, imports: WebAssembly.Imports) => ({
    instance: { exports: await current.instantiate(bytes, imports) },
    module: null,
  }),
};
