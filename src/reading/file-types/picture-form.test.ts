import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  followBoxes,
  followFilm,
  followGif,
  followJpeg,
  followPng,
  followWebp,
  type FollowPicture,
} from './picture-form.ts';

const source = sharp({
  create: {
    width: 40,
    height: 30,
    channels: 3,
    background: 'red',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
});

describe.each([
  ['PNG', followPng, () => source.clone().png(), 'more'],
  ['JPEG', followJpeg, () => source.clone().jpeg(), 'more'],
  ['a JPEG in several scans', followJpeg, () => source.clone().jpeg({ progressive: true }), 'more'],
  ['GIF', followGif, () => source.clone().gif(), 'more'],
  ['WebP', followWebp, () => source.clone().webp(), 'more'],
  // What stands behind its last box is read as one more.
  ['AVIF', followBoxes, () => source.clone().avif(), 'cut'],
])('a picture as %s', (_, follow, make, more) => {
  let picture: Buffer;
  beforeAll(async () => {
    picture = await make().toBuffer();
  });

  test('is whole, also with zeros behind it', () => {
    expect(follow(picture)).toBeUndefined();
    if (follow !== followBoxes) expect(follow(Buffer.concat([picture, Buffer.alloc(5)]))).toBeUndefined();
  });

  test('is seen to be cut off, wherever that is', () => {
    const shortest = 14;
    for (let length = shortest; length < picture.length; length += 1) {
      expect([length, follow(picture.subarray(0, length))]).toEqual([length, 'cut']);
    }
  });

  test('has nothing behind its end', () => {
    for (const behind of ['<script>', 'PK\x03\x04', '\xff\xd8\xff']) {
      expect(follow(Buffer.concat([picture, Buffer.from(behind, 'latin1')]))).toBe(more);
    }
  });

  test('is not followed into what only begins like it', () => {
    const page = Buffer.from('<script>alert(1)</script>'.repeat(9));
    expect(['cut', 'damaged']).toContain(follow(Buffer.concat([picture.subarray(0, 13), page])));
  });
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A chunk of a PNG with its right checksum. */
function chunk(type: string, data = ''): string {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(latin1(type + data)));
  return `${length.toString('latin1')}${type}${data}${sum.toString('latin1')}`;
}

/** A box of an AVIF. */
function box(type: string, data = '', size = 8 + data.length): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  return `${length.toString('latin1')}${type}${data}`;
}

const png = '\x89PNG\r\n\x1a\n';
const scan = '\xff\xda\0\x02';
const gif = 'GIF89a\x01\0\x01\0\0\0\0';
const palette = 'abcdef';

test.each<[string, FollowPicture, string, string | undefined]>([
  ['a PNG of the parts that it must have', followPng, png + chunk('IHDR') + chunk('IEND'), undefined],
  ['a PNG without its beginning', followPng, png + chunk('IEND'), 'damaged'],
  ['a PNG with two beginnings', followPng, png + chunk('IHDR') + chunk('IHDR') + chunk('IEND'), 'damaged'],
  ['a PNG with a part of no name', followPng, png + chunk('IHDR') + chunk('<b>!') + chunk('IEND'), 'damaged'],
  ['a JPEG with room before a mark', followJpeg, `\xff\xd8\xff\xff${scan}a\xff\xd9`, undefined],
  [
    'a JPEG with marks in its scan',
    followJpeg,
    `\xff\xd8${scan}a\xff\0\xff\xd0b\xff\xd7c\xff\xd9`,
    undefined,
  ],
  ['a JPEG without a scan', followJpeg, '\xff\xd8\xff\xd9', 'damaged'],
  ['a JPEG with segments but no scan', followJpeg, '\xff\xd8\xff\xe0\0\x02\xff\xd9', 'damaged'],
  ['a JPEG with a letter before a mark', followJpeg, `\xff\xd8a${scan}a\xff\xd9`, 'damaged'],
  ['a JPEG in which a letter stands for a mark', followJpeg, `\xff\xd8a${scan.slice(1)}a\xff\xd9`, 'damaged'],
  ['a GIF with colours', followGif, `${gif.slice(0, 10)}\x80\0\0${palette};`, undefined],
  [
    'a GIF whose picture has colours of its own',
    followGif,
    `${gif},\0\0\0\0\x01\0\x01\0\x80${palette}\x02\x01a\0;`,
    undefined,
  ],
  [
    'a GIF with a picture and a note',
    followGif,
    `${gif},\0\0\0\0\x01\0\x01\0\0\x02\x01a\0!\xfe\x02hi\0;`,
    undefined,
  ],
  ['a GIF with a block of no kind', followGif, `${gif}-\xfe\x02hi\0;`, 'damaged'],
  ['a WebP of an odd length', followWebp, 'RIFF\x05\0\0\0WEBPx\0', undefined],
  ['a WebP of an odd length, without its filling', followWebp, 'RIFF\x05\0\0\0WEBPx', 'cut'],
  ['an AVIF of the parts that it must have', followBoxes, box('ftyp') + box('mdat', 'a'), undefined],
  ['an AVIF that ends with a box of nothing', followBoxes, box('mdat', 'a') + box('free'), undefined],
  ['an AVIF whose last box says no size', followBoxes, box('ftyp') + box('mdat', 'abc', 0), undefined],
  ['an AVIF with a long size', followBoxes, box('mdat', '\0\0\0\0\0\0\0\x10', 1) + box('free'), undefined],
  [
    'an AVIF that ends with a long size',
    followBoxes,
    box('ftyp') + box('mdat', '\0\0\0\0\0\0\0\x10', 1),
    undefined,
  ],
  ['an AVIF with a size that is too long', followBoxes, box('mdat', '\0\0\0\0\x10\0\0\0', 1), 'cut'],
  ['an AVIF that is cut off in a long size', followBoxes, box('mdat', '\0\0\0\0', 1), 'cut'],
  ['an AVIF with a box of less than its head', followBoxes, box('mdat', '', 7), 'damaged'],
  ['an AVIF with a box of no name', followBoxes, box('mdat') + box('\0\0\0\0'), 'damaged'],
  [
    'a film',
    followFilm,
    box('ftyp') + box('moov', box('url ', '\0\0\0\x01')) + box('mdat', 'url of'),
    undefined,
  ],
  [
    'a film in another file',
    followFilm,
    box('moov', box('url ', '\0\0\0\0https://a')) + box('mdat'),
    'elsewhere',
  ],
  [
    'a film of which a part is in another file',
    followFilm,
    box('alis', '\0\0\0\x01') + box('alis', '\0\0\0\x02') + box('mdat'),
    'elsewhere',
  ],
  ['a film with such words in its data', followFilm, box('mdat', '\0abcurl then'), undefined],
  ['a film that ends in the name of a file', followFilm, box('mdat', 'urn \0'), undefined],
  ['a film that is cut off', followFilm, box('mdat', 'a', 20), 'cut'],
  ['an AVIF without data', followBoxes, box('ftyp') + box('meta'), 'cut'],
])('%s', (_, follow, content, fault) => {
  expect(follow(latin1(content))).toBe(fault);
});

test('a changed byte of a PNG is seen wherever it is', async () => {
  const picture = await source.clone().png().toBuffer();
  for (let at = 8; at < picture.length; at += 1) {
    const changed = Buffer.from(picture);
    changed[at] = (changed[at] ?? 0) ^ 0x40;
    expect(['cut', 'damaged'], String(at)).toContain(followPng(changed));
  }
});

test('what stands in the scan of a JPEG must be able to', async () => {
  const picture = await source.clone().jpeg().toBuffer();
  const scan = picture.lastIndexOf(Buffer.from([0xff, 0xda])) + 20;
  picture.write('\xff\x01', scan, 'latin1');
  expect(followJpeg(picture)).toBe('damaged');
});
