import { languages } from '../../i18n/languages/languages.ts';
import { countryCodes } from '../../register/keys/country-codes.ts';
import { plainText } from '../../register/text/plain-text.ts';
import { meaningsOf } from './guess-words.ts';

/** Three letters, as they stand in many tables (ISO 3166-1 alpha-3); the last two mean Kosovo. */
const longCodes = { alb: 'AL', ita: 'IT', grc: 'GR', kos: 'XK', ksv: 'XK' } as const;

let countryNames: ReadonlyMap<string, string> | undefined;

/** The code of a country by its name in any language that we know, or by a code in another form. */
export function countryMeant(text: string): string | undefined {
  const plain = plainText(text);
  const upper = plain.toUpperCase();
  if (countryCodes.has(upper)) return upper;
  countryNames ??= new Map([
    ...[...languages.keys()].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return [...countryCodes].map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const);
    }),
    ...Object.entries(longCodes),
    ...meaningsOf(({ countries }) => countries),
  ]);
  return countryNames.get(plain.toLowerCase());
}
