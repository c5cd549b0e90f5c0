/** The language of a site that names none: two letters, as in `languages`. */
export const defaultLanguage = 'en';

/** The language of originals, whose pages stand at the site's root: the first that the site names. */
export function mainLanguage(site: { readonly languages: readonly string[] } | undefined): string {
  return site?.languages[0] ?? defaultLanguage;
}
