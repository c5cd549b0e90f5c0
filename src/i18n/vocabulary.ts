import type { Helpline, Organisation, Register, Series, Theme } from '../register/model.ts';
import type { SiteSettings } from '../register/keys/schema.ts';
import type { LanguageCode } from './languages/language.ts';
import { projectText } from './project-text.ts';

interface Translatable<Text> {
  readonly translations?: Readonly<Record<string, Text>> | undefined;
}

/** An entry with the texts of a language in place of its own, as far as there are any. */
function inLanguage<Text extends object, Entry extends Translatable<Text>>(
  entry: Entry,
  language: LanguageCode,
): Entry {
  return { ...entry, ...entry.translations?.[language] };
}

/** The site's settings with the texts of a language. */
export const siteIn = (site: SiteSettings, language: LanguageCode): SiteSettings =>
  inLanguage(site, language);

/** A theme in a language. */
export const themeIn = (theme: Theme, language: LanguageCode): Theme => inLanguage(theme, language);

/** An organisation in a language. */
export const organisationIn = (organisation: Organisation, language: LanguageCode): Organisation =>
  inLanguage(organisation, language);

/** A helpline in a language. */
export const helplineIn = <Line extends Helpline>(line: Line, language: LanguageCode): Line =>
  inLanguage(line, language);

/** Longer names give way to their abbreviation; shorter ones say more than letters do. */
const longestName = 30;

/** An organisation's name, short enough for a row. Throws when the register lacks the slug. */
export function organisationName(register: Register, slug: string, language: LanguageCode): string {
  const organisation = register.organisations.get(slug);
  if (!organisation) throw new Error(`No organisation ${slug} in the register`);
  const { name, short } = organisationIn(organisation, language);
  return name.length > longestName ? (short ?? name) : name;
}

/** A theme's title. Throws when the register lacks the slug. */
export function themeTitle(register: Register, slug: string, language: LanguageCode): string {
  const theme = register.themes.get(slug);
  if (!theme) throw new Error(`No theme ${slug} in the register`);
  return themeIn(theme, language).title;
}

/** A series' title: that of its latest phase. */
export function seriesTitle({ title, projects }: Series, site: SiteSettings, language: LanguageCode): string {
  const latest = projects.find(({ shortTitle }) => shortTitle === title);
  return latest ? projectText(latest, site, language).shortTitle : title;
}
