/** Shorter texts tell too little. */
const wordsNeeded = 20;

/** The other language must be this many times as frequent. */
const clearly = 3;

/**
 * Which of the languages a text is in, roughly: `undefined` for a short text, one of another language, or a mixture.
 * `tellingWords` has words that nearly every sentence of a language has, by language.
 */
export function guessLanguage(
  text: string,
  tellingWords: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < wordsNeeded) return undefined;
  const counts = [...tellingWords]
    .map(([language, telling]) => ({ language, count: words.filter((word) => telling.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && first.count >= clearly * Math.max(1, second?.count ?? 0) ? first.language : undefined;
}
