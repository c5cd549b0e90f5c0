import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../files/walk-folder.ts';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { lightenPictures } from './pictures.ts';

/** A photograph of this size, as bytes of JPEG. */
function photograph(width: number, height: number, orientation = 1): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: 'red', noise } })
    .withMetadata({ orientation })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const offered = (name: string, format: string, size: string, alt = ''): string =>
  `<picture><source type="image/avif" srcset="/images/${name}.avif">` +
  `<source type="image/webp" srcset="/images/${name}.webp">` +
  `<img src="/images/${name}.${format}" alt="${alt}" ${size} loading="lazy" decoding="async"></picture>`;

describe('pictures are light, and pages do not wait or jump for them', () => {
  test('a wide photograph is offered as wide as it can be shown, lighter, and without what a camera told', async () => {
    const folder = await writeFiles(makeFolder(), {
      'images/meeting.jpg': await photograph(2000, 100),
      'a.html': '<p><img src="/images/meeting.jpg" alt="A &quot;full&quot; room"></p>',
    });
    expect(await lightenPictures(folder)).toBe(1);
    expect((await readFiles(folder))['a.html']).toBe(
      `<p>${offered('meeting', 'jpg', 'width="1600" height="80"', 'A &quot;full&quot; room')}</p>`,
    );
    const size = (name: string): number => statSync(join(folder, 'images', name)).size;
    expect(size('meeting.avif')).toBeLessThan(size('meeting.jpg'));
    expect(size('meeting.webp')).toBeLessThan(size('meeting.jpg'));
    for (const [version, format] of [
      ['meeting.avif', 'heif'],
      ['meeting.webp', 'webp'],
    ] as const) {
      const metadata = await sharp(join(folder, 'images', version)).metadata();
      expect(metadata).toMatchObject({ format, width: 1600, height: 80 });
      expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  test('small pictures keep their size, and lying ones are turned', async () => {
    const folder = await writeFiles(makeFolder(), {
      'images/small.2.jpeg': await photograph(8, 4),
      'images/lying.JPG': await photograph(8, 4, 6),
      'images/deep/drawn.png': await sharp(await photograph(6, 6))
        .png()
        .toBuffer(),
      'a.html': '<img src="/images/small.2.jpeg"><img src="/images/lying.JPG">',
      'b/c.html': '<img src="/images/deep/drawn.png">',
    });
    expect(await lightenPictures(folder)).toBe(3);
    expect(await readFiles(folder)).toMatchObject({
      'a.html':
        offered('small.2', 'jpeg', 'width="8" height="4"') + offered('lying', 'JPG', 'width="4" height="8"'),
      'b/c.html': offered('deep/drawn', 'png', 'width="6" height="6"'),
    });
  });

  test('no version is written over another picture', async () => {
    const folder = await writeFiles(makeFolder(), {
      'images/a.jpg': await photograph(8, 4),
      'images/a.png': await sharp(await photograph(8, 4))
        .png()
        .toBuffer(),
    });
    await expect(lightenPictures(folder)).rejects.toThrow('EEXIST');
  });

  test('a picture whose data is damaged is shown as far as it can be', async () => {
    const picture = await photograph(64, 64);
    const middle = picture.length - 1000;
    const folder = await writeFiles(makeFolder(), { 'images/a.jpg': picture.fill(0, middle, middle + 500) });
    expect(await lightenPictures(folder)).toBe(1);
  });

  test('nothing else is touched', async () => {
    const files = {
      'images/drawing.svg': '<svg/>',
      'images/moving.gif': 'x',
      'images/a.png.txt': 'x',
      'documents/images/a.png': 'x',
      'a.html': '<img src="/images/drawing.svg" alt=""><img src="/documents/images/a.png"><img alt="">',
    };
    const folder = await writeFiles(makeFolder(), { ...files, 'images/a.png': await photograph(8, 4) });
    await writeFiles(folder, {
      'b.html': '<input src="/images/a.png">',
      'c.xml': '<img src="/images/a.png">',
    });
    expect(await lightenPictures(folder)).toBe(1);
    expect(await readFiles(folder)).toMatchObject({
      ...files,
      'b.html': '<input src="/images/a.png">',
      'c.xml': '<img src="/images/a.png">',
    });
  });

  test('a site without pictures is left alone', async () => {
    const folder = await writeFiles(makeFolder(), { 'a.html': '<p>a</p>' });
    expect(await lightenPictures(folder)).toBe(0);
    expect(listFiles(folder)).toEqual(['a.html']);
  });
});
