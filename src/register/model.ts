import type {
  Frontmatter,
  HelplineEntry,
  OrganisationEntry,
  SiteSettings,
  ThemeEntry,
  TranslationEntry,
} from './keys/schema.ts';

/** A project's text in another language. */
export interface Translation extends TranslationEntry {
  readonly file: string;
  readonly body: string;
}

/** One project: its frontmatter, its address and its text. */
export interface Project extends Frontmatter {
  /** The permanent part of its address, `projects/<slug>.html`; the file's name without `.md`. */
  readonly slug: string;
  /** Where it was read, relative to the project's root, with forward slashes. */
  readonly file: string;
  /** The title without a closing phase and dash: `… – PHASE III` is shown as title and "Phase III". */
  readonly shortTitle: string;
  /** The text below the frontmatter, Markdown. */
  readonly body: string;
  /** Its text in other languages, by the two letters of the language. */
  readonly translations?: ReadonlyMap<string, Translation> | undefined;
}

/** An entry of a vocabulary, with its slug. */
export interface Theme extends ThemeEntry {
  readonly slug: string;
}

/** A donor, partner or counterpart; one body is one entry. */
export interface Organisation extends OrganisationEntry {
  readonly slug: string;
}

/** A telephone line. Without `verifiedOn` it must not be shown to a reader. */
export interface Helpline extends HelplineEntry {
  readonly slug: string;
}

/** Projects that are phases of one undertaking, in the order of their phases. */
export interface Series {
  readonly slug: string;
  /** The short title of its latest phase. */
  readonly title: string;
  readonly projects: readonly Project[];
}

/**
 * Everything the programme keeps, checked and resolved: what pages, search and exports read.
 * Every slug that a project names exists here. Projects stand in the order of `byStatusAndTime`.
 */
export interface Register {
  readonly site: SiteSettings;
  readonly projects: readonly Project[];
  readonly themes: ReadonlyMap<string, Theme>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly helplines: readonly Helpline[];
  readonly series: ReadonlyMap<string, Series>;
}
