import type { z } from 'zod';
import type { Day, PartialDate } from '../dates/dates.ts';
import type { FacetKey } from '../lists/facet-keys.ts';
import type { Acceptance } from './acceptance.ts';
import type { DocumentEntry, SourceEntry } from './references.ts';
import type { Status } from './status.ts';

/**
 * What a project can say under a key, by the kind of the key. The kind decides how the value is written in a file and
 * in a cell of a table, how it is read from there, and how a page shows it.
 */
export interface KindValues {
  /** Words of a language. */
  readonly text: string;
  /** Words exactly as a source prints them. */
  readonly quote: string;
  /** Names, short enough for one line and without commas: they are in a language too. */
  readonly names: readonly string[];
  /** Whole sentences, or what may be as long. */
  readonly texts: readonly string[];
  /** An identifier, the same in every language. */
  readonly code: string;
  readonly codes: readonly string[];
  /** A date that may be a year, a month or a day, with its doubts. */
  readonly date: PartialDate;
  readonly day: Day;
  readonly status: Status;
  readonly phase: number;
  /** The short name of a series. */
  readonly series: string;
  /** Keys of `themes.yml`. */
  readonly themes: readonly string[];
  /** Keys of `organisations.yml`. */
  readonly organisations: readonly string[];
  /** Codes of ISO 3166-1. */
  readonly countries: readonly string[];
  readonly money: { readonly amount: number; readonly currency: string };
  /** Addresses on the site, which may have commas and semicolons. */
  readonly addresses: readonly string[];
  readonly documents: readonly DocumentEntry[];
  readonly sources: readonly SourceEntry[];
  /** Says something only where it is on. */
  readonly switch: boolean;
  readonly acceptances: readonly Acceptance[];
}

export type Kind = keyof KindValues;

/** The kinds that a list of facts can show in words. */
type FactKind = Exclude<Kind, 'addresses' | 'documents' | 'sources' | 'switch' | 'acceptances'>;

/** The kinds by whose values projects can be told apart. */
type FacetKind = 'status' | 'phase' | 'themes' | 'organisations' | 'countries' | 'names' | 'code' | 'codes';

/** The parts of the list of facts, in their order: when, who, where and for whom, and what about. */
export const factParts = ['course', 'bodies', 'reach', 'subject'] as const;

/** How a page's list of facts shows a key. What is shown there is found by the search too. */
interface FactTraits {
  readonly part: (typeof factParts)[number];
  /** Shows more or less than the value: `original` only beside a translation, `period` the end with the start. */
  readonly shows?: 'original' | 'period';
}

/** A column that an export adds behind that of a key, for people and programs; an import passes over it. */
export interface ExplainedColumn {
  readonly header: string;
  /** Which end of a date it says. A status is explained by its code, keys of vocabularies by their names. */
  readonly day?: 'earliest' | 'latest';
}

interface Traits<K extends Kind> {
  readonly kind: K;
  /**
   * What may stand there. Its description tells editors what it means, its title is its name in forms, where that of
   * the key will not do, and its first example is what the check proposes where it is missing.
   */
  readonly form: z.ZodType<KindValues[K] | undefined>;
  /** Other headers under which people's tables have it. */
  readonly synonyms?: readonly string[];
  /** The same for the second column of an amount, its currency. */
  readonly currencySynonyms?: K extends 'money' ? readonly string[] : never;
  readonly explained?: K extends 'date'
    ? Required<ExplainedColumn>
    : K extends 'status' | 'themes' | 'organisations'
      ? Omit<ExplainedColumn, 'day'>
      : never;
  /** Its place among the facts on the project's page. */
  readonly fact?: K extends FactKind ? FactTraits : never;
  /** The filter that offers its values. `facet-keys.ts` has the order of the filters. */
  readonly facet?: K extends FacetKind ? FacetKey : never;
  /** Set where a translation has it as well: what it means there. */
  readonly translated?: K extends 'text' | 'quote' ? string : never;
}

/** All that the house needs to know of a key. */
export type KeyEntry = { readonly [K in Kind]: Traits<K> }[Kind];
