import type { OfficeFault } from './office-fault.ts';
import { lookIntoPart } from './office-part.ts';
import { readZipEntries, readZipEntry } from './zip.ts';

/** All parts of a document that are looked into together, unpacked; those of a report of a thousand pages have some millions. */
const maxParts = 30_000_000;
/** What beginning to read a part takes besides, as the time for so many bytes. */
const timeOfPart = 5_000;
/** As many are enough to see what kind of document it is. */
const maxFaults = 10;
/** What packing nothing leaves. */
const emptyPacked = 2;
/** A chart has its table in it, a table perhaps a document. */
const maxDepth = 2;

/** What a document, which is a ZIP archive, does besides being read, each of it once. */
export function findOfficeFaults(bytes: Buffer): OfficeFault[] {
  const faults = new Map<string, OfficeFault>();
  const look: Look = {
    left: maxParts,
    report: (fault) => {
      const short = 'target' in fault ? { ...fault, target: fault.target.slice(0, 100) } : fault;
      faults.set(JSON.stringify(short), short);
      if (faults.size === maxFaults) throw new Enough();
    },
  };
  try {
    lookInto(bytes, look, 0);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return [...faults.values()];
}

interface Look {
  /** Bytes that may still be unpacked. */
  left: number;
  readonly report: (fault: OfficeFault) => void;
}

function lookInto(bytes: Buffer, look: Look, depth: number): void {
  const entries = readZipEntries(bytes);
  if (!entries) return look.report({ kind: 'unread' });
  const names = new Set<string>();
  for (const entry of entries) {
    const { name } = entry;
    const kind = names.has(name.toLowerCase()) || !isSafeName(name) ? undefined : kindOfPart(name);
    names.add(name.toLowerCase());
    if (kind === 'data' || (kind === 'folder' && entry.packed <= emptyPacked)) continue;
    if (kind === 'macros') look.report({ kind });
    else if (kind === 'part' || (kind === 'document' && depth < maxDepth)) {
      const part = readZipEntry(bytes, entry, look.left);
      look.left -= (part?.length ?? 0) + timeOfPart;
      if (!part || look.left < 0) {
        look.report({ kind: 'unread' });
        throw new Enough();
      }
      if (kind === 'document') lookInto(part, look, depth + 1);
      // Some programs leave parts empty that they do not need.
      else if (part.length > 0) lookIntoPart(part, look.report);
    } else look.report({ kind: 'holds', target: name });
  }
}

/** Whether a program that unpacks a document would put a part of this name where it belongs. */
function isSafeName(name: string): boolean {
  return !/^\/|[\p{Cc}\\:]/u.test(name) && !name.split('/').some((part) => part === '..' || part === '.');
}

type PartKind = 'folder' | 'part' | 'document' | 'data' | 'macros';

/** Where programs are. */
const macroNames = /(?:^|\/)(?:(?:Basic|Scripts)\/.|vbaProject\.|activeX\/|customUI\/)/i;
/** Parts of plain documents by their endings, or whole names. Readers do not go by names, but by what refers to a part. */
const partEndings: ReadonlyMap<string, PartKind> = new Map(
  (
    [
      ['part', 'xml rels vml rdf psmdcp'],
      ['document', 'docx xlsx pptx'],
      ['data', 'png jpg jpeg jfif gif bmp dib tif tiff emf wmf wdp svm svg webp'],
      ['data', 'odttf fntdata ttf otf mp3 mp4 m4a m4v wav sigs mimetype layout-cache xl/metadata'],
    ] as const
  ).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
);
/** Settings of printers, pictures of objects, and what Word has thrown away. */
const otherData =
  /\/(?:printerSettings|customProperty)\d*\.bin$|(?:^|\/)(?:ObjectReplacements\/[^/]+|(?:media|Thumbnails)\/[^/]+\.pdf)$|^\[trash\]\/\d+\.dat$/i;

function kindOfPart(name: string): PartKind | undefined {
  if (macroNames.test(name)) return 'macros';
  // Old programs do not mark folders of settings as such.
  if (name.endsWith('/') || /^Configurations2\/[^.]*$/.test(name)) return 'folder';
  if (otherData.test(name)) return 'data';
  return partEndings.get(name.split('.').at(-1)?.toLowerCase() ?? '');
}

/** Ends the look into a document about which enough is known. */
class Enough extends Error {}
