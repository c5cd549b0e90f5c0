import type { Day } from '../dates/dates.ts';
import type { Helpline, Organisation, Project, Theme } from '../model.ts';
import type { SiteSettings } from '../keys/schema.ts';
import type { Level } from '../level.ts';
import type { RuleId } from './rule-id.ts';

/** Keys and indexes that lead to a value in a file's YAML; `[]` is the whole file. */
export type KeyPath = readonly (string | number)[];

/** What is wrong and what to do about it; where it stands is said beside it. */
export interface Mistake<Id extends string = RuleId> {
  /** The rule's name, kebab-case. */
  readonly rule: Id;
  readonly level: Level;
  /** What is wrong, with the value, and what was expected. */
  readonly message: string;
  /** The words in question. An exception that an editor writes names them. */
  readonly value?: string | undefined;
  /** What to type in the place of the key or value that is meant, as it would stand in YAML. */
  readonly replacement?: string | undefined;
  /** What to do, where no replacement is known. */
  readonly advice?: string | undefined;
}

/** Something that a rule found, in terms of keys. `reading` knows on which line they stand. */
export interface Finding<Id extends string = RuleId> extends Mistake<Id> {
  /** As in `Project.file`. */
  readonly file: string;
  readonly path: KeyPath;
  /** Which side of the colon is meant; the value where nothing is said. */
  readonly part?: 'key' | 'value' | undefined;
}

/** What rules look at. Every part is what could be read; files that failed are missing. */
export interface RuleInput {
  /** The projects, drafts too, in the order of their files. */
  readonly projects: readonly Project[];
  /** `undefined` where the file itself is broken: then nothing can be said about references to it. */
  readonly themes: ReadonlyMap<string, Theme> | undefined;
  readonly organisations: ReadonlyMap<string, Organisation> | undefined;
  readonly helplines: readonly Helpline[] | undefined;
  readonly site: SiteSettings | undefined;
  /** The content folder, as files are named in findings. */
  readonly folder: string;
  /** Addresses of the site's other pages, such as `about.html`. */
  readonly pages: readonly string[];
  /** Translations of those pages. */
  readonly pageTranslations: readonly { readonly file: string; readonly language: string }[];
  /** The languages in which a site can be. */
  readonly languages: readonly string[];
  /** By language, words that nearly every sentence has; not known of every language. */
  readonly tellingWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day of the check. Without it, rules about today say nothing. */
  readonly today: Day | undefined;
}

export type Rule = (input: RuleInput) => Finding[];
