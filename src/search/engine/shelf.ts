import {
  coreScriptOf,
  quickScriptOf,
  scriptOfPart,
  type Core,
  type Delivery,
  type QuickStart,
} from '../scripts.ts';
import type { PlainModule } from './messages.ts';
import { SearchProblem } from './problem.ts';

/** How long a script may take on a slow line before it is called missing. */
const patienceInMilliseconds = 30_000;

const cores = new Map<string, Core>();
const plains = new Map<string, PlainModule>();
const coreParts = new Map<string, string>();
const laterParts = new Map<string, string>();
const quickStarts = new Map<string, QuickStart>();

function takeIn({ core, parts, plains: modules, quick }: Delivery): void {
  if (core !== undefined) cores.set(core.order.language, core);
  for (const [name, plain] of Object.entries(modules ?? {})) plains.set(name, plain);
  if (quick !== undefined) quickStarts.set(quick.language, quick);
  const shelf = core === undefined ? laterParts : coreParts;
  for (const [name, base64] of Object.entries(parts ?? {})) shelf.set(name, base64);
}

/** The scripts of the search below one site's root, each loaded when it is first needed. */
export interface Shelf {
  /** Pages to be found at once; none where the register is large. */
  quick(language: string): Promise<QuickStart>;
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
    quick: (language) => fetchFrom(quickScriptOf(language), () => quickStarts.get(language)),
    core: (language) => fetchFrom(coreScriptOf(language), () => cores.get(language)),
    renew: async (language) => {
      if (location.protocol === 'file:') return false;
      const old = cores.get(language)?.order.metaPart;
      const script = coreScriptOf(language);
      await runScript(`${root}search/${script}?${Math.random().toString(36).slice(2)}`, script);
      return cores.get(language)?.order.metaPart !== old;
    },
    plain: ({ order, plainScript }) => fetchFrom(plainScript, () => plains.get(order.wasmPart)),
    part: async (name) => {
      const base64 = await fetchFrom(scriptOfPart(name), () => coreParts.get(name) ?? laterParts.get(name));
      laterParts.delete(name);
      return base64;
    },
  };
}

function runScript(address: string, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => reject(new SearchProblem('missing-part', name));
    // After the script has come, or failed, this says nothing any more.
    setTimeout(fail, patienceInMilliseconds);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', fail);
    for (const end of ['load', 'error']) script.addEventListener(end, () => script.remove());
    script.src = address;
    document.head.append(script);
  });
}
