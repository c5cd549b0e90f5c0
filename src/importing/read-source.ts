import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { problemAt, type Problem } from '../reading/problem.ts';
import { decodeText } from '../reading/source-text.ts';
import type { Content } from './content.ts';
import type { SourceReading } from './draft.ts';
import { isTitleHeader, readCsv } from './csv/csv.ts';
import { readIati } from './iati/iati.ts';
import type { SourceFormat } from './source-formats.ts';
import { hasStatusHeading, readListing } from './listing/listing.ts';

/** Only XML is read in a stream. A text or table that is larger is something else. */
const maxBytes = 10_000_000;
const maxXmlBytes = 1_000_000_000;

/** A source of which the beginning has been read. */
interface OpenedSource {
  /** Its path, by which problems name it. */
  readonly path: string;
  readonly size: number;
  readonly beginning: Uint8Array;
  /** The beginning as text. */
  readonly start: string;
}

type Reader = (source: OpenedSource, content: Content) => SourceReading | Promise<SourceReading>;

const readers: Readonly<Record<SourceFormat, Reader>> = {
  iati: ({ path, size }, content) =>
    size > maxXmlBytes ? refuseLarge(path, maxXmlBytes) : readIati(path, content),
  csv: inText(readCsv),
  listing: inText((text, path, { site }) => readListing(text, path, site)),
};

/** Reads a source of any kind; never throws for what is in it. */
export async function readSource(
  path: string,
  content: Content,
  from?: SourceFormat,
): Promise<SourceReading> {
  const source = open(path);
  if ('problems' in source) return source;
  return readers[from ?? formatOf(path, source.start)](source, content);
}

function open(path: string): OpenedSource | SourceReading {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return refuse(path, 'unreadable-file', 'This is a folder.', 'Name a file.');
    // Reading from them might never end.
    if (!stat.isFile()) return refuse(path, 'unreadable-file', 'This is a pipe or a device.', 'Name a file.');
    const beginning = readBeginning(path);
    const start = new TextDecoder().decode(beginning).trimStart();
    if (start === '' && stat.size <= beginning.length) {
      return refuse(
        path,
        'empty-file',
        'The file is empty.',
        'Name a file with a list, a table or IATI activities.',
      );
    }
    return { path, size: stat.size, beginning, start };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return refuse(
      path,
      'unreadable-file',
      `The file cannot be opened${code}.`,
      'Check its name and its folder.',
    );
  }
}

/** A reader of what must be text as a whole. */
function inText(read: (text: string, path: string, content: Content) => SourceReading): Reader {
  return ({ path, size, beginning, start }, content) => {
    if (isOfficeFile(beginning)) {
      return refuse(
        path,
        'not-text',
        'This is a document of an office program, not a text.',
        'Save a table as "CSV UTF-8", and a text as plain text with the encoding UTF-8.',
      );
    }
    if (/^(<!doctype html|<html)/i.test(start)) {
      return refuse(
        path,
        'web-page',
        'This is the source of a web page.',
        'Copy the page’s text from the browser into a file, and import that.',
      );
    }
    if (size > maxBytes) return refuseLarge(path, maxBytes);
    const decoded = decodeText(readFileSync(path), path);
    return 'problem' in decoded ? nothingRead(decoded.problem) : read(decoded.text, path, content);
  };
}

function refuse(file: string, rule: string, message: string, advice: string): SourceReading {
  return nothingRead(problemAt({ file }, { rule, level: 'error', message, advice }));
}

function refuseLarge(path: string, limit: number): SourceReading {
  const message = `The file has more than ${String(limit / 1_000_000)} MB.`;
  return refuse(path, 'file-too-large', message, 'Split it into several files.');
}

function nothingRead(problem: Problem): SourceReading {
  return { drafts: [], organisations: new Map(), problems: [problem] };
}

/** Whether the bytes are those of a PDF, of a .docx or .xlsx (which are archives), or of an older Word or Excel file. */
function isOfficeFile(bytes: Uint8Array): boolean {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return ['%PDF', 'PK\x03\x04', '\xD0\xCF\x11\xE0'].includes(signature);
}

function readBeginning(path: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** What a file is, by its content first: names are often wrong. */
function formatOf(name: string, start: string): SourceFormat {
  if (/^<\?xml|^<iati-|^<!DOCTYPE iati/i.test(start) || /\.xml$/i.test(name)) return 'iati';
  if (/\.(csv|tsv)$/i.test(name)) return 'csv';
  return hasStatusHeading(start) || !looksLikeTable(start) ? 'listing' : 'csv';
}

/** Whether the first line is a header: several cells, one of them the title. */
function looksLikeTable(start: string): boolean {
  const [first = ''] = start.split(/\r?\n/, 1);
  const cells = first.split(/[,;\t]/);
  return /^"?sep=/.test(first) || (cells.length > 1 && cells.some(isTitleHeader));
}
