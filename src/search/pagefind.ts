import { openCbor } from './cbor.ts';

/**
 * Pagefind 1.6.0 from within: the names and shapes of its files, which it does not promise to keep. Whatever depends on
 * them imports this file; the names of its modules are in `pagefind-modules.d.ts`.
 */

/** Its browser code, beside the index. */
export const engineFile = 'pagefind.js';

/** Its table of contents, the one file that is not compressed. */
export const entryFile = 'pagefind-entry.json';

/** What `pagefind-entry.json` holds. */
export interface PagefindEntry {
  readonly version: string;
  /** By the value of `<html lang>`. */
  readonly languages: Readonly<Record<string, PagefindLanguage>>;
  readonly include_characters: readonly string[];
}

/** One language of an index. */
export interface PagefindLanguage {
  readonly hash: string;
  /** Whose stemmer the WebAssembly has; `null` for one without any. */
  readonly wasm: string | null;
  readonly page_count: number;
}

/** The file that says which pages and pieces a language has. */
export const metaPartOf = ({ hash }: Pick<PagefindLanguage, 'hash'>): string => `pagefind.${hash}.pf_meta`;

/** The file with the WebAssembly of a language. */
export const wasmPartOf = ({ wasm }: Pick<PagefindLanguage, 'wasm'>): string =>
  `wasm.${wasm ?? 'unknown'}.pagefind`;

/** Whether a file belongs to a language. Names are paths below the index's folder, with forward slashes. */
export function isOfLanguage(part: string, language: string): boolean {
  return part.split('/')[1]?.startsWith(`${language}_`) === true;
}

/** Whether a file holds words, values to filter by, or texts of pages. */
export function isPart(part: string, kind: 'index' | 'filter' | 'fragment'): boolean {
  return part.startsWith(`${kind}/`);
}

/** A part's name without what Pagefind adds to its hash: `index/en_1a2b3c4`. */
export function stemOfPart(part: string): string {
  return part.replace(/\.pf_\w+$/, '');
}

/** Stands before everything that Pagefind compresses. */
const signature = 'pagefind_dcd';

/** Unpacked bytes without what stands before them. */
export function unsign(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(signature.length);
}

/** A page as Pagefind keeps it to show it. */
interface PagefindPage {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** An unpacked fragment with other pages; it holds one, or several by their identifiers. */
export function mapFragment(bytes: Uint8Array, map: (page: PagefindPage) => PagefindPage): string {
  const fragment = JSON.parse(new TextDecoder().decode(unsign(bytes))) as
    PagefindPage | Record<string, PagefindPage>;
  const mapped = isPage(fragment)
    ? map(fragment)
    : Object.fromEntries(Object.entries(fragment).map(([id, page]) => [id, map(page)]));
  return signature + JSON.stringify(mapped);
}

function isPage(fragment: PagefindPage | Record<string, PagefindPage>): fragment is PagefindPage {
  return typeof fragment.content === 'string';
}

/** The words of an unpacked piece of the index: `[[[word, pages, [[form, pages], …]], …]]`. */
export function* wordsOfIndex(bytes: Uint8Array): Generator<string> {
  const reader = openCbor(unsign(bytes));
  reader.list();
  for (let words = reader.list(); words > 0; words -= 1) {
    const fields = reader.list();
    if (fields !== 3)
      throw new Error(`Pagefind's index has not the expected shape: a word with ${fields} fields.`);
    yield reader.text();
    reader.skip();
    reader.skip();
  }
}
