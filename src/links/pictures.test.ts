import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from './files.ts';
import { makeFolder, readFiles, writeFiles } from './folder.fixture.ts';
import { lightenPictures } from './pictures.ts';

let folder = '';

beforeEach(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const photograph = await sharp({
    create: { width: 2000, height: 100, channels: 3, background: 'red', noise },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
  folder = await writeFiles(makeFolder(), {
    'images/meeting.jpg': photograph,
    'images/drawing.svg': '<svg/>',
    'a.html':
      '<p><img src="/images/meeting.jpg" alt="A &quot;full&quot; room"><img src="/images/drawing.svg" alt=""></p>',
  });
});

describe('pictures are light, and pages do not wait or jump for them', () => {
  test('a page offers the light versions, with the size the picture takes', async () => {
    expect(await lightenPictures(folder)).toBe(1);
    const html = (await readFiles(folder))['a.html'];
    expect(html).toBe(
      '<p><picture><source type="image/avif" srcset="/images/meeting.avif">' +
        '<source type="image/webp" srcset="/images/meeting.webp">' +
        '<img src="/images/meeting.jpg" alt="A &quot;full&quot; room" width="1600" height="80" loading="lazy" decoding="async">' +
        '</picture><img src="/images/drawing.svg" alt=""></p>',
    );
  });

  test('the light versions are lighter, and carry nothing but the picture', async () => {
    await lightenPictures(folder);
    const size = (name: string): number => statSync(join(folder, 'images', name)).size;
    expect(size('meeting.avif')).toBeLessThan(size('meeting.jpg'));
    expect(size('meeting.webp')).toBeLessThan(size('meeting.jpg'));
    const { exif, xmp, iptc } = await sharp(join(folder, 'images/meeting.webp')).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  test('a site without pictures is left alone', async () => {
    const plain = await writeFiles(makeFolder(), { 'a.html': '<p>a</p>' });
    expect(await lightenPictures(plain)).toBe(0);
    expect(await listFiles(plain)).toEqual(['a.html']);
  });
});
