import type { Project } from '../register/model.ts';
import { shortTitleOf } from '../register/lists/series.ts';
import type { SiteSettings } from '../register/keys/schema.ts';
import { mainLanguage } from '../register/main-language.ts';
import type { LanguageCode } from './languages/language.ts';

/** What a project says, in the language asked for or, where that is missing, in the original's. */
export interface ProjectText {
  /** The language it is in. */
  readonly language: LanguageCode;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string | undefined;
  /** Markdown. */
  readonly body: string;
  /** A translation that no native speaker has confirmed. */
  readonly isUnreviewed: boolean;
}

/** A project's text for readers of a language. */
export function projectText(project: Project, site: SiteSettings, language: LanguageCode): ProjectText {
  const original = mainLanguage(site);
  const translation = language === original ? undefined : project.translations?.get(language);
  if (!translation) {
    const { title, shortTitle, summary, body } = project;
    return { language: original, title, shortTitle, summary, body, isUnreviewed: false };
  }
  return {
    language,
    title: translation.title,
    shortTitle: shortTitleOf(translation.title, project.phase),
    summary: translation.summary,
    body: translation.body,
    isUnreviewed: translation.reviewed === undefined,
  };
}
