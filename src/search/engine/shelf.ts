import type { Engine, OpeningOrder, PlainModule } from './messages.ts';
import type { QuickPage } from './quick.ts';
import { SearchProblem } from './problem.ts';

/**
 * What the scripts below `search/` hand over when they run, by calling the global `fieldbookSearch`. They are
 * written by `src/search/index/part-scripts.ts`. Scripts are the one way to read a file that every browser allows from a stick.
 */
interface Delivery {
  /** A language's start: its engine and what to open. */
  readonly core?: Core;
  /** The base64 of parts, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Modules for browsers without WebAssembly, by Pagefind's name of the WebAssembly. */
  readonly plains?: Readonly<Record<string, PlainModule>>;
  /** What can be found in a language before the rest has arrived. */
  readonly quick?: { readonly language: string; readonly pages: readonly QuickPage[] };
}

/** How the search of one language begins. */
export interface Core {
  readonly order: OpeningOrder;
  /** Gives the engine. Its source text stands by itself. */
  readonly engine: () => Engine;
  /** The script, below `search/`, with the module for browsers without WebAssembly. */
  readonly plainScript: string;
}

declare global {
  var fieldbookSearch: ((delivery: Delivery) => void) | undefined;
}

/** How long a script may take on a slow line before it is called missing. */
const patienceInMilliseconds = 30_000;

const cores = new Map<string, Core>();
const plains = new Map<string, PlainModule>();
const coreParts = new Map<string, string>();
const laterParts = new Map<string, string>();
const quickPages = new Map<string, readonly QuickPage[]>();

function takeIn({ core, parts, plains: modules, quick }: Delivery): void {
  if (core !== undefined) cores.set(core.order.language, core);
  for (const [name, plain] of Object.entries(modules ?? {})) plains.set(name, plain);
  if (quick !== undefined) quickPages.set(quick.language, quick.pages);
  const shelf = core === undefined ? laterParts : coreParts;
  for (const [name, base64] of Object.entries(parts ?? {})) shelf.set(name, base64);
}

/** The scripts of the search below one site's root, each loaded when it is first needed. */
export interface Shelf {
  /** Pages to be found at once; none where the register is large. */
  quick(language: string): Promise<readonly QuickPage[]>;
  core(language: string): Promise<Core>;
  /** The base64 of a part. What has a script of its own does not stay in memory. */
  part(name: string): Promise<string>;
  /**
   * Loads the language's start once more, past the browser's cache; true when it is another one now. Always
   * false from a stick, where nothing is cached.
   */
  renew(language: string): Promise<boolean>;
  /** The module that takes WebAssembly's place. */
  plain(core: Core): Promise<PlainModule>;
}

/** `root` is the relative path from the page to the site's root. All fail with a `SearchProblem`. */
export function openShelf(root: string): Shelf {
  globalThis.fieldbookSearch = takeIn;

  /** Runs the script and returns what it delivered, unless that is there already. */
  const fetchFrom = async <T>(script: string, find: () => T | undefined): Promise<T> => {
    if (find() === undefined) await runScript(`${root}search/${script}`, script);
    const found = find();
    if (found === undefined) throw new SearchProblem('damaged-part', script);
    return found;
  };

  return {
    quick: (language) => fetchFrom(`quick-${language}.js`, () => quickPages.get(language)),
    core: (language) => fetchFrom(`${language}.js`, () => cores.get(language)),
    renew: async (language) => {
      if (location.protocol === 'file:') return false;
      const old = cores.get(language)?.order.metaPart;
      const script = `${language}.js`;
      await runScript(`${root}search/${script}?${Math.random().toString(36).slice(2)}`, script);
      return cores.get(language)?.order.metaPart !== old;
    },
    plain: ({ order, plainScript }) => fetchFrom(plainScript, () => plains.get(order.wasmPart)),
    part: async (name) => {
      const base64 = await fetchFrom(scriptOf(name), () => coreParts.get(name) ?? laterParts.get(name));
      laterParts.delete(name);
      return base64;
    },
  };
}

/** `index/en_1a2b3c4.pf_index` stands in `index-en_1a2b3c4.js`. */
function scriptOf(part: string): string {
  return `${part.replace('/', '-').replace(/\.pf_\w+$/, '')}.js`;
}

function runScript(address: string, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => reject(new SearchProblem('missing-part', name));
    const patience = setTimeout(fail, patienceInMilliseconds);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', fail);
    for (const end of ['load', 'error']) {
      script.addEventListener(end, () => {
        clearTimeout(patience);
        script.remove();
      });
    }
    script.src = address;
    document.head.append(script);
  });
}
