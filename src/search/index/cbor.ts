/** What Pagefind's files are made of (CBOR, RFC 8949): whole numbers, texts and lists. */
export type CborValue = number | string | readonly CborValue[];

/** Reads values one after the other. All fail on kinds of values that Pagefind does not write. */
export interface CborReader {
  /** Opens a list: how many values follow that belong to it. */
  list(): number;
  text(): string;
  value(): CborValue;
  /** The bytes of the next value, unread. */
  raw(): Buffer;
}

const number = 0;
const negative = 1;
const text = 3;
const list = 4;

/** Reads from the start of `bytes`. */
export function openCbor(bytes: Buffer): CborReader {
  let at = 0;
  let argument = 0;

  /** Goes past the start of a value and says what kind it is; `argument` is its number or length. */
  const head = (): number => {
    const first = bytes.readUInt8(at);
    at += 1;
    argument = first & 31;
    if (argument >= 24) {
      const length = 2 ** (argument - 24);
      if (length > 4) throw unexpected(`a number of ${length} bytes`);
      argument = bytes.readUIntBE(at, length);
      at += length;
    }
    return first >> 5;
  };

  const expectHead = (kind: number, name: string): number => {
    const found = head();
    if (found !== kind) throw unexpected(`a value of kind ${found} where a ${name} was expected`);
    return argument;
  };

  const textOf = (length: number): string => {
    at += length;
    return bytes.toString('utf8', at - length, at);
  };

  const value = (): CborValue => {
    const kind = head();
    if (kind === number) return argument;
    if (kind === negative) return -1 - argument;
    if (kind === text) return textOf(argument);
    if (kind === list) return Array.from({ length: argument }, value);
    throw unexpected(`a value of kind ${kind}`);
  };

  const skip = (): void => {
    const kind = head();
    if (kind === text) at += argument;
    else if (kind === list) for (let left = argument; left > 0; left -= 1) skip();
    else if (kind !== number && kind !== negative) throw unexpected(`a value of kind ${kind}`);
  };

  return {
    list: () => expectHead(list, 'list'),
    text: () => textOf(expectHead(text, 'text')),
    value,
    raw: () => {
      const from = at;
      skip();
      return bytes.subarray(from, at);
    },
  };
}

function unexpected(what: string): Error {
  return new Error(`Pagefind's index has not the expected shape: ${what}.`);
}

/** Writes one value. */
export function encodeCbor(value: CborValue): Buffer {
  if (typeof value === 'number') return value < 0 ? headOf(negative, -1 - value) : headOf(number, value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([headOf(text, bytes.length), bytes]);
  }
  return joinCbor(value.map(encodeCbor));
}

/** The list of values that are written already, `parts` to a value. */
export function joinCbor(values: readonly Buffer[], parts = 1): Buffer {
  return Buffer.concat([headOf(list, values.length / parts), ...values]);
}

/** The start of a value: its kind with its number or length. */
function headOf(kind: number, argument: number): Buffer {
  const length = argument < 24 ? 0 : argument < 2 ** 8 ? 1 : argument < 2 ** 16 ? 2 : 4;
  const bytes = Buffer.allocUnsafe(1 + length);
  bytes.writeUInt8((kind << 5) | (length === 0 ? argument : 24 + Math.log2(length)));
  if (length > 0) bytes.writeUIntBE(argument, 1, length);
  return bytes;
}

/** Starts a list of three, whose values follow. */
export const listOfThree = headOf(list, 3);
