import { plainText } from '../../register/text/plain-text.ts';

let languageNames: Map<string, string> | undefined;

/** The two letters of a language by its name, or by a longer code. */
export function languageMeant(text: string): string | undefined {
  const plain = plainText(text).toLowerCase();
  languageNames ??= new Map(
    ['en', 'sq', 'it', 'el', 'fr', 'de', 'es', 'sr', 'mk', 'tr', 'ar', 'uk', 'ro'].flatMap((code) =>
      ['en', 'sq', code].map((shown) => [
        (new Intl.DisplayNames(shown, { type: 'language' }).of(code) ?? code).toLowerCase(),
        code,
      ]),
    ),
  );
  return languageNames.get(plain) ?? /^([a-z]{2})([-_].*)?$/.exec(plain)?.[1];
}
