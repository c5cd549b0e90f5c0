/** Pagefind puts this before everything that it compresses. */
const signatureLength = 'pagefind_dcd'.length;

/**
 * The words of one piece of Pagefind's index, as it compares them: `[[[word, pages, variants], …]]` in CBOR
 * (RFC 8949). Empty where the bytes are still packed, or of another shape.
 */
export function wordsOfIndex(bytes: Uint8Array): readonly string[] {
  const decoder = new TextDecoder();
  const found: string[] = [];
  let at = signatureLength;

  const head = (): { readonly kind: number; readonly argument: number } => {
    const first = bytes[at++] ?? 0xff;
    let argument = first & 31;
    if (argument >= 24) {
      const length = 2 ** (argument - 24);
      if (length > 4) throw new Error('Not a number.');
      argument = 0;
      for (let i = 0; i < length; i += 1) argument = argument * 256 + (bytes[at++] ?? 0);
    }
    return { kind: first >> 5, argument };
  };
  const open = (): number => {
    const { kind, argument } = head();
    if (kind !== 4) throw new Error('Not a list.');
    return argument;
  };
  const skip = (): void => {
    const { kind, argument } = head();
    if (kind === 3) at += argument;
    if (kind === 4) for (let i = 0; i < argument; i += 1) skip();
  };

  try {
    open();
    for (let words = open(); words > 0; words -= 1) {
      const fields = open();
      const { kind, argument } = head();
      if (kind !== 3) return [];
      found.push(decoder.decode(bytes.subarray(at, at + argument)));
      at += argument;
      for (let i = 1; i < fields; i += 1) skip();
    }
    return found;
  } catch {
    return [];
  }
}

/** A start of a word that is shorter than this, or than this part of it, may belong to another word. */
const shortestStart = 4;
const smallestShare = 0.6;

/**
 * Whether Pagefind finds what is meant by `word` among these words of the index: one that begins with it or, failing
 * that, one that `word` begins with. It takes any of the latter, be it `a` for `alabnia`; a near one counts here.
 */
export function hasWord(indexWords: readonly string[], word: string): boolean {
  // The English stemmer writes a final y so.
  const other = word.replace(/y$/, 'i');
  let longest = 0;
  for (const known of indexWords) {
    if (known.startsWith(word) || known === other) return true;
    if (word.startsWith(known)) longest = Math.max(longest, known.length);
  }
  return longest >= shortestStart && longest >= word.length * smallestShare;
}
