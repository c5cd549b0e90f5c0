/** The variety of each language in which dates and numbers are written. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The locale for `Intl` of a page's language. */
export function localeOf(language: string): string {
  return locales[language] ?? language;
}
