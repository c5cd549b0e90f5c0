import { editDistance } from './edit-distance.ts';

/** Nobody mistypes a longer word, and comparing two words takes the product of their lengths. */
const maxLetters = 200;

/**
 * The candidate that the text most likely means: the one that needs the fewest letters changed, added, dropped or
 * swapped, if these are at most a third of its letters. Upper case, spaces, `_` and `-` make no difference.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = simplify(text);
  if (wanted.length > maxLetters) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const simple = simplify(candidate);
    const limit = Math.min(bestDistance - 1, Math.floor(Math.max(simple.length, 3) / 3));
    if (Math.abs(simple.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, simple, limit);
    if (distance <= limit) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Words among which others are looked up. */
export interface WordList {
  readonly has: (word: string) => boolean;
  /** As `nearest`, for the first hundred words that are asked for. */
  readonly nearest: (word: string) => string | undefined;
}

/** Each takes the time of going through the whole list, and nobody mends more at once. */
const mostWords = 100;

/** A list of words that remembers what it was asked. */
export function createWordList(words: ReadonlySet<string>): WordList {
  const found = new Map<string, string | undefined>();
  return {
    has: (word) => words.has(word),
    nearest: (word) => {
      if (!found.has(word) && found.size < mostWords) found.set(word, nearest(word, words));
      return found.get(word);
    },
  };
}

/** `: did you mean "x"?`, or a full stop where nothing is near. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? '.' : `: did you mean "${near}"?`;
}

function simplify(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}
