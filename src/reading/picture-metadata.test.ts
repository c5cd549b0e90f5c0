import exifr from 'exifr';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPictureMetadata } from './picture-metadata.ts';
import { sampleJpeg, sampleTiff, sampleXmp } from './picture.fixture.ts';

const all = { make: 'Nokia', artist: 'Ana Kola', serial: 'SN-42', hasLocation: true };
const expected = { hasLocation: true, serials: ['SN-42'], devices: ['Nokia'], authors: ['Ana Kola'] };
const chunk = (name: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
};

test('the pictures of these tests say to another reader what they should', async () => {
  expect(await exifr.parse(sampleJpeg(all), true)).toMatchObject({
    Make: 'Nokia',
    Artist: 'Ana Kola',
    SerialNumber: 'SN-42',
    latitude: 41 + 19 / 60 + 39 / 3600,
    longitude: 19 + 49 / 60 + 8 / 3600,
  });
});

describe('place, device and author are found', () => {
  test.each([
    ['JPEG', sampleJpeg(all)],
    ['TIFF', sampleTiff(all)],
    ['PNG', Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('eXIf', sampleTiff(all))])],
    ['WebP', Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPEXIF\0\0\0\0', 'latin1'), sampleTiff(all)])],
    [
      'HEIC',
      Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic\0\0\0\u0006Exif\0\0', 'latin1'), sampleTiff(all)]),
    ],
  ])('in %s', (_, bytes) => {
    expect(readPictureMetadata(bytes)).toMatchObject(expected);
  });

  test('in XMP, as attributes and as lists', () => {
    const xmp =
      'tiff:Model="3310" exif:GPSLatitude="41,19.6N"><dc:creator><rdf:Seq><rdf:li>Ana Kola</rdf:li></rdf:Seq></dc:creator><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Drita Hoxha</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>';
    expect(readPictureMetadata(sampleJpeg({ xmp }))).toEqual({
      hasLocation: true,
      serials: [],
      devices: ['3310'],
      authors: ['Ana Kola'],
      people: ['Drita Hoxha'],
    });
    expect(readPictureMetadata(Buffer.from(sampleXmp(xmp))).people).toEqual(['Drita Hoxha']);
  });

  test('in IPTC and in the texts of PNG', () => {
    const iptc = Buffer.from('8BIM\u0004\u0004\0\0\0\0\0\u000d\u001c\u0002\u0050\0\u0008Ana Kola', 'latin1');
    const png = chunk('tEXt', Buffer.from('Author\0Drita Hoxha', 'latin1'));
    expect(readPictureMetadata(Buffer.concat([iptc, png])).authors).toEqual(['Ana Kola', 'Drita Hoxha']);
  });
});

/** A TIFF structure of one block with these entries: tag, type and value, in the order of bytes of Intel or of Motorola. */
function tiffOf(entries: readonly (readonly [number, number, Buffer])[], isBig = false): Buffer {
  const head = Buffer.from(isBig ? 'MM\0*\0\0\0\u0008' : 'II*\0\u0008\0\0\0', 'latin1');
  const block = Buffer.alloc(2 + entries.length * 12 + 4);
  const write = (value: number, at: number, size: number) =>
    isBig ? block.writeUIntBE(value, at, size) : block.writeUIntLE(value, at, size);
  const values: Buffer[] = [];
  let free = head.length + block.length;
  write(entries.length, 0, 2);
  entries.forEach(([tag, type, value], index) => {
    const at = 2 + index * 12;
    write(tag, at, 2);
    write(type, at + 2, 2);
    write(type === 4 ? value.length / 4 : value.length, at + 4, 4);
    if (value.length <= 4) value.copy(block, at + 8);
    else {
      write(free, at + 8, 4);
      values.push(value);
      free += value.length;
    }
  });
  return Buffer.concat([head, block, ...values]);
}

const clean = { hasLocation: false, serials: [], devices: [], authors: [], people: [] };
const pointer = (to: number) => Buffer.from([to, 0, 0, 0]);

describe('tags of EXIF', () => {
  test.each([
    ['make', 0x010f, 'devices'],
    ['model', 0x0110, 'devices'],
    ['artist', 0x013b, 'authors'],
    ['copyright', 0x8298, 'authors'],
    ['owner of the camera', 0xa430, 'serials'],
    ['number of the camera', 0xa431, 'serials'],
    ['number of the lens', 0xa435, 'serials'],
  ])('%s, in both orders of bytes, long and short', (_, tag, kind) => {
    for (const isBig of [false, true]) {
      for (const text of ['Ana Kola', 'Ana', 'Anas']) {
        const bytes = tiffOf([[tag, 2, Buffer.from(text)]], isBig);
        expect(readPictureMetadata(bytes)).toEqual({ ...clean, [kind]: [text] });
      }
    }
  });

  test('the author as Windows writes it, in UTF-16', () => {
    const bytes = tiffOf([[0x9c9d, 1, Buffer.from('Ana Çela\0', 'utf16le')]]);
    expect(readPictureMetadata(bytes).authors).toEqual(['Ana Çela']);
  });

  test('each once, without what stands behind its end, and not too long', () => {
    const bytes = tiffOf([
      [0x013b, 2, Buffer.from(' Ana Kola \0 secret')],
      [0x8298, 2, Buffer.from('Ana Kola')],
      [0x010f, 2, Buffer.from('   \0')],
      [0x0110, 2, Buffer.from('x'.repeat(300))],
      [0x0131, 2, Buffer.from('a program')],
    ]);
    expect(readPictureMetadata(bytes)).toEqual({
      ...clean,
      authors: ['Ana Kola'],
      devices: ['x'.repeat(200)],
    });
  });

  test.each([
    [
      'a block that leads back to itself',
      tiffOf([
        [0x8769, 4, pointer(8)],
        [0x013b, 2, Buffer.from('Ana Kola')],
      ]),
    ],
    [
      'a block that leads to the head',
      tiffOf([
        [0x8769, 4, pointer(0)],
        [0x013b, 2, Buffer.from('Ana Kola')],
      ]),
    ],
    [
      'a block that leads to the last byte',
      tiffOf([
        [0x8769, 4, pointer(45)],
        [0x013b, 2, Buffer.from('Ana Kola')],
      ]),
    ],
    [
      'a block that leads outside',
      tiffOf([
        [0x8769, 4, pointer(250)],
        [0x013b, 2, Buffer.from('Ana Kola')],
      ]),
    ],
  ])('%s does no harm', (_, bytes) => {
    expect(readPictureMetadata(bytes)).toEqual({ ...clean, authors: ['Ana Kola'] });
  });

  test('a file that is cut off says what is there, and a block with no place in it says none', () => {
    const bytes = tiffOf([
      [0x013b, 2, Buffer.from('Ana')],
      [0x0110, 2, Buffer.from('abc')],
    ]);
    expect(readPictureMetadata(bytes.subarray(0, 22))).toEqual({ ...clean, authors: ['Ana'] });
    expect(readPictureMetadata(bytes.subarray(0, 21))).toEqual(clean);
    expect(
      readPictureMetadata(
        tiffOf([
          [0x8825, 4, pointer(8)],
          [5, 1, Buffer.from([0])],
        ]),
      ),
    ).toEqual(clean);
  });
});

describe('properties of XMP', () => {
  test.each([
    ['aux:SerialNumber', 'serials'],
    ['aux:LensSerialNumber', 'serials'],
    ['aux:OwnerName', 'serials'],
    ['exifEX:BodySerialNumber', 'serials'],
    ['exifEX:CameraOwnerName', 'serials'],
    ['tiff:Make', 'devices'],
    ['tiff:Model', 'devices'],
    ['dc:creator', 'authors'],
    ['dc:rights', 'authors'],
    ['tiff:Artist', 'authors'],
    ['tiff:Copyright', 'authors'],
    ['photoshop:CaptionWriter', 'authors'],
    ['xmpRights:Owner', 'authors'],
    ['Iptc4xmpExt:PersonInImage', 'people'],
    ['mwg-rs:Name', 'people'],
    ['MPReg:PersonDisplayName', 'people'],
  ])('%s', (name, kind) => {
    for (const xmp of [
      `${name}="Ana Kola">`,
      `${name}='Ana Kola'>`,
      `><${name} a="b">\n Ana Kola </${name}>`,
    ]) {
      expect(readPictureMetadata(Buffer.from(sampleXmp(xmp)))).toEqual({ ...clean, [kind]: ['Ana Kola'] });
    }
  });

  test('the place, by either of its halves', () => {
    for (const name of ['exif:GPSLatitude', 'exif:GPSLongitude'])
      expect(readPictureMetadata(Buffer.from(sampleXmp(`${name}="41">`))).hasLocation).toBe(true);
    expect(readPictureMetadata(Buffer.from(sampleXmp('exif:GPSLatitudeRefs="N">'))).hasLocation).toBe(false);
  });

  test('of a packet with an end, no more; without one, what follows', () => {
    const open = '<rdf:RDF><a dc:creator="Ana Kola"/>';
    const more = '<b tiff:Make="Nokia"/>';
    expect(readPictureMetadata(Buffer.from(`${open}</rdf:RDF>${more}`))).toMatchObject({ devices: [] });
    expect(readPictureMetadata(Buffer.from(open + more))).toMatchObject({
      authors: ['Ana Kola'],
      devices: ['Nokia'],
    });
    expect(readPictureMetadata(Buffer.from(open + ' '.repeat(65_536) + more)).devices).toEqual([]);
  });
});

describe('IPTC and PNG', () => {
  const field = (kind: number, text: string, record = 2) =>
    Buffer.concat([Buffer.from([0x1c, record, kind, 0, text.length]), Buffer.from(text)]);
  const iptc = (...fields: Buffer[]) =>
    Buffer.concat([Buffer.from('8BIM\u0004\u0004\0\0\0\0\0\0', 'latin1'), ...fields, Buffer.alloc(3)]);

  test('who made, owns, answers for and described the picture', () => {
    const bytes = iptc(
      field(80, 'Ana'),
      field(116, 'Drita'),
      field(5, 'A title'),
      field(80, 'Another record', 1),
      field(118, 'Era'),
      field(122, 'Fatos'),
    );
    expect(readPictureMetadata(bytes).authors).toEqual(['Ana', 'Drita', 'Era', 'Fatos']);
  });

  test('a text that looks like a field is none', () => {
    const inner = field(80, 'Nobody');
    expect(readPictureMetadata(iptc(field(120, inner.toString('latin1')))).authors).toEqual([]);
    expect(
      readPictureMetadata(iptc(Buffer.from([0x1c, 3, 80, 0, 1, 65, 0, 2, 80, 0, 1, 65]))).authors,
    ).toEqual([]);
  });

  test('a block that is cut off says nothing', () => {
    expect(readPictureMetadata(Buffer.from('8BIM\u0004\u0004\u001c\u0002', 'latin1'))).toEqual(clean);
  });

  test('author and copyright of PNG, each in a block with its length', () => {
    const text = (words: string) => chunk('tEXt', Buffer.from(words, 'latin1'));
    expect(
      readPictureMetadata(
        Buffer.concat([text('Author\0Ana Çela'), text(`Copyright\0${'x'.repeat(300)}`), text('Title\0b')]),
      ).authors,
    ).toEqual(['Ana Çela', 'x'.repeat(200)]);
    expect(readPictureMetadata(Buffer.from('tEXtAuthor\0Ana')).authors).toEqual([]);
  });
});

test('a clean picture has nothing to say', () => {
  expect(readPictureMetadata(sampleJpeg({}))).toEqual(clean);
  expect(readPictureMetadata(Buffer.from('II*\0'))).toEqual(clean);
  expect(readPictureMetadata(Buffer.from('a II*\0 in the midst'))).toEqual(clean);
  expect(readPictureMetadata(Buffer.concat([Buffer.from('Exif\0\0 '), sampleTiff(all)]))).toEqual(clean);
  const tiff = tiffOf([[0x013b, 2, Buffer.from('Ana Kola')]], true).subarray(4);
  expect(readPictureMetadata(Buffer.concat([Buffer.from('Exif\0\0MX\0*', 'latin1'), tiff]))).toEqual(clean);
});

test('no bytes make it fail', () => {
  const heads = fc.constantFrom(
    'II*\0',
    'MM\0*',
    'Exif\0\0II*\0',
    'tEXtAuthor\0',
    '8BIM\u0004\u0004',
    '<rdf:RDF',
  );
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
      readPictureMetadata(Buffer.concat([Buffer.from(head, 'latin1'), tail]));
    }),
  );
});
