/** Words that nearly every sentence of a language has and the other lacks. */
const telling: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to for was were that with is are by from this which on not have been'.split(' ')),
  sq: new Set('të e në dhe për me nga që u një është i më nuk janë së ishte kjo ky pa'.split(' ')),
};

/** Shorter texts tell too little. */
const wordsNeeded = 20;

/** The other language must be this many times as frequent. */
const clearly = 3;

/**
 * Which of the languages with known words a text is in, roughly: `undefined` for a short text, one of another language,
 * or a mixture.
 */
export function guessLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < wordsNeeded) return undefined;
  const counts = Object.entries(telling)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count >= clearly * Math.max(1, second.count) ? first.language : undefined;
}
