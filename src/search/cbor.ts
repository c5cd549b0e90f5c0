/** What Pagefind's files are made of (CBOR, RFC 8949): whole numbers, texts and lists. */
export type CborValue = number | string | readonly CborValue[];

/** Reads values one after the other. All fail on kinds of values that Pagefind does not write. */
export interface CborReader {
  /** Opens a list: how many values follow that belong to it. */
  list(): number;
  text(): string;
  value(): CborValue;
  /** The bytes of the next value, unread. */
  raw(): Uint8Array;
}

/** The kinds of values, by the first three bits of each. */
export const cborKinds = { number: 0, negative: 1, text: 3, list: 4 } as const;

/** Reads from the start of `bytes`. */
export function openCbor(bytes: Uint8Array): CborReader {
  const decoder = new TextDecoder();
  let at = 0;
  let argument = 0;

  const byte = (): number => {
    const next = bytes[at];
    if (next === undefined) throw unexpected('its end');
    at += 1;
    return next;
  };

  /** Goes past the start of a value and says what kind it is; `argument` is its number or length. */
  const head = (): number => {
    const first = byte();
    argument = first & 31;
    if (argument >= 24) {
      const length = 2 ** (argument - 24);
      if (length > 4) throw unexpected(`a number of ${length} bytes`);
      argument = 0;
      for (let left = length; left > 0; left -= 1) argument = argument * 256 + byte();
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
    return decoder.decode(bytes.subarray(at - length, at));
  };

  const value = (): CborValue => {
    const kind = head();
    if (kind === cborKinds.number) return argument;
    if (kind === cborKinds.negative) return -1 - argument;
    if (kind === cborKinds.text) return textOf(argument);
    if (kind === cborKinds.list) return Array.from({ length: argument }, value);
    throw unexpected(`a value of kind ${kind}`);
  };

  const skip = (): void => {
    const kind = head();
    if (kind === cborKinds.text) at += argument;
    else if (kind === cborKinds.list) for (let left = argument; left > 0; left -= 1) skip();
    else if (kind !== cborKinds.number && kind !== cborKinds.negative)
      throw unexpected(`a value of kind ${kind}`);
  };

  return {
    list: () => expectHead(cborKinds.list, 'list'),
    text: () => textOf(expectHead(cborKinds.text, 'text')),
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
