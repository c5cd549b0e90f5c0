import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { openCbor, type CborValue } from '../cbor.ts';
import { indexPartOf, isPart, metaPartOf, sign, unsign, wordsOfIndex } from '../pagefind.ts';
import type { IndexedLanguage, SearchIndex } from './index-site.ts';
import { encodeCbor, joinCbor, listOfThree } from './write-cbor.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** A piece of the index is cut where it has this many bytes, unpacked: about the size of Pagefind's own. */
const bytesPerChunk = 64 * 1024;

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
  const read = async (name: string): Promise<Uint8Array> => unpack(await readFile(file(name)));
  const write = async (name: string, bytes: Buffer): Promise<void> =>
    writeFile(file(name), await pack(sign(bytes)));

  const wordParts = language.laterParts.filter((name) => isPart(name, 'index'));
  /** Lists of pages by key, unread: an index of ten thousand pages has millions of places. */
  const lists = new Map<string, Uint8Array[]>();
  for (const part of wordParts) {
    for (const { word, lists: pages } of wordsOfIndex(await read(part))) {
      const key = stem(word);
      const united = lists.get(key) ?? [];
      lists.set(key, united);
      united.push(...pages);
    }
    await rm(file(part));
  }

  const names: string[] = [];
  const written: Promise<void>[] = [];
  const chunks: CborValue[] = [];
  for (const { from, to, words } of inChunks(lists)) {
    const bytes = joinCbor([joinCbor(words)]);
    const hash = `${language.language}_${hashOf(bytes)}`;
    written.push(write(indexPartOf(hash), bytes));
    names.push(indexPartOf(hash));
    chunks.push([from, to, hash]);
  }
  await Promise.all(written);

  const [version = '', pages = [], , ...rest] = asList(
    openCbor(unsign(await read(language.metaPart))).value(),
  );
  const meta = encodeCbor([version, pages, chunks, ...rest]);
  const record = { ...language.record, hash: `${language.language}_${hashOf(meta)}` };
  const metaPart = metaPartOf(record);
  await rm(file(language.metaPart));
  await write(metaPart, meta);
  return {
    ...language,
    record,
    metaPart,
    laterParts: [...language.laterParts.filter((name) => !wordParts.includes(name)), ...names],
  };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

/** A word's places on one page, in its text and in its metadata, as each of its forms has them. */
interface Places {
  readonly text: Uint8Array[];
  readonly meta: Uint8Array[];
}

/** All lists of pages of one key as one list. A page is `[number, text, meta]`, its number counted from the page before. */
function uniteLists(lists: readonly Uint8Array[]): Buffer {
  const entry = new Map<number, Places>();
  for (const list of lists) {
    const reader = openCbor(list);
    let number = 0;
    for (let pages = reader.list(); pages > 0; pages -= 1) {
      reader.list();
      number += asNumber(reader.value());
      const places = entry.get(number) ?? { text: [], meta: [] };
      entry.set(number, places);
      places.text.push(reader.raw());
      places.meta.push(reader.raw());
    }
  }
  let last = 0;
  const pages = [...entry]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([number, { text, meta }]) => {
      const step = encodeCbor(number - last);
      last = number;
      return [listOfThree, step, uniteText(text), uniteMeta(meta)];
    });
  return joinCbor(pages, 4);
}

/** The weight of a word in plain text, which Pagefind leaves out. */
const plainWeight = 25;

/** Steps from place to place; a negative number sets the weight from there on, and the next place counts from 0. */
function uniteText(forms: readonly Uint8Array[]): Uint8Array {
  const [only] = forms;
  if (forms.length === 1 && only !== undefined) return only;
  const weights = new Map<number, number>();
  for (const [weight, place] of forms.flatMap((form) => readSteps(form, plainWeight)))
    weights.set(place, Math.max(weight, weights.get(place) ?? 0));
  // Plain text comes first, as its weight is not written.
  const rank = (weight: number): number => (weight === plainWeight ? 0 : weight);
  const places = [...weights].map(([place, weight]) => [weight, place] as const);
  return encodeSteps(
    places.toSorted((a, b) => rank(a[0]) - rank(b[0]) || a[1] - b[1]),
    plainWeight,
  );
}

/** Steps from place to place; a negative number sets the field from there on. */
function uniteMeta(forms: readonly Uint8Array[]): Uint8Array {
  const [only] = forms;
  if (forms.length === 1 && only !== undefined) return only;
  const places = forms.flatMap((form) => readSteps(form, 0)).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const isNew = ([field, place]: Place, at: number): boolean =>
    places[at - 1]?.[0] !== field || places[at - 1]?.[1] !== place;
  return encodeSteps(places.filter(isNew), undefined);
}

/** Where a word stands, and of what kind the place is: a weight or a field. */
type Place = readonly [kind: number, place: number];

function readSteps(steps: Uint8Array, first: number): readonly Place[] {
  let [kind, place] = [first, 0];
  const places: Place[] = [];
  for (const step of asList(openCbor(steps).value()).map(asNumber)) {
    if (step < 0) [kind, place] = [-step - 1, 0];
    else places.push([kind, (place += step)]);
  }
  return places;
}

/** `first` is the kind of places that stand before any negative number. */
function encodeSteps(places: readonly Place[], first: number | undefined): Buffer {
  let [kind, last] = [first, 0];
  const steps = places.flatMap(([own, place]) => {
    const change = own === kind ? [] : [-own - 1];
    const step = own === kind ? place - last : place;
    [kind, last] = [own, place];
    return [...change, step];
  });
  return encodeCbor(steps);
}

/** A piece of the index: its first and last key, and its words, written. */
interface Chunk {
  readonly from: string;
  to: string;
  readonly words: Buffer[];
}

/** In the order of Pagefind's own comparison, by bytes. */
function* inChunks(lists: ReadonlyMap<string, readonly Uint8Array[]>): Generator<Chunk> {
  const sorted = [...lists].toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  let chunk: Chunk | undefined;
  let room = bytesPerChunk;
  for (const [key, own] of sorted) {
    chunk ??= { from: key, to: key, words: [] };
    chunk.to = key;
    const word = joinCbor([encodeCbor(key), uniteLists(own), encodeCbor([])]);
    chunk.words.push(word);
    room -= word.length;
    if (room > 0) continue;
    yield chunk;
    [chunk, room] = [undefined, bytesPerChunk];
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
