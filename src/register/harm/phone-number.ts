import { digitsOf, spansOf, type Detector } from './harm.ts';

const separated = String.raw`(?:[ .\-/()]{0,2}\d)`;

const patterns = [
  // International, +355 69 200 0000 or 00355 …
  new RegExp(String.raw`(?<![\w+])(?:\+|00(?=[1-9]))\d${separated}{6,14}(?!\w)`, 'g'),
  // Albanian mobiles, 06x, and fixed lines, 04 2xx xxxx in Tirana and 0xx or 0xxx elsewhere (https://www.itu.int/oth/T0202000002/en).
  /(?<![\w.,\-/])\(?0\)?\s?6[6-9]\)?(?:[ .\-/]?\d){7}(?![\w-]|[.,]\d)/g,
  /(?<![\w.,\-/])\(?04\)?[ /-]?2(?:[ /-]?\d){6}(?![\w-]|[.,]\d)/g,
  /(?<![\w.,\-/])\(?0[2-8]\d{1,2}\)?[ /-]\d{3}[ /-]?\d{3}(?![\w-]|[.,]\d)/g,
  // Numbers that cost the caller nothing.
  /(?<![\w.,\-/])0800[ .\-/]?\d{2,4}(?:[ .\-/]?\d{2,3})?(?![\w-]|[.,]\d)/g,
  // Anything long enough behind the word.
  /(?<=(?<!\p{L})(?:tel|phone|telephone|telefon|telefoni|mobile|mob|cel|celular|celulari|whatsapp|viber|fax|faks)[.:]?\s{1,3}(?:(?:no|nr)\.?\s?)?)\(?\d(?:[ .\-/()]{0,2}\d){5,12}(?!\w)/giu,
];

/** Telephone numbers other than the site's own and the helplines. */
export const phoneNumber: Detector = {
  rule: 'phone-number',
  level: 'error',
  why: 'is a telephone number. A private one exposes a person; one for help must be confirmed and kept up to date.',
  advice:
    'Delete it. A helpline belongs in helplines.yml, the number of the office in site.yml, under contact.',
  find(text, { contacts }) {
    return patterns
      .flatMap((pattern) => spansOf(text.plain, pattern))
      .filter(({ match: [number] }) => !contacts.has(digitsOf(number)) && !isDate(number));
  },
};

/** `00` and `0` also begin days: 05.07.2015. */
function isDate(number: string): boolean {
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(number);
}
