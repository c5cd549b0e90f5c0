import type { ExplainedColumn, Kind } from './key-kinds.ts';
import { entryOf, keyInWords, keyOrder } from './key-values.ts';
import type { ProjectKey } from './schema.ts';

/** How a column's cells are read and written. */
type CellForm = Exclude<Kind, 'money' | 'acceptances'> | 'slug' | 'amount' | 'currency';

/** A column of the table of projects that stands for a key of a project's file. */
export interface CsvColumn {
  readonly header: string;
  /** The way to its value: the key, and in an amount of money one of the keys below it. */
  readonly path: readonly ['slug'] | readonly [key: ProjectKey, inner?: string];
  readonly form: CellForm;
  /** Other headers under which people have it. */
  readonly synonyms: readonly string[];
  readonly explained?: ExplainedColumn | undefined;
}

/**
 * The columns that an export writes and an import reads, in their order. What editors accept in a file is between
 * them and the check, so it has none.
 */
export const csvColumns: readonly CsvColumn[] = [
  { header: 'slug', path: ['slug'], form: 'slug', synonyms: ['id', 'address', 'short name'] },
  ...keyOrder.flatMap(columnsOf),
];

function columnsOf(key: ProjectKey): CsvColumn[] {
  const { kind, explained, synonyms = [], currencySynonyms = [] } = entryOf(key);
  const header = keyInWords(key);
  if (kind === 'acceptances') return [];
  if (kind !== 'money') return [{ header, path: [key], form: kind, synonyms, explained }];
  return [
    { header, path: [key, 'amount'], form: 'amount', synonyms },
    { header: `${header} currency`, path: [key, 'currency'], form: 'currency', synonyms: currencySynonyms },
  ];
}

/** Headers of the columns that an import passes over: the others say the same. */
export const explainedHeaders: readonly string[] = csvColumns.flatMap(
  ({ explained }) => explained?.header ?? [],
);

/** Headers that mean the same are the same text: `Start_Date`, `start date`. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
