import { fromRoman, toRoman } from '../../register/keys/roman.ts';
import { plainText } from '../../register/text/plain-text.ts';

/**
 * The standard form of a phase in another spelling: `iii`, `Ⅲ` and `Phase III.` are `III`, `phase 3` is `3`. Gives
 * `undefined` where the text has its standard form already, or none.
 */
export function readPhase(text: string): string | undefined {
  const [, letters, digits] =
    /^(?:(?:phase|faza)\s*)?(?:([ivx]+)|(\d+))\.?$/i.exec(text.normalize('NFKC').trim()) ?? [];
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

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function ordinalPhase(text: string): string | undefined {
  const [, word = '', digits] =
    /^(?:(?:phase\s*)?(\w+?)|(?:phase\s*)?(\d+)(?:st|nd|rd|th))(?:\s*phase)?$/i.exec(plainText(text)) ?? [];
  const number = digits === undefined ? ordinals.indexOf(word.toLowerCase()) + 1 : Number(digits);
  return isPhase(number) ? String(number) : undefined;
}

function isPhase(number: number): boolean {
  return number >= 1 && number <= 39;
}
