import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encodeCbor, openCbor, type CborReader, type CborValue } from './search-cbor.ts';
import type { IndexedLanguage, SearchIndex } from './search-index.ts';

/** Pagefind puts this before everything that it compresses. */
const signature = 'pagefind_dcd';

/** Places of words in one piece of the index, as Pagefind counts them; it cuts a piece where this is passed. */
const placesPerChunk = 20_000;

/** A word's places on a page, with a weight, and in a page's metadata, with a field. */
interface Places {
  readonly text: Map<number, number>;
  readonly meta: Map<string, readonly [field: number, place: number]>;
}

/**
 * Rewrites a language's words in the index: all words that `stem` gives the same key become one, under that key. So
 * Pagefind, given keys, finds, counts, ranks, and marks all forms of a word, and its page texts stay as they are.
 * The same index gives the same bytes. Fails when the files have not the shape that is expected (Pagefind 1.6.0,
 * `pagefind/src/index/` in its sources).
 */
export async function stemIndex(
  index: SearchIndex,
  language: IndexedLanguage,
  stem: (word: string) => string,
): Promise<IndexedLanguage> {
  const file = (name: string): string => join(index.folder, name);
  const read = async (name: string): Promise<CborReader> =>
    openCbor(gunzipSync(await readFile(file(name))).subarray(signature.length));
  const write = async (name: string, bytes: Buffer): Promise<void> =>
    writeFile(file(name), gzipSync(Buffer.concat([Buffer.from(signature), bytes]), { level: 9 }));

  const wordParts = language.laterParts.filter((name) => name.startsWith('index/'));
  /** Lists of pages by key, unread: an index of ten thousand pages has millions of places. */
  const lists = new Map<string, Buffer[]>();
  for (const part of wordParts) {
    const words = await read(part);
    words.list();
    for (let left = words.list(); left > 0; left -= 1) addWord(lists, words, stem);
    await rm(file(part));
  }

  const names: string[] = [];
  const chunks: CborValue[] = [];
  for (const { from, to, words } of inChunks(lists)) {
    const bytes = encodeCbor([encodeCbor(words)]);
    const hash = `${language.language}_${hashOf(bytes)}`;
    await write(`index/${hash}.pf_index`, bytes);
    names.push(`index/${hash}.pf_index`);
    chunks.push([from, to, hash]);
  }

  const [version = '', pages = [], , ...rest] = asList((await read(language.metaPart)).value());
  const meta = encodeCbor([version, pages, chunks, ...rest]);
  const metaHash = `${language.language}_${hashOf(meta)}`;
  await rm(file(language.metaPart));
  await write(`pagefind.${metaHash}.pf_meta`, meta);
  return {
    ...language,
    stemmer: language.language,
    record: { ...(language.record as object), hash: metaHash },
    metaPart: `pagefind.${metaHash}.pf_meta`,
    laterParts: [...language.laterParts.filter((name) => !wordParts.includes(name)), ...names],
  };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

/** A word is `[word, pages, variants]`, a variant `[form, pages]` with other accents. */
function addWord(lists: Map<string, Buffer[]>, reader: CborReader, stem: (word: string) => string): void {
  const fields = reader.list();
  if (fields !== 3)
    throw new Error(`Pagefind's index has not the expected shape: a word with ${fields} fields.`);
  const key = stem(reader.text());
  const own = lists.get(key) ?? [];
  lists.set(key, own);
  own.push(reader.raw());
  for (let variants = reader.list(); variants > 0; variants -= 1) {
    reader.list();
    reader.text();
    own.push(reader.raw());
  }
}

/** A page is `[number, places, metaPlaces]`, its number counted from the page before. */
function addPages(entry: Map<number, Places>, pages: readonly CborValue[]): void {
  let number = 0;
  for (const page of pages) {
    const [step, text, meta] = asList(page);
    number += asNumber(step);
    const places = entry.get(number) ?? { text: new Map(), meta: new Map() };
    entry.set(number, places);
    addTextPlaces(places.text, asList(text).map(asNumber));
    addMetaPlaces(places.meta, asList(meta).map(asNumber));
  }
}

/** The weight of a word in plain text, which Pagefind leaves out. */
const plainWeight = 25;

/** Steps from place to place; a negative number sets the weight from there on, and the next place counts from 0. */
function addTextPlaces(places: Map<number, number>, steps: readonly number[]): void {
  let [weight, place] = [plainWeight, 0];
  for (const step of steps) {
    if (step < 0) [weight, place] = [-step - 1, 0];
    else places.set((place += step), Math.max(weight, places.get(place) ?? 0));
  }
}

/** Steps from place to place; a negative number sets the field from there on. */
function addMetaPlaces(places: Places['meta'], steps: readonly number[]): void {
  let [field, place] = [0, 0];
  for (const step of steps) {
    if (step < 0) [field, place] = [-step - 1, 0];
    else places.set(`${field} ${(place += step)}`, [field, place]);
  }
}

/** All lists of pages of one key as one list, and how many places it has. */
function uniteLists(lists: readonly Buffer[]): { readonly pages: Buffer; readonly places: number } {
  const entry = new Map<number, Places>();
  for (const pages of lists) addPages(entry, asList(openCbor(pages).value()));
  let last = 0;
  let count = 0;
  const pages = [...entry]
    .toSorted(([a], [b]) => a - b)
    .map(([number, { text, meta }]) => {
      const step = number - last;
      last = number;
      count += text.size + meta.size + 1;
      // Plain text comes first, as its weight is not written.
      const rank = (weight: number): number => (weight === plainWeight ? 0 : weight);
      const inText = [...text].map(([place, weight]) => [weight, place] as const);
      const sorted = inText.toSorted((a, b) => rank(a[0]) - rank(b[0]) || a[1] - b[1]);
      const inMeta = [...meta.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
      return [step, inSteps(sorted, plainWeight), inSteps(inMeta, undefined)];
    });
  return { pages: encodeCbor(pages), places: count };
}

/** Places of a kind (a weight or a field) each, as steps with a negative number wherever the kind changes. */
function inSteps(
  places: readonly (readonly [kind: number, place: number])[],
  first: number | undefined,
): number[] {
  let [kind, last] = [first, 0];
  return places.flatMap(([own, place]) => {
    const change = own === kind ? [] : [-own - 1];
    const step = own === kind ? place - last : place;
    [kind, last] = [own, place];
    return [...change, step];
  });
}

/** A piece of the index: its first and last key, and its words, written. */
interface Chunk {
  readonly from: string;
  to: string;
  readonly words: Buffer[];
}

/** In the order of Pagefind's own comparison, by bytes. */
function* inChunks(lists: ReadonlyMap<string, readonly Buffer[]>): Generator<Chunk> {
  const sorted = [...lists].toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  let chunk: Chunk | undefined;
  let room = placesPerChunk;
  for (const [key, own] of sorted) {
    const { pages, places } = uniteLists(own);
    chunk ??= { from: key, to: key, words: [] };
    chunk.to = key;
    chunk.words.push(encodeCbor([encodeCbor(key), pages, encodeCbor([])]));
    room -= places;
    if (room > 0) continue;
    yield chunk;
    [chunk, room] = [undefined, placesPerChunk];
  }
  if (chunk !== undefined) yield chunk;
}

function asList(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value === 'object') return value;
  throw new Error(`Pagefind's index has not the expected shape: ${String(value)} where a list was expected.`);
}

function asNumber(value: CborValue | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error(
    `Pagefind's index has not the expected shape: ${String(value)} where a number was expected.`,
  );
}
