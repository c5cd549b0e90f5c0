import { countryCodes } from '../register/keys/country-codes.ts';

let codes: Map<string, string> | undefined;

/** The code of a country by its name in English or Albanian; what is neither stays as it is. */
export function countryCode(typed: string): string {
  const name = typed.trim();
  if (countryCodes.has(name)) return name;
  if (!codes) {
    const languages = ['sq', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region' }));
    codes = new Map(
      languages.flatMap((names) =>
        [...countryCodes].map((code) => [(names.of(code) ?? code).toLowerCase(), code]),
      ),
    );
  }
  return codes.get(name.toLowerCase()) ?? name;
}
