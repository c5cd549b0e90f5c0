import { currencyCodes } from '../../register/keys/fields.ts';
import { nearest } from '../../register/text/nearest.ts';
import { plainText } from '../../register/text/plain-text.ts';
import { meaningsOf } from './guess-words.ts';

/** The currencies that are likely here, the likeliest first. */
const usual = ['EUR', 'ALL', 'USD', 'GBP', 'CHF'];

const meanings: ReadonlyMap<string, string> = new Map([
  ...([
    ['€', 'EUR'],
    ['$', 'USD'],
    ['us$', 'USD'],
    ['£', 'GBP'],
  ] as const),
  ...meaningsOf(({ currencies }) => currencies),
]);

/** The code of a currency by its name, its sign, or a code in another form. */
export function currencyMeant(text: string): string | undefined {
  const plain = plainText(text);
  const upper = plain.toUpperCase();
  return meanings.get(plain.toLowerCase()) ?? (currencyCodes.has(upper) ? upper : nearest(plain, usual));
}

/** The currency of an amount with its sign, name or code beside it; the likeliest where there is none. */
export function currencyBeside(amount: string): string {
  const words = amount.toLowerCase().match(/[\p{L}$]+|[€£]/gu) ?? [];
  return (
    words.map((word) => meanings.get(word) ?? word.toUpperCase()).find((code) => usual.includes(code)) ??
    'EUR'
  );
}
