import type { Guesses } from '../../i18n/languages/guesses.ts';
import { languages } from '../../i18n/languages/languages.ts';

const guesses: readonly Guesses[] = [...languages.values()].flatMap((language) => language.guesses ?? []);

/** What all languages together have for something. */
export function wordsFor<T>(pick: (guesses: Guesses) => readonly T[]): T[] {
  return guesses.flatMap(pick);
}

/** The part of a pattern that fits any of the words in any language, the longest that is there; never an empty text. */
export function anyOf(pick: (guesses: Guesses) => readonly string[]): string {
  const words = wordsFor(pick).sort((a, b) => b.length - a.length);
  return words.length === 0 ? '(?!)' : `(?:${words.map(escapePattern).join('|')})`;
}

/** The first month has the number 1. A beginning of three letters is enough. */
export function monthNumber(word: string): number | undefined {
  for (const { months } of guesses) {
    const index = months.findIndex((month) => month === word || (word.length >= 3 && month.startsWith(word)));
    if (index !== -1) return index + 1;
  }
  return undefined;
}

/** What each word means, where languages have words by their meaning. */
export function meaningsOf(
  pick: (guesses: Guesses) => Readonly<Record<string, readonly string[] | undefined>>,
): Map<string, string> {
  return new Map(
    wordsFor((language) =>
      Object.entries(pick(language)).flatMap(([meaning, words = []]) =>
        words.map((word) => [word, meaning] as const),
      ),
    ),
  );
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
