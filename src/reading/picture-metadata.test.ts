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

test('a clean picture has nothing to say', () => {
  expect(readPictureMetadata(sampleJpeg({}))).toEqual({
    hasLocation: false,
    serials: [],
    devices: [],
    authors: [],
    people: [],
  });
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
