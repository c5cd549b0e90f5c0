/** How good a list of results is, each from 0 to 1. */
export interface Quality {
  /** How many of those that are about it were found at all. */
  readonly recall: number;
  /** How many of the first five are about it or touch it; of fewer, where there are fewer to find. */
  readonly precisionAt5: number;
  /** How near the order of the first ten is to the best one (https://en.wikipedia.org/wiki/Discounted_cumulative_gain). */
  readonly ndcgAt10: number;
}

/** Judges results, best first, by the grades of those that ought to be there: 2 is about it, 1 touches it. */
export function judge(results: readonly string[], grades: ReadonlyMap<string, number>): Quality {
  const wanted = [...grades].filter(([, grade]) => grade === 2).map(([name]) => name);
  const gradeOf = (name: string): number => grades.get(name) ?? 0;
  const ideal = [...grades.values()].toSorted((a, b) => b - a);
  return {
    recall: wanted.filter((name) => results.includes(name)).length / wanted.length,
    precisionAt5:
      results.slice(0, 5).filter((name) => gradeOf(name) > 0).length /
      Math.min(5, Math.max(grades.size, results.length)),
    ndcgAt10: gain(results.map(gradeOf)) / gain(ideal),
  };
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** The mean of several. */
export function meanQuality(qualities: readonly Quality[]): Quality {
  const mean = (value: (quality: Quality) => number): number =>
    qualities.reduce((sum, quality) => sum + value(quality), 0) / qualities.length;
  return {
    recall: mean(({ recall }) => recall),
    precisionAt5: mean(({ precisionAt5 }) => precisionAt5),
    ndcgAt10: mean(({ ndcgAt10 }) => ndcgAt10),
  };
}
