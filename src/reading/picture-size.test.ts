import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPictureSize } from './picture-size.ts';

const plain = sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } });

test.each(['png', 'gif', 'jpeg', 'webp', 'avif'] as const)('the size of a picture: %s', async (format) => {
  expect(readPictureSize(await plain.clone().toFormat(format).toBuffer())).toEqual({
    width: 300,
    height: 200,
  });
});

test.each([
  [
    'with an alpha channel',
    sharp({ create: { width: 300, height: 200, channels: 4, background: '#f008' } }).webp(),
  ],
  ['without loss', plain.clone().webp({ lossless: true })],
  [
    'with metadata in front',
    plain
      .clone()
      .withExif({ IFD0: { Artist: 'A' } })
      .jpeg({ progressive: true }),
  ],
])('the size of a picture %s', async (_, picture) => {
  expect(readPictureSize(await picture.toBuffer())).toEqual({ width: 300, height: 200 });
});

test('the size of a picture that stops behind it', () => {
  const gif = Buffer.from('GIF89a\x60\xea\x60\xea\0\0\0;', 'latin1');
  expect(readPictureSize(gif)).toEqual({ width: 60_000, height: 60_000 });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a mark alone', Buffer.from('\xff\xd8', 'latin1')],
  ['no frame', Buffer.from(`\xff\xd8${'\xff\xe1\0\x06abcd'.repeat(9)}`, 'latin1')],
  ['no segments', Buffer.concat([Buffer.from('\xff\xd8', 'latin1'), Buffer.alloc(100)])],
  ['text', Buffer.from('Words and words and words and words.')],
])('a file that claims no size: %s', (_, bytes) => {
  expect(readPictureSize(bytes)).toBeUndefined();
});
