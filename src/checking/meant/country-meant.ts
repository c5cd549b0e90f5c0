import { countryCodes } from '../../register/keys/country-codes.ts';
import { plainText } from '../../register/text/plain-text.ts';

let countryNames: Map<string, string> | undefined;

/** The code of a country by its name in English or Albanian, or by a code in another form. */
export function countryMeant(text: string): string | undefined {
  const plain = plainText(text);
  const upper = plain.toUpperCase();
  if (countryCodes.has(upper)) return upper;
  countryNames ??= new Map([
    ...['en', 'sq'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return [...countryCodes].map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const);
    }),
    ...([
      ['uk', 'GB'],
      ['alb', 'AL'],
      ['kosovo', 'XK'],
      ['kosova', 'XK'],
      ['kos', 'XK'],
      ['ksv', 'XK'],
      ['usa', 'US'],
      ['ita', 'IT'],
      ['grc', 'GR'],
    ] as const),
  ]);
  return countryNames.get(plain.toLowerCase());
}
