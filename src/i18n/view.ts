import type { SiteSettings } from '../register/keys/schema.ts';
import { mainLanguage } from '../register/main-language.ts';
import { wordsOf } from './dictionary.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Words } from './languages/words.ts';

/** A language as the pages of one language need it. */
export interface View {
  readonly language: LanguageCode;
  readonly words: Words;
  /** The way from this language's top pages to the site's root: `./` or `../`. */
  readonly root: string;
  /** The address of a page in this language: the main language stands at the root, each other below its letters. */
  href(address: string): string;
}

/** The view of the site in one of its languages. Throws when the language has no dictionary. */
export function viewOf(site: SiteSettings, language: LanguageCode): View {
  const isMain = language === mainLanguage(site);
  const folder = isMain ? '' : `/${language}`;
  return {
    language,
    words: wordsOf(language),
    root: isMain ? './' : '../',
    href: (address) => folder + address,
  };
}
