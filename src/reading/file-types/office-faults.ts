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

/** Parts of plain documents, by their names; the names alone do not matter to readers, only where the parts lead (ECMA-376, part 2, 6.2). */
const partKinds: readonly (readonly [name: RegExp, kind: PartKind])[] = [
  [/(?:^|\/)(?:vbaProject|activeX|customUI|Basic|Scripts)[^/]*(?:\/.|\.|$)/i, 'macros'],
  [/\/$/, 'folder'],
  [/^(?:.*\/)?[^/]*\.(?:xml|rels|vml|rdf|psmdcp)$/i, 'part'],
  [/^(?:.*\/)?embeddings\/[^/]+\.(?:xlsx|docx|pptx)$/i, 'document'],
  [
    /\.(?:png|jpe?g|jfif|gif|bmp|dib|tiff?|emf|wmf|wdp|svm|svg|webp|odttf|fntdata|ttf|otf|sigs|mp[34]|m4[av]|wav)$/i,
    'data',
  ],
  [/^(?:.*\/)?(?:media|Thumbnails)\/[^/]+\.pdf$/i, 'data'],
  [/(?:^|\/)(?:printerSettings|customProperty)\d*\.bin$/i, 'data'],
  [/^(?:mimetype|layout-cache|xl\/metadata|\[trash\]\/\d+\.dat)$/i, 'data'],
  [/^(?:.*\/)?ObjectReplacements\/[^/]+$/, 'data'],
  [/^Configurations2\/(?:\w+\/)*\w+$/, 'folder'],
];

function kindOfPart(name: string): PartKind | undefined {
  return partKinds.find(([pattern]) => pattern.test(name))?.[1];
}

/** Ends the look into a document about which enough is known. */
class Enough extends Error {}
