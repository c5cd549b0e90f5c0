import { nearest } from '../../register/text/nearest.ts';
import { wordsFor } from './guess-words.ts';

/** What a key is called in the languages that we know, in small letters and without spaces. */
export function namesOfKey(key: string): string[] {
  return wordsFor(({ keys }) => Object.entries(keys).flatMap(([name, words]) => (name === key ? words : [])));
}

function wordsForKey(key: string): string[] {
  const near = wordsFor(({ nearKeys }) =>
    Object.entries(nearKeys).flatMap(([name, words]) => (name === key ? words : [])),
  );
  return [...namesOfKey(key), ...near];
}

/** The key that somebody meant who typed this: a word for it, or the nearest in letters. */
export function keyMeant(typed: string, keys: readonly string[]): string | undefined {
  const word = typed.toLowerCase().replace(/[\s_-]|dates?/g, '');
  const whole = typed.toLowerCase().replace(/[\s_-]/g, '');
  return (
    keys.find((key) => wordsForKey(key).includes(whole)) ??
    nearest(typed, keys) ??
    keys.find((key) => wordsForKey(key).includes(word) || key.toLowerCase() === word)
  );
}
