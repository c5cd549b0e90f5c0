import type { Engine, OpeningOrder, PlainModule, WordsModule } from './engine/messages.ts';
import { stemOfPart } from './pagefind.ts';

/** A page that can be found before the search has arrived: what a result shows, and how its text begins. */
export interface QuickPage {
  /** From the site's root. */
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What can be found in a language before the rest has arrived. */
export interface QuickStart {
  readonly language: string;
  readonly pages: readonly QuickPage[];
  readonly words?: WordsModule;
}

/** How the search of one language begins. */
export interface Core {
  readonly order: OpeningOrder;
  /** The script, below `search/`, with the module for browsers without WebAssembly. */
  readonly plainScript: string;
  /** Gives the engine. Its source text stands by itself. */
  readonly engine: () => Engine;
  /** What the language itself brings, where it has something. */
  readonly words?: WordsModule;
}

/**
 * What a script below `search/` hands over when it runs, by calling the global `fieldbookSearch`. `index/` writes these
 * scripts and `engine/` loads them: scripts are the one way to read a file that every browser allows from a stick.
 */
export interface Delivery {
  /** A language's start: its engine and what to open. */
  readonly core?: Core;
  /** The base64 of parts, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Modules for browsers without WebAssembly, by Pagefind's name of the WebAssembly. */
  readonly plains?: Readonly<Record<string, PlainModule>>;
  /** What can be found in a language before the rest has arrived. */
  readonly quick?: QuickStart;
}

declare global {
  var fieldbookSearch: ((delivery: Delivery) => void) | undefined;
}

/** The script with a language's start. */
export const coreScriptOf = (language: string): string => `${language}.js`;

/** The script with what can be found in a language at once. */
export const quickScriptOf = (language: string): string => `quick-${language}.js`;

/** The script with one part: `index/en_1a2b3c4.pf_index` stands in `index-en_1a2b3c4.js`. */
export const scriptOfPart = (part: string): string => `${stemOfPart(part).replace('/', '-')}.js`;
