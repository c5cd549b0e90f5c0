import type { FactKey } from '../../register/keys/fact-keys.ts';
import type { CollectionKind, Role } from '../../register/lists/collections.ts';
import type { MenuPage } from '../../register/page-kinds.ts';
import type { FacetKey } from '../../register/lists/facet-keys.ts';
import type { Sort } from '../../register/lists/sorts.ts';
import type { MissingFact } from '../../register/missing.ts';
import type { Reason } from '../../register/lists/related.ts';
import type { OrganisationEntry } from '../../register/keys/schema.ts';
import type { Status } from '../../register/keys/status.ts';
import type { Edge } from '../../register/timeline/timeline.ts';

/** The plural forms of one phrase, by CLDR category; `#` stands for the number. `other` serves every language. */
export type Forms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

type Say = (text: string) => string;

/**
 * Every word of the interface. A dictionary is a file of this type: what it lacks, or has too much of, does not
 * compile. Texts with `#` are completed by a script in the reader's browser.
 */
export interface Words {
  /** The language's name in itself. */
  readonly name: string;
  /** The variety in which dates and numbers are written (BCP 47). */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The letters in their order, in small ones; a letter may have two characters. */
  readonly alphabet: readonly string[];
  readonly forms: Readonly<
    Record<
      'project' | 'more' | 'dated' | 'undated' | 'maybeInYear' | 'funded' | 'partner' | 'counterpart',
      Forms
    >
  >;
  readonly skipToContent: string;
  readonly menu: string;
  readonly languageMenu: string;
  /** The pages of the menus. */
  readonly nav: Readonly<Record<MenuPage, string>>;
  readonly exit: {
    readonly leave: string;
    readonly keys: string;
    readonly pressed: (times: string) => string;
    readonly leaving: string;
    readonly neutralTitle: string;
  };
  readonly status: Readonly<Record<Status, string>>;
  readonly statusHeading: Readonly<Record<Status, string>>;
  readonly date: {
    readonly about: Say;
    readonly uncertain: Say;
    readonly decade: (year: number) => string;
    readonly decadeName: (year: number) => string;
  };
  readonly period: {
    readonly range: (start: string, end: string) => string;
    readonly since: Say;
    readonly planned: Say;
    readonly startOnly: Say;
    readonly endOnly: Say;
    readonly completedEndOnly: Say;
    readonly unknown: string;
    readonly undated: string;
    readonly startUnknown: string;
    readonly endUnknown: string;
    readonly now: string;
  };
  readonly phase: (roman: string) => string;
  readonly quoted: Say;
  readonly home: {
    readonly current: string;
    readonly currentNote: string;
    readonly allCurrent: (projects: string) => string;
    readonly noCurrent: string;
    readonly years: string;
    readonly yearsText: (dated: string, first: number, last: number, undated: string) => string;
    readonly allDated: string;
    readonly noYears: string;
    readonly openTimeline: string;
    readonly allProjects: (projects: string) => string;
    readonly searchLabel: string;
    readonly subjects: string;
    readonly contact: string;
    readonly contactText: (office: string) => string;
    readonly more: string;
    readonly report: string;
  };
  readonly help: {
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    readonly instead: (office: string) => string;
    readonly call: (number: string) => string;
    readonly answers: string;
    readonly hours: string;
    readonly cost: string;
    readonly languages: string;
    readonly police: string;
    readonly notPolice: string;
    readonly verified: (date: string) => string;
    readonly old: string;
    readonly page: string;
    readonly exitTitle: string;
    readonly exitText: string;
    readonly exitLimits: string;
    readonly privateTitle: string;
    readonly privateText: string;
    readonly print: string;
  };
  readonly list: {
    readonly title: string;
    readonly intro: (projects: string) => string;
    readonly search: string;
    readonly searchHint: string;
    readonly filters: string;
    readonly clearFilters: string;
    readonly sort: string;
    readonly sorts: Readonly<Record<Sort, string>>;
    readonly undatedGroup: string;
    readonly any: string;
    readonly resultsLabel: string;
    readonly andMore: (n: string) => string;
    readonly more: string;
    readonly none: string;
    readonly noneHint: string;
    readonly suggestion: string;
    readonly showing: (shown: string, projects: string) => string;
    readonly failed: string;
    readonly pageOf: (page: number, pages: number) => string;
    readonly previous: string;
    readonly next: string;
  };
  readonly facet: Readonly<Record<FacetKey | 'undated', string>>;
  /**
   * What stands before the values of a key on a project's page. `title` is there for the original's title beside a
   * translation, `start` for both dates.
   */
  readonly fact: Readonly<Record<FactKey, string>>;
  readonly project: Readonly<
    Record<
      | 'facts'
      | 'about'
      | 'results'
      | 'documents'
      | 'sources'
      | 'related'
      | 'missingHow'
      | 'tell'
      | 'notReviewed'
      | 'report'
      | 'inSeries'
      | 'onlyPhase'
      | 'draft'
      | 'kosovo',
      string
    >
  > & {
    readonly accessed: (date: string) => string;
    readonly because: (reasons: readonly string[]) => string;
    readonly reasons: Readonly<Record<Reason['kind'], string>>;
    readonly place: (period: string, first: number, last: number) => string;
    readonly noPlace: (first: number, last: number) => string;
    readonly missing: (what: string) => string;
    readonly missingNames: Readonly<Record<MissingFact, string>>;
    readonly reviewed: (date: string) => string;
  };
  readonly translation: {
    /** Takes the language in which the text is shown instead. */
    readonly missing: (language: string) => string;
    readonly unreviewed: string;
    readonly partly: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly intro: string;
    readonly legend: string;
    readonly edges: Readonly<Record<Exclude<Edge, 'unknown'>, string>>;
    /** A project of which one date alone is known: the other side is unknown. */
    readonly mark: string;
    readonly today: string;
    readonly todayBeyond: string;
    readonly dated: string;
    readonly undated: (n: string) => string;
    readonly undatedNote: string;
    readonly years: (first: number, last: number) => string;
  };
  readonly organisationType: Readonly<Record<OrganisationEntry['type'], string>>;
  readonly browse: Readonly<Record<'title' | 'intro', string>>;
  readonly collection: {
    /** What a page of each kind is called, and all of them together. */
    readonly kinds: Readonly<Record<CollectionKind, { readonly one: string; readonly many: string }>>;
    readonly inYear: (year: number) => string;
    readonly website: string;
    readonly searchThese: string;
  };
  readonly archive: Readonly<Record<'checksum' | 'isCopy' | 'none' | 'noScript', string>> & {
    readonly download: (size: string) => string;
  };
  readonly copy: Readonly<
    Record<
      | 'version'
      | 'date'
      | 'projects'
      | 'unknown'
      | 'choose'
      | 'chooseHint'
      | 'checking'
      | 'whole'
      | 'broken'
      | 'noList'
      | 'missing'
      | 'changed'
      | 'extra',
      string
    >
  >;
  /** The heading over a project's aims, where an import writes them. */
  readonly aims: string;
  /** The page that a person opens first on a stick or in an archive. It has no markup of its own. */
  readonly startPage: Readonly<Record<'open' | 'insideZip' | 'unfinished' | 'finish', string>>;
  readonly notFound: Readonly<Record<'title' | 'text' | 'home' | 'elsewhere', string>>;
  readonly footer: Readonly<Record<'sources' | 'noTracking' | 'more' | 'age' | 'old' | 'newer', string>> & {
    readonly ages: { readonly today: string } & Readonly<Record<'day' | 'month' | 'year', Forms>>;
  };
  readonly page: (title: string, site: string) => string;
}

/** The phrase for an organisation's role, counted. */
export const roleForms = {
  donor: 'funded',
  partner: 'partner',
  counterpart: 'counterpart',
} as const satisfies Record<Role, keyof Words['forms']>;
