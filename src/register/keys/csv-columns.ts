import type { Frontmatter } from './schema.ts';

/** How a column says its key: see `csv-cells.ts`. */
export type CellForm = 'text' | 'date' | 'codes' | 'texts' | 'references' | 'number';

/** A column of the table of projects that stands for a key of a project's file. */
export interface CsvColumn {
  readonly header: string;
  readonly key:
    Exclude<keyof Frontmatter, 'budget' | 'accept'> | 'slug' | 'budget.amount' | 'budget.currency';
  readonly form: CellForm;
  /** Other headers under which people have it. */
  readonly synonyms?: readonly string[];
}

/**
 * The columns that an export writes and an import reads, in their order. What editors accept in a file is between
 * them and the check, so it has none.
 */
export const csvColumns: readonly CsvColumn[] = [
  { header: 'slug', key: 'slug', form: 'text', synonyms: ['id', 'address', 'short name'] },
  {
    header: 'title',
    key: 'title',
    form: 'text',
    synonyms: ['name', 'project', 'project title', 'project name', 'titulli'],
  },
  {
    header: 'status',
    key: 'status',
    form: 'text',
    synonyms: ['project status', 'activity status', 'state', 'statusi'],
  },
  {
    header: 'start',
    key: 'start',
    form: 'date',
    synonyms: ['start date', 'begin', 'begins', 'from', 'since', 'fillimi'],
  },
  {
    header: 'end',
    key: 'end',
    form: 'date',
    synonyms: ['end date', 'ends', 'to', 'until', 'completed', 'përfundimi'],
  },
  {
    header: 'published dates',
    key: 'publishedDates',
    form: 'text',
    synonyms: ['dates', 'dates as published', 'period'],
  },
  { header: 'phase', key: 'phase', form: 'text', synonyms: ['faza'] },
  { header: 'series', key: 'series', form: 'text' },
  {
    header: 'summary',
    key: 'summary',
    form: 'text',
    synonyms: ['short description', 'abstract', 'përmbledhje'],
  },
  { header: 'themes', key: 'themes', form: 'codes', synonyms: ['theme', 'topic', 'topics'] },
  {
    header: 'countries',
    key: 'countries',
    form: 'codes',
    synonyms: ['country', 'country code', 'country codes'],
  },
  { header: 'places', key: 'places', form: 'texts', synonyms: ['place', 'location', 'locations'] },
  {
    header: 'donors',
    key: 'donors',
    form: 'codes',
    synonyms: ['donor', 'funder', 'funders', 'funded by', 'donatori'],
  },
  {
    header: 'partners',
    key: 'partners',
    form: 'codes',
    synonyms: ['partner', 'implementing partner', 'implementing partners'],
  },
  {
    header: 'counterparts',
    key: 'counterparts',
    form: 'codes',
    synonyms: ['counterpart', 'authorities', 'government counterparts'],
  },
  {
    header: 'target groups',
    key: 'targetGroups',
    form: 'texts',
    synonyms: ['target group', 'beneficiaries'],
  },
  {
    header: 'budget',
    key: 'budget.amount',
    form: 'number',
    synonyms: ['amount', 'total budget', 'budget amount'],
  },
  { header: 'budget currency', key: 'budget.currency', form: 'text', synonyms: ['currency'] },
  { header: 'results', key: 'results', form: 'texts', synonyms: ['result', 'outcomes'] },
  { header: 'documents', key: 'documents', form: 'references', synonyms: ['document'] },
  {
    header: 'sdgs',
    key: 'sdgs',
    form: 'codes',
    synonyms: ['sdg', 'sdg targets', 'sustainable development goals'],
  },
  { header: 'iati identifier', key: 'iatiIdentifier', form: 'text', synonyms: ['iati', 'iati id'] },
  { header: 'sources', key: 'sources', form: 'references', synonyms: ['source'] },
  { header: 'reviewed', key: 'reviewed', form: 'date', synonyms: ['reviewed on', 'last reviewed'] },
  { header: 'aliases', key: 'aliases', form: 'texts', synonyms: ['alias', 'old addresses'] },
  { header: 'draft', key: 'draft', form: 'text' },
];

/** Columns that an export adds for people and programs, and that an import passes over: the others say the same. */
export const derivedHeaders = [
  'iati status code',
  'earliest start day',
  'latest end day',
  'theme titles',
  'donor names',
  'partner names',
  'counterpart names',
] as const;

export type DerivedHeader = (typeof derivedHeaders)[number];

/** Headers that mean the same are the same text: `Start_Date`, `start date`. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
