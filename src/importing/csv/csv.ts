import { CsvError } from 'csv-parse/sync';
import { basename } from 'node:path';
import { createProblemList, problemAt, type Problem, type ProblemList } from '../../reading/problem.ts';
import { longestKeys } from '../../reading/frontmatter.ts';
import { checkFileNames } from '../../checking/file-names.ts';
import { toProblem, type Places } from '../../reading/yaml-file.ts';
import { namesOfKey } from '../../checking/meant/key-meant.ts';
import { unguardCell } from '../../register/keys/csv-cells.ts';
import { csvColumns, explainedHeaders, headerKey, type CsvColumn } from '../../register/keys/csv-columns.ts';
import type { Mistake } from '../../register/rules/rule.ts';
import { nearest } from '../../register/text/nearest.ts';
import type { Content } from '../content.ts';
import { createCellReader, type CellReader } from './values.ts';
import { maxRowLength, maxRows, readRows, type Row } from './rows.ts';
import { makeDraft, type Draft, type SourceReading } from '../draft.ts';
import { createOrganisationFinder } from '../organisations.ts';
import { createSlugProposer } from '../titles.ts';

const byHeader = new Map<string, CsvColumn>(
  csvColumns.flatMap((column) => {
    const [key, inner = key] = column.path;
    // A budget's column has its amount.
    const named = column.form === 'amount' ? key : inner;
    const headers = [column.header, ...column.synonyms, ...namesOfKey(named)];
    return headers.map((header) => [headerKey(header), column] as const);
  }),
);
/** Whether a text is the header of the column of titles. */
export function isTitleHeader(text: string): boolean {
  return byHeader.get(headerKey(text))?.path[0] === 'title';
}

const passedOver: ReadonlySet<string> = new Set(explainedHeaders.map(headerKey));

/** What stands in which cell of a row. */
interface Header {
  /** The column that a cell belongs to; `undefined` where it is not read. */
  readonly columns: readonly (CsvColumn | undefined)[];
  /** The headers as they are written. */
  readonly names: readonly string[];
}

/**
 * Reads a table of projects: CSV with commas, semicolons or tabs, with a header in any order, such as the one that
 * the site offers. A row that cannot be read is reported, by line and header, and left out. There is no text below
 * the keys in a table, so that of a file that is there is never touched.
 */
export function readCsv(
  text: string,
  file: string,
  content: Pick<Content, 'organisations' | 'themes'>,
): SourceReading {
  const finder = createOrganisationFinder(content.organisations ?? new Map());
  const problems = createProblemList();
  const reading = (drafts: readonly Draft[]): SourceReading => ({
    drafts,
    organisations: finder.added,
    problems: problems.all,
  });
  let rows: Row[];
  try {
    rows = readRows(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(explainCsvError(error, file));
    return reading([]);
  }
  if (rows.length > maxRows) {
    const message = `The table has more than ${String(maxRows)} rows.`;
    const advice = 'Divide it into several files.';
    problems.push(problemAt({ file }, { rule: 'csv-row', level: 'error', message, advice }));
    return reading([]);
  }
  const [first = { cells: [], line: 1, columns: [] }, ...rest] = rows;
  const header = readHeader(first, file, problems);
  if (!header) return reading([]);
  const cells = createCellReader({ finder, themes: content.themes ?? new Map() });
  const drafts = rest.flatMap((row) => readRow(row, header, { file, cells, problems }) ?? []);
  if (rest.length === 0) {
    const message = 'There are no rows below the header.';
    problems.push(problemAt({ file, line: first.line }, { rule: 'empty-table', level: 'warning', message }));
  }
  return reading(drafts);
}

/** What makes a row long. */
const rowAdvice = 'Look for a quotation mark that opens a cell and is not closed.';

function explainCsvError({ code, lines }: CsvError, file: string): Problem {
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const message = `A row has more than ${String(maxRowLength)} characters.`;
    const at = { file, line: Number(lines) };
    return problemAt(at, { rule: 'csv-row', level: 'error', message, advice: rowAdvice });
  }
  const message = 'A quotation mark that opens a cell is never closed.';
  const advice = 'Close it, or delete it.';
  return problemAt({ file, line: Number(lines) }, { rule: 'csv', level: 'error', message, advice });
}

/** Columns of a table; each that is not known is a warning. */
const maxColumns = 1_000;

function readHeader({ cells, line }: Row, file: string, problems: ProblemList): Header | undefined {
  if (cells.length > maxColumns) {
    const message = `The first line has more than ${String(maxColumns)} columns, so no row can be read.`;
    const advice = 'Delete the columns that are empty.';
    problems.push(problemAt({ file, line }, { rule: 'csv-header', level: 'error', message, advice }));
    return undefined;
  }
  const names = cells.map((cell) => unguardCell(cell.trim()));
  const columns = names.map((name) => byHeader.get(headerKey(name)));
  const report = (mistake: Omit<Mistake, 'rule'>): void => {
    problems.push(problemAt({ file, line }, { ...mistake, rule: 'csv-header' }));
  };
  for (const [index, name] of names.entries()) {
    const column = columns[index];
    const twin = column && columns.indexOf(column);
    if (twin !== undefined && twin !== index) {
      report({
        level: 'error',
        message: `The columns "${names[twin] ?? ''}" and "${name}" mean the same.`,
        value: name,
        advice: 'Delete one of them.',
      });
      return undefined;
    }
    if (!column && name !== '' && !passedOver.has(headerKey(name))) {
      const near = nearest(
        name,
        csvColumns.map(({ header }) => header),
      );
      report({
        level: 'warning',
        message: `The column "${name}" is not known and was not read${near === undefined ? '.' : `: did you mean "${near}"?`}`,
        value: name,
        replacement: near,
      });
    }
  }
  const missing = ['title', 'status'].filter((key) => !columns.some((column) => column?.path[0] === key));
  if (missing.length === 0) return { columns, names };
  const known = csvColumns.map((column) => column.header).join(', ');
  report({
    level: 'error',
    message: `There is no column ${missing.map((key) => `"${key}"`).join(' and no column ')} in the first line, so no row can be read.`,
    advice: `Write the names of the columns in the first line: ${known}.`,
  });
  return undefined;
}

interface RowContext {
  readonly file: string;
  readonly cells: CellReader;
  readonly problems: ProblemList;
}

function readRow(row: Row, header: Header, { file, cells, problems }: RowContext): Draft | undefined {
  const { line } = row;
  if (row.cells.length > header.names.length) {
    const message = `The row has ${String(row.cells.length)} cells, but there are ${String(header.names.length)} columns.`;
    const advice = 'Put quotation marks around a cell that has the separator in it.';
    problems.push(problemAt({ file, line }, { rule: 'csv-row', level: 'error', message, advice }));
    return undefined;
  }
  const length = header.columns.reduce(
    (sum, column, index) => (column ? sum + (row.cells[index]?.length ?? 0) : sum),
    0,
  );
  if (length > longestKeys) {
    const message = `The row has more than ${String(longestKeys)} characters, and no project's file has room for so many.`;
    problems.push(problemAt({ file, line }, { rule: 'csv-row', level: 'error', message, advice: rowAdvice }));
    return undefined;
  }
  const entry: Record<string, unknown> = {};
  let slug: string | undefined;
  for (const [index, column] of header.columns.entries()) {
    const cell = unguardCell(row.cells[index]?.trim() ?? '').trim();
    if (!column || cell === '') continue;
    const [key, inner] = column.path;
    const value = cells.read(column, cell);
    if (key === 'slug') slug = cell;
    else if (inner === undefined) entry[key] = value;
    else entry[key] = Object.assign(entry[key] ?? {}, { [inner]: value });
  }
  const indexOf = (path: readonly (string | number)[]): number =>
    header.columns.findIndex((column) => column?.path.every((step, index) => step === path[index]));
  const places: Places = (path) => {
    const index = indexOf(path);
    const source = row.cells[index]?.trim() ?? '';
    return { line, column: row.columns[index] ?? 1, source, replace: (text) => text };
  };
  if (slug !== undefined && checkFileNames([`${slug}.md`], '').problems.length > 0) {
    const message = `Column "slug": "${slug}" cannot be an address. Use a to z, digits and single hyphens, and no name that Windows or the site itself keeps.`;
    const replacement = createSlugProposer(() => false)(slug);
    const at = { file, path: ['slug'], rule: 'file-name', level: 'error' } as const;
    problems.push(toProblem({ ...at, message, value: slug, replacement }, places));
    return undefined;
  }
  const hasSources = header.columns.some((column) => column?.path[0] === 'sources');
  const source = { title: basename(file) };
  const draft = makeDraft({ entry, slug, file, places, defaults: hasSources ? {} : { sources: [source] } });
  if (!('findings' in draft)) return draft;
  for (const finding of draft.findings) {
    const name = header.names[indexOf(finding.path)];
    const message = name === undefined ? finding.message : `Column "${name}": ${finding.message}`;
    problems.push(toProblem({ ...finding, message }, places));
  }
  return undefined;
}
