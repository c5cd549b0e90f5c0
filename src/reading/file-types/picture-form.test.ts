import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { followBoxes, followGif, followJpeg, followPng, followWebp } from './picture-form.ts';

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
  ['PNG', followPng, () => source.clone().png()],
  ['JPEG', followJpeg, () => source.clone().jpeg()],
  ['a JPEG in several scans', followJpeg, () => source.clone().jpeg({ progressive: true })],
  ['GIF', followGif, () => source.clone().gif()],
  ['WebP', followWebp, () => source.clone().webp()],
  ['AVIF', followBoxes, () => source.clone().avif()],
])('a picture as %s', (_, follow, make) => {
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
      expect([length, follow(picture.subarray(0, length))]).toEqual([length, expect.any(String)]);
    }
  });

  test('has nothing behind its end', () => {
    for (const more of ['<script>', 'PK\x03\x04', '\xff\xd8\xff']) {
      expect(follow(Buffer.concat([picture, Buffer.from(more, 'latin1')]))).toEqual(expect.any(String));
    }
  });

  test('is not followed into what only begins like it', () => {
    const begun = Buffer.concat([
      picture.subarray(0, 13),
      Buffer.from('<script>alert(1)</script>'.repeat(9)),
    ]);
    expect(follow(begun)).toEqual(expect.any(String));
  });
});

test('a changed byte of a PNG is seen wherever it is', async () => {
  const picture = await source.clone().png().toBuffer();
  for (let at = 8; at < picture.length; at += 1) {
    const changed = Buffer.from(picture);
    changed[at] = (changed[at] ?? 0) ^ 0x40;
    expect([at, followPng(changed)]).toEqual([at, expect.any(String)]);
  }
});

test('what stands in the scan of a JPEG must be able to', async () => {
  const picture = await source.clone().jpeg().toBuffer();
  const scan = picture.lastIndexOf(Buffer.from([0xff, 0xda])) + 20;
  picture.write('\xff\x01', scan, 'latin1');
  expect(followJpeg(picture)).toBe('damaged');
});
