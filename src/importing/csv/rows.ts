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

/** The rows of a CSV text that have something in them. Throws `CsvError` where quotation marks are wrong. */
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
