import type { FileType } from './file-type.ts';
import { readOfficeDocument, type OfficeEnding } from './office.ts';
import { signedTypes } from './signed-types.ts';
import { readZipEntries } from './zip.ts';
import { drawing, plainText, typeOfText } from './text-types.ts';

const empty: FileType = { name: 'an empty file', endings: [], instead: 'Restore it, or delete it.' };
const unknown: FileType = { name: 'a file of no type that is known here', endings: [] };
const archive: FileType = {
  name: 'an archive (ZIP)',
  endings: [],
  instead: 'Unpack it, and put what is in it here.',
};
const cutArchive: FileType = {
  name: 'an archive (ZIP) or office document that is damaged',
  endings: [],
  instead: 'Save it again from the program in which it was made.',
};
const otherDocument: FileType = {
  name: 'an office document with macros, or a template',
  endings: [],
  instead: 'Save it as a plain document: PDF, .docx, .xlsx or .pptx.',
};

/** Documents of office programs are archives, told apart by what is inside. Those with macros have types, and endings, of their own. */
const officeTypes: Readonly<Record<OfficeEnding, FileType>> = {
  docx: { name: 'a Word document', endings: ['docx'] },
  xlsx: { name: 'an Excel workbook', endings: ['xlsx'] },
  pptx: { name: 'a PowerPoint presentation', endings: ['pptx'] },
  odt: { name: 'an OpenDocument text', endings: ['odt'] },
  ods: { name: 'an OpenDocument spreadsheet', endings: ['ods'] },
  odp: { name: 'an OpenDocument presentation', endings: ['odp'] },
};

/** Types that are told by their content; those that are published have endings. */
const knownTypes: readonly FileType[] = [...signedTypes, drawing, ...Object.values(officeTypes), plainText];

const typesByEnding: ReadonlyMap<string, FileType> = new Map(
  knownTypes.flatMap((type) => type.endings.map((ending) => [ending, type] as const)),
);

/** The endings of files that are published, of pictures alone or of all. */
export function publishedEndings(which: 'pictures' | 'all'): string[] {
  return knownTypes.filter(({ isPicture }) => which === 'all' || isPicture).flatMap(({ endings }) => endings);
}

/** The type that a name promises by its ending, in whatever letters; `undefined` where files of that type are not published. */
export function typeOfName(name: string): FileType | undefined {
  return typesByEnding.get(endingOf(name));
}

/** The ending of a name in small letters, without its dot; nothing where there is none. */
export function endingOf(name: string): string {
  return /[^/]\.([^./]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A file in an archive, the end of an empty one, and the mark of one in parts (APPNOTE.TXT, 4.3.7, 4.3.16 and 8.5.3). */
const zipSigns = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** What a file is by its content, whatever its name says. */
export function typeOfContent(bytes: Buffer): FileType {
  if (bytes.length === 0) return empty;
  return otherThanText(bytes) ?? typeOfText(bytes) ?? unknown;
}

/** What a file is by its first bytes or as an archive; `undefined` where it may be text. */
export function otherThanText(bytes: Buffer): FileType | undefined {
  const head = bytes.toString('latin1', 0, 256);
  if (!zipSigns.some((sign) => head.startsWith(sign))) {
    return signedTypes.find(({ isBegunBy }) => isBegunBy(head));
  }
  const office = readOfficeDocument(bytes);
  if (!office) return readZipEntries(bytes) ? archive : cutArchive;
  return office.ending ? officeTypes[office.ending] : otherDocument;
}
