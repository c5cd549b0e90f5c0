/** What a made picture says about itself. */
export interface SampleMetadata {
  readonly make?: string;
  readonly artist?: string;
  readonly serial?: string;
  readonly hasLocation?: boolean;
  readonly xmp?: string;
}

/** A grey dot as JPEG, from behind its first mark. */
const jpegDot = Buffer.from(
  '/9sAQwD//////////////////////////////////////////////////////////////////////////////////////8IACwgAAQABAQERAP/EABQAAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAAAAf//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8Af//Z',
  'base64',
);

/** A dot as PNG. */
export const samplePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A dot as JPEG, with EXIF and XMP as cameras write them. */
export function sampleJpeg({ xmp, ...exif }: SampleMetadata): Buffer {
  const blocks = [Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), sampleTiff(exif)])];
  if (xmp !== undefined) blocks.push(Buffer.from(`http://ns.adobe.com/xap/1.0/\0${sampleXmp(xmp)}`));
  const segments = blocks.map((block) => {
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(block.length + 2, 2);
    return Buffer.concat([head, block]);
  });
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, jpegDot]);
}

/** An XMP packet with these properties as attributes and elements. */
export function sampleXmp(properties: string): string {
  const names = ['dc', 'tiff', 'exif', 'Iptc4xmpExt'].map(
    (name) => `xmlns:${name}="https://example.org/${name}"`,
  );
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ${names.join(' ')} ${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** A TIFF structure: one block of tags, with those of EXIF and GPS behind it. */
export function sampleTiff({ make, artist, serial, hasLocation }: Omit<SampleMetadata, 'xmp'>): Buffer {
  const blocks: Buffer[] = [];
  let free = 8;
  const place = (block: Buffer): number => {
    const padded = Buffer.concat([block, Buffer.alloc(block.length % 2)]);
    blocks.push(padded);
    free += padded.length;
    return free - padded.length;
  };
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const text = (tag: number, value: string | undefined): Buffer[] =>
    value === undefined ? [] : [entry(tag, 2, value.length + 1, place(Buffer.from(`${value}\0`)))];
  const block = (entries: readonly Buffer[]): number => {
    const count = Buffer.from([entries.length, 0]);
    return place(Buffer.concat([count, ...entries, Buffer.alloc(4)]));
  };
  const exif = text(0xa431, serial);
  const degrees = (values: readonly number[]) => {
    const bytes = Buffer.alloc(24);
    values.forEach((value, index) => {
      bytes.writeUInt32LE(value, index * 8);
      bytes.writeUInt32LE(1, index * 8 + 4);
    });
    return place(bytes);
  };
  const gps = hasLocation
    ? [
        entry(1, 2, 2, 'N'.charCodeAt(0)),
        entry(2, 5, 3, degrees([41, 19, 39])),
        entry(3, 2, 2, 'E'.charCodeAt(0)),
        entry(4, 5, 3, degrees([19, 49, 8])),
      ]
    : [];
  const first = block([
    ...text(0x010f, make),
    ...text(0x013b, artist),
    ...(exif.length > 0 ? [entry(0x8769, 4, 1, block(exif))] : []),
    ...(gps.length > 0 ? [entry(0x8825, 4, 1, block(gps))] : []),
  ]);
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(first, 4);
  return Buffer.concat([head, ...blocks]);
}
