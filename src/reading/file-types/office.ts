import { SaxesParser } from 'saxes';
import { readZipEntries, readZipEntry, type ZipEntry } from './zip.ts';

/** What an archive of parts is: a document of an office program, by its ending. */
export type OfficeEnding = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp';

/** What a document does besides being read. */
export type OfficeFault =
  | { readonly kind: 'macros' }
  | { readonly kind: 'loads'; readonly target: string }
  /** It refers to so much that not all of it is looked at. */
  | { readonly kind: 'unread' };

/** A document of an office program. */
export interface OfficeDocument {
  /** `undefined` for templates, documents with macros, and whatever else is no plain document. */
  readonly ending: OfficeEnding | undefined;
  readonly faults: readonly OfficeFault[];
}

/** All parts of a document that are looked at together, unpacked. */
const maxParts = 3_000_000;
/** What beginning to read a part takes besides, as the time for so many bytes. */
const timeOfPart = 1_000;
/** As many places from which a document loads are named. */
const maxLoads = 10;

const ooxml = 'application/vnd.openxmlformats-officedocument.';
/** The main part's type (ECMA-376, part 1, 11 to 13). Those with macros, and templates, have others. */
const mainParts: ReadonlyMap<string, OfficeEnding> = new Map([
  [`${ooxml}wordprocessingml.document.main+xml`, 'docx'],
  [`${ooxml}spreadsheetml.sheet.main+xml`, 'xlsx'],
  [`${ooxml}presentationml.presentation.main+xml`, 'pptx'],
]);
/** What the file `mimetype` says (OpenDocument 1.3, part 2, 3.3). */
const openDocuments: ReadonlyMap<string, OfficeEnding> = new Map([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]);

/**
 * Reads what a ZIP archive is as a document: Office Open XML by the types of its parts, OpenDocument by its file `mimetype`.
 * `undefined` for any other archive.
 */
export function readOfficeDocument(bytes: Buffer): OfficeDocument | undefined {
  const entries = readZipEntries(bytes);
  if (!entries) return undefined;
  const read = (name: string): string | undefined => {
    const entry = entries.find((candidate) => candidate.name === name);
    return entry && readZipEntry(bytes, entry)?.toString('utf8');
  };
  const types = read('[Content_Types].xml');
  if (types !== undefined) return readOoxml(bytes, entries, types);
  const mediaType = read('mimetype');
  if (mediaType === undefined) return undefined;
  const hasMacros = entries.some(({ name }) => /(?:Basic|Scripts)\/./.test(name));
  return {
    ending: openDocuments.get(mediaType),
    faults: hasMacros ? [{ kind: 'macros' }] : [],
  };
}

function readOoxml(bytes: Buffer, entries: readonly ZipEntry[], types: string): OfficeDocument | undefined {
  const contentTypes = readElements(types)?.flatMap(({ ContentType }) => ContentType ?? []);
  if (!contentTypes) return undefined;
  const hasMacros =
    contentTypes.some((type) => /macroEnabled|vbaProject|activeX/i.test(type)) ||
    entries.some(({ name }) => /vbaProject|\/activeX\//i.test(name));
  return {
    ending: contentTypes.map((type) => mainParts.get(type)).find((ending) => ending !== undefined),
    faults: [...(hasMacros ? [{ kind: 'macros' as const }] : []), ...findLoads(bytes, entries)],
  };
}

/**
 * What a document fetches from elsewhere as soon as it is opened: a template, a picture, a sheet. Links that a reader follows are
 * none of it (ECMA-376, part 2, 9.3).
 */
function findLoads(bytes: Buffer, entries: readonly ZipEntry[]): OfficeFault[] {
  const targets = new Set<string>();
  let left = maxParts;
  for (const entry of entries.filter(({ name }) => name.endsWith('.rels'))) {
    const part = readZipEntry(bytes, entry);
    if (part) left -= part.length + timeOfPart;
    if (!part || left < 0) return [{ kind: 'unread' }];
    for (const { TargetMode, Type = '', Target = '' } of readElements(part.toString('utf8')) ?? []) {
      if (TargetMode === 'External' && !Type.endsWith('/hyperlink')) targets.add(Target);
    }
    if (targets.size >= maxLoads) break;
  }
  return [...targets].slice(0, maxLoads).map((target) => ({ kind: 'loads', target }));
}

/** The attributes of each element; `undefined` where it is not well-formed XML, in which no part of a document is read. */
function readElements(xml: string): Readonly<Record<string, string>>[] | undefined {
  const elements: Readonly<Record<string, string>>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => void elements.push(attributes));
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return elements;
}
