import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive, as the archive's directory names it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** The directory's end has 22 bytes, and a comment of at most 65,535 behind it. */
const endSize = 22;
const maxComment = 65_535;
/** A file begins so in the directory. */
const entrySign = 0x02014b50;

/**
 * The files that a ZIP archive names in its directory (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and
 * 4.3.16); `undefined` where it has none, or not a whole one. Nothing is unpacked.
 */
export function readZipEntries(bytes: Buffer): ZipEntry[] | undefined {
  const end = findZipEnd(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySign) return undefined;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Whether programs that unpack archives take a file for one, whatever it begins with: they look for a directory near its end, and
 * some pass over what is behind that.
 */
export function endsAsZip(bytes: Buffer): boolean {
  return findZipEnds(bytes).some((end) => {
    const size = bytes.readUInt32LE(end + 12);
    return size === 0 || (size <= end && bytes.readUInt32LE(end - size) === entrySign);
  });
}

/** Where the end of the directory begins: its comment reaches to the last byte of the file. */
function findZipEnd(bytes: Buffer): number | undefined {
  return findZipEnds(bytes).find((end) => end + endSize + bytes.readUInt16LE(end + 20) === bytes.length);
}

/** Where the end of a directory can begin, the last first. */
function findZipEnds(bytes: Buffer): number[] {
  const first = Math.max(0, bytes.length - endSize - maxComment);
  const ends: number[] = [];
  for (let at = bytes.length - endSize; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50) ends.push(at);
  }
  return ends;
}

/**
 * The bytes of a file in an archive, unpacked; `undefined` where it is damaged, encrypted, packed in an unusual way, of another name
 * than the directory says, or longer than `most` bytes.
 */
export function readZipEntry(
  bytes: Buffer,
  { name, offset, method, packed }: ZipEntry,
  most: number,
): Buffer | undefined {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) return undefined;
  const isEncrypted = bytes.readUInt16LE(offset + 6) % 2 === 1;
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
  if (isEncrypted || bytes.toString('utf8', offset + 30, nameEnd) !== name) return undefined;
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) return undefined;
  if (method === 0) return packed > most ? undefined : data;
  try {
    return method === 8 ? inflateRawSync(data, { maxOutputLength: most }) : undefined;
  } catch {
    return undefined;
  }
}
