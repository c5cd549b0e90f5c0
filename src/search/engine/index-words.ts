import { wordsOfIndex } from '../pagefind.ts';

/** The words of one piece of Pagefind's index, as it compares them. None where the bytes are still packed, or of another shape. */
export function readWords(bytes: Uint8Array): readonly string[] {
  try {
    return [...wordsOfIndex(bytes)];
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
