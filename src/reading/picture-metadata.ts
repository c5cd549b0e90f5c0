import { createBudget } from './tangled-file.ts';

/** Places in one file that look like the beginning of a block of metadata. A picture has a handful of them. */
const maxBlocks = 10_000;

/** Entries in all blocks of one file. A picture has some hundreds. */
const maxEntries = 100_000;

/** What a picture says about itself besides what it shows. */
export interface PictureMetadata {
  /** Whether it names the place where it was taken. */
  readonly hasLocation: boolean;
  /** Serial numbers and owners of the device: they join all pictures of one photographer. */
  readonly serials: readonly string[];
  /** Make and model of the device. */
  readonly devices: readonly string[];
  /** Who made it. */
  readonly authors: readonly string[];
  /** Who is in it, by name. */
  readonly people: readonly string[];
}

/**
 * Reads EXIF, XMP and IPTC of a JPEG, PNG, WebP, HEIC, AVIF or TIFF file. It looks for the blocks themselves and not
 * for the way to them, which differs from format to format: nothing is overlooked because a file is unusual.
 * (EXIF: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E, IPTC:
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata.)
 * Throws `TangledFile` where it would take more than a moment.
 */
export function readPictureMetadata(bytes: Buffer): PictureMetadata {
  const found = { hasLocation: false, serials: [], devices: [], authors: [], people: [] } as Found;
  const spend = createBudget(maxEntries);
  for (const start of tiffStarts(bytes)) readTiff(bytes.subarray(start), found, spend);
  for (const packet of xmpPackets(bytes)) readXmp(packet, found, spend);
  readIptc(bytes, found, spend);
  readPngTexts(bytes, found);
  const unique = (values: readonly string[]) => [
    ...new Set(values.map((value) => value.trim()).filter(Boolean)),
  ];
  return {
    hasLocation: found.hasLocation,
    serials: unique(found.serials),
    devices: unique(found.devices),
    authors: unique(found.authors),
    people: unique(found.people),
  };
}

interface Found {
  hasLocation: boolean;
  serials: string[];
  devices: string[];
  authors: string[];
  people: string[];
}

/** Takes a number of entries from the budget of a file. */
type Spend = (entries: number) => void;

/** Where TIFF structures begin: the file itself, and behind the marks that JPEG, HEIC, PNG and WebP have for EXIF. */
function tiffStarts(bytes: Buffer): number[] {
  const marks = [
    { mark: 'Exif\0\0', skip: 6 },
    { mark: 'eXIf', skip: 4 },
    { mark: 'EXIF', skip: 8 },
  ];
  const starts = marks.flatMap(({ mark, skip }) => placesOf(bytes, mark).map((place) => place + skip));
  return [0, ...starts].filter((start) => /II\*\0|MM\0\*/.test(bytes.toString('latin1', start, start + 4)));
}

function placesOf(bytes: Buffer, mark: string): number[] {
  const places: number[] = [];
  const spend = createBudget(maxBlocks);
  for (
    let place = bytes.indexOf(mark, 0, 'latin1');
    place !== -1;
    place = bytes.indexOf(mark, place + 1, 'latin1')
  ) {
    spend(1);
    places.push(place);
  }
  return places;
}

const exifTags: Readonly<Record<number, 'serials' | 'devices' | 'authors'>> = {
  0x010f: 'devices',
  0x0110: 'devices',
  0x013b: 'authors',
  0x8298: 'authors',
  0x9c9d: 'authors',
  0xa430: 'serials',
  0xa431: 'serials',
  0xa435: 'serials',
};
const exifBlock = 0x8769;
const gpsBlock = 0x8825;
/** Latitude and longitude in the GPS block. */
const gpsTags = new Set([2, 4]);
const bytesOfType = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

function readTiff(tiff: Buffer, found: Found, spend: Spend): void {
  const isLittle = tiff[0] === 0x49;
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const readBlock = (at: number, isGps: boolean, depth: number): void => {
    // A damaged block could lead back to itself.
    if (depth > 3 || at < 8 || at + 2 > tiff.length) return;
    const count = Math.min(short(at), Math.floor((tiff.length - at - 2) / 12));
    spend(count);
    for (let index = 0; index < count; index += 1) {
      const entry = at + 2 + index * 12;
      const tag = short(entry);
      const length = (bytesOfType[short(entry + 2)] ?? 0) * long(entry + 4);
      if (isGps) {
        found.hasLocation ||= gpsTags.has(tag);
      } else if (tag === exifBlock || tag === gpsBlock) {
        readBlock(long(entry + 8), tag === gpsBlock, depth + 1);
      } else {
        const start = length > 4 ? long(entry + 8) : entry + 8;
        const kind = exifTags[tag];
        if (kind) found[kind].push(textOf(tiff.subarray(start, start + length), tag === 0x9c9d));
      }
    }
  };
  if (tiff.length >= 8) readBlock(long(4), false, 0);
}

function textOf(bytes: Buffer, isUtf16: boolean): string {
  const text = bytes.subarray(0, 800).toString(isUtf16 ? 'utf16le' : 'utf8');
  return (text.split('\0', 1)[0] ?? '').slice(0, 200);
}

/** XMP is XML in the midst of the file (https://developer.adobe.com/xmp/docs/XMPSpecifications/). */
export function xmpPackets(bytes: Buffer): string[] {
  let done = 0;
  return placesOf(bytes, '<rdf:RDF').flatMap((start) => {
    if (start < done) return [];
    const end = bytes.indexOf('</rdf:RDF>', start, 'latin1');
    done = end === -1 ? start + 65_536 : end;
    return bytes.toString('utf8', start, done);
  });
}

const xmpProperties: Readonly<Record<Exclude<keyof Found, 'hasLocation'>, readonly string[]>> = {
  serials: [
    'aux:SerialNumber',
    'aux:LensSerialNumber',
    'aux:OwnerName',
    'exifEX:BodySerialNumber',
    'exifEX:CameraOwnerName',
  ],
  devices: ['tiff:Make', 'tiff:Model'],
  authors: [
    'dc:creator',
    'dc:rights',
    'tiff:Artist',
    'tiff:Copyright',
    'photoshop:CaptionWriter',
    'xmpRights:Owner',
  ],
  people: ['Iptc4xmpExt:PersonInImage', 'mwg-rs:Name', 'MPReg:PersonDisplayName'],
};

function readXmp(packet: string, found: Found, spend: Spend): void {
  found.hasLocation ||= /exif:GPSL(?:atitude|ongitude)\b/.test(packet);
  for (const [kind, names] of Object.entries(xmpProperties) as [keyof typeof xmpProperties, string[]][]) {
    for (const name of names) {
      const values = xmpValues(packet, name);
      spend(values.length);
      found[kind] = found[kind].concat(values);
    }
  }
}

/** A property's texts, written as an attribute, as an element, or as a list, with the white space and the gaps between them. */
export function xmpValues(packet: string, name: string): string[] {
  const attribute = [...packet.matchAll(new RegExp(`\\s${name}=["']([^"']+)["']`, 'g'))];
  const elements: string[] = [];
  const opening = new RegExp(`<${name}(?=[\\s/>])[^<>]*>`, 'g');
  for (let match = opening.exec(packet); match; match = opening.exec(packet)) {
    const end = packet.indexOf(`</${name}>`, opening.lastIndex);
    if (end === -1) break;
    elements.push(packet.slice(opening.lastIndex, end));
    opening.lastIndex = end;
  }
  return [
    ...attribute.map(([, value = '']) => value),
    ...elements.flatMap((inner) => inner.split(/<[^<>]*>/)),
  ];
}

/** By-line, copyright, contact and writer of IPTC's older form, which JPEG keeps in a block of Photoshop. */
function readIptc(bytes: Buffer, found: Found, spend: Spend): void {
  let at = 0;
  for (const place of placesOf(bytes, '8BIM\u0004\u0004')) {
    for (at = Math.max(at, place); at < Math.min(place + 65_536, bytes.length - 5); at += 1) {
      if (bytes[at] !== 0x1c || bytes[at + 1] !== 2) continue;
      spend(1);
      const length = bytes.readUInt16BE(at + 3);
      if ([80, 116, 118, 122].includes(bytes[at + 2] ?? 0)) {
        found.authors.push(textOf(bytes.subarray(at + 5, at + 5 + length), false));
      }
      at += 4 + length;
    }
  }
}

/** PNG has text blocks of its own (https://www.w3.org/TR/png-3/#11textinfo). */
function readPngTexts(bytes: Buffer, found: Found): void {
  for (const name of ['Author', 'Copyright']) {
    for (const place of placesOf(bytes, `tEXt${name}\0`).filter((at) => at >= 4)) {
      const length = bytes.readUInt32BE(place - 4);
      found.authors.push(bytes.toString('latin1', place + 5 + name.length, place + 4 + length).slice(0, 200));
    }
  }
}
