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
