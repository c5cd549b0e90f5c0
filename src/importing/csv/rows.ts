import { parse } from 'csv-parse/sync';

/** A row of a table with the place of its cells in the file. */
export interface Row {
  readonly cells: readonly string[];
  /** The line on which the row begins, from 1. */
  readonly line: number;
  /** The column at which each cell begins, from 1; only for the cells on the row's first line. */
  readonly columns: readonly number[];
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
}

/** Rows of a table. No register has as many projects, and each row that is wrong is a problem of its own. */
export const maxRows = 20_000;

/** Characters of a row; a cell with an open quotation mark takes the rest of the file for its text. */
export const maxRowLength = 1_000_000;

/**
 * The rows of a CSV text that have something in them, one more than are read where there are more. Throws `CsvError`
 * where quotation marks are wrong, or a row is too long.
 */
export function readRows(text: string): Row[] {
  const separator = /^"?sep=(.)"?\r?\n/.exec(text)?.[1];
  const delimiter = separator ?? findDelimiter(text);
  const parsed: unknown = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    raw: true,
    to: maxRows + 2,
    max_record_size: maxRowLength,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const rows: Row[] = [];
  let line = 1;
  for (const { record, info, raw } of parsed as readonly ParsedRow[]) {
    if (record.some((cell) => cell.trim() !== '')) {
      rows.push({ cells: record, line, columns: columnsOf(raw, delimiter) });
    }
    line = info.lines + 1;
  }
  // Spreadsheet programs may name the separator in a first line of its own.
  return separator === undefined ? rows : rows.slice(1);
}

/** The separator that stands most often in the first line with something in it, outside quotation marks. */
function findDelimiter(text: string): string {
  const [first = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

function columnsOf(raw: string, delimiter: string): number[] {
  const [line = ''] = raw.split('\n', 1);
  const columns = [1];
  let isQuoted = false;
  for (const [index, sign] of [...line].entries()) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) columns.push(index + 2);
  }
  return columns;
}
