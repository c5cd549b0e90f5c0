import type { SiteSettings } from '../register/keys/schema.ts';
import { wordsOf, type Language } from './dictionary.ts';
import type { Words } from './languages/words.ts';

/** A language as the pages of one language need it. */
export interface View {
  readonly language: Language;
  readonly words: Words;
  /** The way from this language's top pages to the site's root: `./` or `../`. */
  readonly root: string;
  /** The address of a page in this language: the main language stands at the root, each other below its letters. */
  href(address: string): string;
}

/** The view of the site in one of its languages. Throws when the language has no dictionary. */
export function viewOf(site: SiteSettings, language: Language): View {
  const isMain = language === site.languages[0];
  const folder = isMain ? '' : `/${language}`;
  return {
    language,
    words: wordsOf(language),
    root: isMain ? './' : '../',
    href: (address) => folder + address,
  };
}
