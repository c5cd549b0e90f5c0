import type { ExportFormat } from './export-format.ts';
import { guardCell, joinCodes, joinReferences, joinTexts } from '../register/keys/csv-cells.ts';
import { csvColumns } from '../register/keys/csv-columns.ts';
import type { ExplainedColumn } from '../register/keys/key-kinds.ts';
import { valueOf, type KeyValue } from '../register/keys/key-values.ts';
import { iatiStatusCodes } from '../register/keys/status.ts';
import type { Project, Register } from '../register/model.ts';

interface Column {
  readonly header: string;
  readonly cell: (project: Project, register: Register) => string;
}

const columns: readonly Column[] = csvColumns.flatMap(({ header, path, explained }): Column[] => {
  const [key, inner] = path;
  if (key === 'slug') return [{ header, cell: ({ slug }) => slug }];
  const column = { header, cell: (project: Project) => cellOf(valueOf(key, project), inner) };
  if (!explained) return [column];
  return [
    column,
    {
      header: explained.header,
      cell: (project, register) => explainedCell(valueOf(key, project), explained, register),
    },
  ];
});

/**
 * All projects as a table, one a row, in the order of the register: CSV after RFC 4180 in UTF-8, with the byte order
 * mark by which spreadsheet programs know it. It holds everything that a project's file says above its text, and
 * comes back to the same values through `npm run import`. No cell can be taken for a formula.
 */
export function projectsCsv(register: Register): string {
  const rows = [
    columns.map(({ header }) => header),
    ...register.projects.map((project) => columns.map(({ cell }) => cell(project, register))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** The table as a file of the site. */
export const csvFormat: ExportFormat = {
  file: 'projects.csv',
  mediaType: 'text/csv; charset=utf-8',
  write: projectsCsv,
};

function writeCell(text: string): string {
  const guarded = guardCell(text);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A value as a cell has it; of an amount of money one of the two parts. */
function cellOf(said: KeyValue | undefined, inner: string | undefined): string {
  if (!said) return '';
  switch (said.kind) {
    case 'text':
    case 'quote':
    case 'code':
    case 'day':
    case 'status':
    case 'phase':
    case 'series':
    case 'switch':
      return String(said.value);
    case 'date':
      return said.value.edtf;
    case 'money':
      return String(inner === 'currency' ? said.value.currency : said.value.amount);
    case 'codes':
    case 'themes':
    case 'organisations':
    case 'countries':
      return joinCodes(said.value);
    case 'names':
    case 'texts':
    case 'addresses':
      return joinTexts(said.value);
    case 'documents':
      return joinReferences(
        said.value.map(({ title, url, file, language }) => ({ title, target: url ?? file, note: language })),
      );
    case 'sources':
      return joinReferences(
        said.value.map(({ title, url, accessed }) => ({ title, target: url, note: accessed })),
      );
    case 'acceptances':
      return '';
    default:
      return said satisfies never;
  }
}

/** What the column behind that of a key says of its value. */
function explainedCell(
  said: KeyValue | undefined,
  { day }: ExplainedColumn,
  { themes, organisations }: Register,
): string {
  if (said?.kind === 'status') return String(iatiStatusCodes[said.value]);
  if (said?.kind === 'date') return day === 'latest' ? said.value.latest : said.value.earliest;
  if (said?.kind === 'themes') return joinTexts(said.value.map((slug) => themes.get(slug)?.title ?? slug));
  if (said?.kind !== 'organisations') return '';
  return joinTexts(said.value.map((slug) => organisations.get(slug)?.name ?? slug));
}
