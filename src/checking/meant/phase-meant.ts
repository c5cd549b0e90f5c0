import { fromRoman, toRoman } from '../../register/keys/roman.ts';
import { plainText } from '../../register/text/plain-text.ts';
import { anyOf, wordsFor } from './guess-words.ts';

const phase = anyOf((guesses) => guesses.phase);
const numbered = new RegExp(`^(?:${phase}\\s*)?(?:([ivx]+)|(\\d+))\\.?$`, 'i');
const inOrder = new RegExp(
  `^(?:${phase}\\s*)?(?:(\\p{L}+?)|(\\d+)${anyOf(({ dayEndings }) => dayEndings)})(?:\\s*${phase})?$`,
  'iu',
);

/**
 * The standard form of a phase in another spelling: `iii`, `Ⅲ` and `Phase III.` are `III`, `phase 3` is `3`. Gives
 * `undefined` where the text has its standard form already, or none.
 */
export function readPhase(text: string): string | undefined {
  const [, letters, digits] = numbered.exec(text.normalize('NFKC').trim()) ?? [];
  const number = letters === undefined ? Number(digits) : fromRoman(letters);
  if (number === undefined || !isPhase(number)) return undefined;
  const standard = letters === undefined ? String(number) : toRoman(number);
  // "03" in quotation marks reads as 3 already.
  return text.trim() === standard || /^\d+$/.test(text.trim()) ? undefined : standard;
}

/** The phase that a text means: in another spelling, or by its place, as in `third phase` and `3rd`. */
export function phaseMeant(text: string): string | undefined {
  return readPhase(text) ?? ordinalPhase(text);
}

function ordinalPhase(text: string): string | undefined {
  const [, word = '', digits] = inOrder.exec(plainText(text)) ?? [];
  const number = digits === undefined ? placeOf(word.toLowerCase()) : Number(digits);
  return isPhase(number) ? String(number) : undefined;
}

/** The number of an ordinal, such as 3 for `third`; 0 for another word. */
function placeOf(word: string): number {
  return wordsFor(({ ordinals }) => [ordinals.indexOf(word) + 1]).find((place) => place > 0) ?? 0;
}

function isPhase(number: number): boolean {
  return number >= 1 && number <= 39;
}
