import { addressOf, pageAddress } from '../register/addresses.ts';
import { toRoman } from '../register/keys/roman.ts';
import { relatedProjects } from '../register/lists/related.ts';
import { mainLanguage } from '../register/main-language.ts';
import { missingFacts } from '../register/missing.ts';
import type { Project, Register, Series } from '../register/model.ts';
import type { SiteSettings } from '../register/keys/schema.ts';
import { formatDay, formatPeriod } from './format-dates.ts';
import { languageName } from './format.ts';
import { ledgerEntry, type LedgerEntry } from './ledger.ts';
import { projectText, type ProjectText } from './project-text.ts';
import type { View } from './view.ts';

/** A project's page in the words of one language, beside its facts (`facts.ts`). */
export interface ProjectPage {
  readonly address: string;
  readonly text: ProjectText;
  /** The language of the text, where it is not the page's. */
  readonly textLanguage: string | undefined;
  /** The language of what is never translated, such as results, where it is not the page's. */
  readonly originalLanguage: string | undefined;
  /** Why the text is not one of the page's language that a reader can rely on. */
  readonly notice: string | undefined;
  readonly period: string;
  /** `Phase III` */
  readonly phase: string | undefined;
  readonly documents: readonly ShownDocument[];
  /** What is not published, in one sentence. */
  readonly missing: string | undefined;
  readonly series: Series | undefined;
  readonly related: readonly { readonly entry: LedgerEntry; readonly because: string }[];
  readonly reviewed: string;
  /** Where an error in this project can be reported. */
  readonly reportHref: string;
  /** What must be said of a place that the project names. */
  readonly placeNote: string | undefined;
}

/** A report or leaflet that a reader can open. */
interface ShownDocument {
  readonly title: string;
  readonly href: string;
  readonly language: string | undefined;
  /** The language's name, where it is not the page's. */
  readonly languageName: string | undefined;
}

/** One project's page. Throws when the project names a slug that the register lacks. */
export function projectPage(project: Project, register: Register, view: View): ProjectPage {
  const { site } = register;
  const { words, language } = view;
  const text = projectText(project, site, language);
  const original = mainLanguage(site);
  const missing = missingFacts(project).map((fact) => words.project.missingNames[fact]);
  return {
    address: addressOf('project', project.slug),
    text,
    textLanguage: text.language === language ? undefined : text.language,
    originalLanguage: original === language ? undefined : original,
    notice: noticeOf(text, view),
    period: formatPeriod(project, view),
    phase: project.phase === undefined ? undefined : words.phase(toRoman(project.phase)),
    documents: shownDocuments(project, view),
    missing: missing.length === 0 ? undefined : words.project.missing(missing.join(', ')),
    series: project.series === undefined ? undefined : register.series.get(project.series),
    related: relatedProjects(project, register).map(({ project: other, reasons }) => ({
      entry: ledgerEntry(other, register, view),
      because: words.project.because(reasons.map(({ kind }) => words.project.reasons[kind])),
    })),
    reviewed: project.reviewed
      ? words.project.reviewed(formatDay(project.reviewed, view))
      : words.project.notReviewed,
    reportHref: reportHref(project, site, view),
    placeNote: project.countries.includes('XK') ? words.project.kosovo : undefined,
  };
}

/** The documents of a project, for readers of a language. */
export function shownDocuments({ documents }: Project, view: View): ShownDocument[] {
  return documents.map(({ title, url, file = '', language }) => ({
    title,
    href: url ?? `/documents/${file}`,
    language,
    languageName:
      language === undefined || language === view.language ? undefined : languageName(language, view),
  }));
}

function noticeOf({ language, isUnreviewed }: ProjectText, view: View): string | undefined {
  const { missing, unreviewed, partly } = view.words.translation;
  if (language !== view.language) return missing(languageName(language, view));
  return isUnreviewed ? `${unreviewed} ${partly}` : undefined;
}

function reportHref({ slug }: Project, { contact }: SiteSettings, view: View): string {
  if (!contact?.email) return view.href(`${pageAddress('about')}#report`);
  return `mailto:${contact.email}?subject=${encodeURIComponent(`${view.words.project.report}: ${slug}`)}`;
}
