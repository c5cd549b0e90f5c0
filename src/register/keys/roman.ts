const numerals = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** Writes a whole number from 1 to 39 as a Roman numeral. */
export function toRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [letters, value] of numerals) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/** Reads a Roman numeral from I to XXXIX, in either case; `undefined` for anything else. */
export function fromRoman(text: string): number | undefined {
  const upper = text.toUpperCase();
  for (let number = 1; number <= 39; number += 1) {
    if (toRoman(number) === upper) return number;
  }
  return undefined;
}

/**
 * The standard form of a phase in another spelling: `iii`, `Ⅲ` and `Phase III.` are `III`, `phase 3` is `3`. Gives
 * `undefined` where the text has its standard form already, or none.
 */
export function readPhase(text: string): string | undefined {
  const [, letters, digits] =
    /^(?:(?:phase|faza)\s*)?(?:([ivx]+)|(\d+))\.?$/i.exec(text.normalize('NFKC').trim()) ?? [];
  const number = letters === undefined ? Number(digits) : fromRoman(letters);
  if (number === undefined || !(number >= 1 && number <= 39)) return undefined;
  const standard = letters === undefined ? String(number) : toRoman(number);
  // "03" in quotation marks reads as 3 already.
  return text.trim() === standard || /^\d+$/.test(text.trim()) ? undefined : standard;
}
