import { readOfficeXml } from './office-xml.ts';
import { readZipEntries, readZipEntry } from './zip.ts';

/** What an archive of parts is: a document of an office program, by its ending. */
export type OfficeEnding = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp';

/** A document of an office program. */
export interface OfficeDocument {
  /** `undefined` for templates, documents with macros, and whatever else is no plain document. */
  readonly ending: OfficeEnding | undefined;
}

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
/** No list of types is longer, unpacked. */
const maxTypes = 1_000_000;

/**
 * Reads what a ZIP archive is as a document: Office Open XML by the types of its parts, OpenDocument by its file `mimetype`.
 * `undefined` for any other archive.
 */
export function readOfficeDocument(bytes: Buffer): OfficeDocument | undefined {
  const entries = readZipEntries(bytes);
  const read = (name: string): Buffer | undefined => {
    const entry = entries?.find((candidate) => candidate.name === name);
    return entry && readZipEntry(bytes, entry, maxTypes);
  };
  const types = read('[Content_Types].xml');
  if (types) return readOoxml(types);
  const mediaType = read('mimetype')?.toString('latin1');
  return mediaType === undefined ? undefined : { ending: openDocuments.get(mediaType) };
}

function readOoxml(types: Buffer): OfficeDocument | undefined {
  const contentTypes: string[] = [];
  const isRead = readOfficeXml(types, {
    element: (_, attributes) => contentTypes.push(attributes.get('ContentType') ?? ''),
  });
  const ending = contentTypes.map((type) => mainParts.get(type)).find((found) => found !== undefined);
  return isRead ? { ending } : undefined;
}
