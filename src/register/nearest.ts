/**
 * The candidate that the text most likely means: the one that needs the fewest letters changed, added, dropped or
 * swapped, if these are at most a third of its letters. Upper case, spaces, `_` and `-` make no difference.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = simplify(text);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const simple = simplify(candidate);
    const limit = Math.min(bestDistance - 1, Math.floor(Math.max(simple.length, 3) / 3));
    if (Math.abs(simple.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, simple);
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

/** Damerau's distance, the restricted form: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? Infinity) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
