/**
 * Reads what Pagefind's files are made of (CBOR, RFC 8949), value by value: whole numbers, texts and lists. All fail on
 * kinds of values that Pagefind does not write.
 */
export interface CborReader {
  /** Opens a list: how many values follow that belong to it. */
  list(): number;
  text(): string;
  /** Goes past the next value. */
  skip(): void;
}

/** The kinds of values, by the first three bits of each. */
const kinds = { number: 0, negative: 1, text: 3, list: 4 } as const;

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

  const skip = (): void => {
    const kind = head();
    if (kind === kinds.text) at += argument;
    else if (kind === kinds.list) for (let left = argument; left > 0; left -= 1) skip();
    else if (kind !== kinds.number && kind !== kinds.negative) throw unexpected(`a value of kind ${kind}`);
  };

  return {
    list: () => expectHead(kinds.list, 'list'),
    text: () => {
      const length = expectHead(kinds.text, 'text');
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    skip,
  };
}

function unexpected(what: string): Error {
  return new Error(`Pagefind's index has not the expected shape: ${what}.`);
}
