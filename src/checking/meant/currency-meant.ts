import { currencyCodes } from '../../register/keys/fields.ts';
import { nearest } from '../../register/text/nearest.ts';
import { plainText } from '../../register/text/plain-text.ts';

const currencyWords: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euros: 'EUR',
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  lek: 'ALL',
  lekë: 'ALL',
  leke: 'ALL',
};

/** The code of a currency by its name, its sign, or a code in another form. */
export function currencyMeant(text: string): string | undefined {
  const plain = plainText(text);
  const word = plain.toLowerCase();
  if (Object.hasOwn(currencyWords, word)) return currencyWords[word];
  return currencyCodes.has(plain.toUpperCase())
    ? plain.toUpperCase()
    : nearest(plain, ['EUR', 'ALL', 'USD', 'GBP', 'CHF']);
}
