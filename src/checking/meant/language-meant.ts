import { languages } from '../../i18n/languages/languages.ts';
import { plainText } from '../../register/text/plain-text.ts';

let languageNames: ReadonlyMap<string, string> | undefined;

/** The two letters of a language by its name, in itself or in any language that we know, or by a longer code. */
export function languageMeant(text: string): string | undefined {
  const plain = plainText(text).toLowerCase();
  languageNames ??= new Map(
    twoLetterCodes().flatMap((code) =>
      [...languages.keys(), code].flatMap((shown) => {
        const name = new Intl.DisplayNames(shown, { type: 'language', fallback: 'none' }).of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      }),
    ),
  );
  return languageNames.get(plain) ?? /^([a-z]{2})([-_].*)?$/.exec(plain)?.[1];
}

/** All that ISO 639-1 still has; what was given up, such as `iw`, stands for its successor. */
function twoLetterCodes(): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return pairs.filter((code) => Intl.getCanonicalLocales(code)[0] === code);
}
