import { inflateSync } from 'node:zlib';
import { isTangled, TangledFile } from '../tangled-file.ts';
import { maxTokens, pdfSpace, type PdfDictionary, type PdfToken } from './pdf-tokens.ts';

/** Objects that were compressed together (ISO 32000-2, 7.5.7). */
export interface PackedObjects {
  /** As Latin-1. */
  readonly text: string;
  /** Where each begins in it. */
  readonly places: readonly { readonly number: number; readonly offset: number }[];
}

/** No list of packed objects is as long, in characters: that of a hundred thousand. */
const maxFirst = 1_000_000;
/** What may stand between a dictionary and its data, and what they begin with (ISO 32000-2, 7.3.8.1). */
const gap = new RegExp(String.raw`(?:[${pdfSpace}]|%[^\r\n]*)*`, 'y');
const streamBegin = /stream( *(?:\r\n|[\r\n]))?/y;

/**
 * Unpacks the stream that belongs to a dictionary, where it is one of objects; `text` is that of the whole file as Latin-1.
 * `'none'` where there is no such stream, or one that is not packed; `'hidden'` where it cannot be unpacked; `'elsewhere'` where its
 * data are in another file. `spend` is told how many characters are read. Throws `TangledFile` where it is longer than `most` bytes.
 */
export function unpackObjects(
  bytes: Buffer,
  text: string,
  { tokens, end }: PdfDictionary,
  spend: (read: number) => void,
  most: number,
): PackedObjects | 'none' | 'hidden' | 'elsewhere' {
  gap.lastIndex = end;
  gap.test(text);
  spend(gap.lastIndex - end);
  streamBegin.lastIndex = gap.lastIndex;
  const stream = streamBegin.exec(text);
  if (!stream) return 'none';
  if (tokens.length === maxTokens) return 'hidden';
  if (isElsewhere(tokens)) return 'elsewhere';
  const names = tokens.filter(({ depth }) => depth === 1).map(({ text: name }) => name);
  // Some readers do not look whether its type says what it is.
  if (!names.includes('First') || !names.includes('N')) return 'none';
  if (!names.some((name) => otherPackings.has(name)) && !names.includes('Filter')) return 'none';
  const first = numberOf(tokens, 'First');
  if (first === undefined || first > maxFirst || stream[1] === undefined || !isDeflated(tokens, names))
    return 'hidden';
  const unpacked = inflate(bytes.subarray(streamBegin.lastIndex), most);
  if (unpacked === undefined) return 'hidden';
  const numbers = (unpacked.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const places = numbers.flatMap((offset, index) => {
    const number = numbers[index - 1];
    return index % 2 === 1 && number !== undefined ? { number, offset: first + offset } : [];
  });
  return { text: unpacked, places };
}

/** Other ways to say how a stream is packed; some readers take the short ones of pictures in pages. */
const otherPackings = new Set(['F', 'FFilter', 'FDecodeParms', 'DecodeParms', 'DP']);

/** As all programs pack objects. */
function isDeflated(tokens: readonly PdfToken[], names: readonly string[]): boolean {
  if (names.some((name) => otherPackings.has(name))) return false;
  const [filter = 0, another] = tokens.flatMap(({ text }, index) => (text === 'Filter' ? index : []));
  const value = tokens.slice(filter + 1, filter + 4).map(({ text }) => text);
  const isOne = value[0] === 'FlateDecode' || value.join(' ') === '[ FlateDecode ]';
  return another === undefined && isOne;
}

/** The number that is the only value of a key. */
function numberOf(tokens: readonly PdfToken[], key: string): number | undefined {
  const [at = 0, another] = tokens.flatMap(({ text, depth }, index) =>
    text === key && depth === 1 ? index : [],
  );
  const [value, behind] = tokens.slice(at + 1, at + 3);
  const digits = value?.text ?? '';
  const isOne = another === undefined && behind?.kind !== 'word' && /^\d+$/.test(digits);
  return isOne ? Number(digits) : undefined;
}

/** Whether the data of a stream, or the page that it shows, are in another file (ISO 32000-2, 7.3.8.2 and 8.10.4). */
function isElsewhere(tokens: readonly PdfToken[]): boolean {
  return tokens.some(({ text, depth }, index) => {
    if (depth !== 1 || (text !== 'F' && text !== 'Ref')) return false;
    const value = tokens[index + 1];
    return value?.kind === 'string' || value?.text === '<<' || tokens[index + 3]?.text === 'R';
  });
}

/** `undefined` where it is damaged. */
function inflate(packed: Buffer, most: number): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: most }).toString('latin1');
  } catch (error) {
    if (error instanceof RangeError) throw new TangledFile(isTangled);
    return undefined;
  }
}
