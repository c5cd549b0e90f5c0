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

/** `: did you mean "x"?`, or a full stop where nothing is near. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const candidate = nearest(text, candidates);
  return candidate === undefined ? '.' : `: did you mean "${candidate}"?`;
}

function simplify(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}
