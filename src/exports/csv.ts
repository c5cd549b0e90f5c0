import { guardCell, joinCodes, joinReferences, joinTexts } from '../register/keys/csv-cells.ts';
import {
  csvColumns,
  derivedHeaders,
  type CsvColumn,
  type DerivedHeader,
} from '../register/keys/csv-columns.ts';
import type { Project, Register } from '../register/model.ts';
import { iatiStatusCodes } from '../register/keys/status.ts';

/** Derived columns stand behind the one that they explain. */
const explained: Readonly<Record<DerivedHeader, CsvColumn['key']>> = {
  'iati status code': 'status',
  'earliest start day': 'start',
  'latest end day': 'end',
  'theme titles': 'themes',
  'donor names': 'donors',
  'partner names': 'partners',
  'counterpart names': 'counterparts',
};

interface Column {
  readonly header: string;
  readonly cell: (project: Project, register: Register) => string;
}

const columns: readonly Column[] = csvColumns.flatMap((column): Column[] => [
  { header: column.header, cell: (project) => cellOf(column.key, project) },
  ...derivedHeaders
    .filter((header) => explained[header] === column.key)
    .map((header) => ({
      header,
      cell: (project: Project, register: Register) => derivedCell(header, project, register),
    })),
]);

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

function writeCell(text: string): string {
  const guarded = guardCell(text);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function cellOf(key: CsvColumn['key'], project: Project): string {
  switch (key) {
    case 'start':
    case 'end':
      return project[key]?.edtf ?? '';
    case 'budget.amount':
      return String(project.budget?.amount ?? '');
    case 'budget.currency':
      return project.budget?.currency ?? '';
    case 'themes':
    case 'countries':
    case 'donors':
    case 'partners':
    case 'counterparts':
    case 'sdgs':
      return joinCodes(project[key]);
    case 'places':
    case 'targetGroups':
    case 'results':
    case 'aliases':
      return joinTexts(project[key]);
    case 'documents':
      return joinReferences(
        project.documents.map(({ title, url, file, language }) => ({
          title,
          target: url ?? file,
          note: language,
        })),
      );
    case 'sources':
      return joinReferences(
        project.sources.map(({ title, url, accessed }) => ({ title, target: url, note: accessed })),
      );
    case 'draft':
      return project.draft ? 'true' : '';
    case 'slug':
    case 'title':
    case 'status':
    case 'publishedDates':
    case 'phase':
    case 'series':
    case 'summary':
    case 'iatiIdentifier':
    case 'reviewed':
      return String(project[key] ?? '');
    default:
      return key satisfies never;
  }
}

function derivedCell(header: DerivedHeader, project: Project, register: Register): string {
  const names = (slugs: readonly string[]) =>
    joinTexts(slugs.map((slug) => register.organisations.get(slug)?.name ?? slug));
  switch (header) {
    case 'iati status code':
      return String(iatiStatusCodes[project.status]);
    case 'earliest start day':
      return project.start?.earliest ?? '';
    case 'latest end day':
      return project.end?.latest ?? '';
    case 'theme titles':
      return joinTexts(project.themes.map((slug) => register.themes.get(slug)?.title ?? slug));
    case 'donor names':
      return names(project.donors);
    case 'partner names':
      return names(project.partners);
    case 'counterpart names':
      return names(project.counterparts);
    default:
      return header satisfies never;
  }
}
