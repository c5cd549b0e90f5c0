import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFileIn, writeFileIn } from '../files/write-file.ts';
import sharp from 'sharp';
import { applyEdits, writeAttribute, type Edit } from './edits.ts';
import { listFiles } from '../files/walk-folder.ts';
import { valueOf, visitTags } from './html-tags.ts';

/** Where the site's pictures stand. */
const pictureFolder = 'images/';

/** No page shows a picture wider than this, in pixels; twice the width of running text for sharp screens. */
const widest = 1600;

/** The formats that browsers choose from, the smallest first; the picture itself is for those that know neither. */
const formats = ['avif', 'webp'] as const;

interface Picture {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes light versions of the JPEG and PNG pictures in `images/`, as AVIF and WebP, and lets every page offer them:
 * `<img>` becomes a `<picture>` with the sizes it needs so that nothing jumps, loaded only when it comes near. Throws where a version would be written over another file. Run it on
 * the built pages before references become relative. Gives how many pictures there are.
 */
export async function lightenPictures(folder: string): Promise<number> {
  const files = listFiles(folder);
  const pictures = new Map<string, Picture>();
  for (const file of files.filter(
    (name) => name.startsWith(pictureFolder) && /\.(?:jpe?g|png)$/i.test(name),
  )) {
    pictures.set(`/${file}`, await writeVersions(folder, file));
  }
  if (pictures.size === 0) return 0;
  for (const page of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, page), 'utf8');
    const changed = offerVersions(html, pictures);
    if (changed !== html) writeFileIn(folder, page, changed);
  }
  return pictures.size;
}

async function writeVersions(folder: string, file: string): Promise<Picture> {
  const source = sharp(join(folder, file), { failOn: 'none' });
  // Turned upright first: a version carries no metadata that would tell a browser to turn it.
  const picture = source.rotate().resize({ width: widest, withoutEnlargement: true });
  const { info } = await picture.clone().webp().toBuffer({ resolveWithObject: true });
  for (const format of formats) {
    createFileIn(folder, versionOf(file, format), await picture.clone().toFormat(format).toBuffer());
  }
  return { width: info.width, height: info.height };
}

/** `images/a.jpg` as `images/a.avif`. */
function versionOf(file: string, format: string): string {
  return file.replace(/\.[^.]+$/, `.${format}`);
}

function offerVersions(html: string, pictures: ReadonlyMap<string, Picture>): string {
  const edits: Edit[] = [];
  visitTags(html, (tag) => {
    const source = (tag.name === 'img' && valueOf(tag, 'src')) || '';
    const picture = pictures.get(source);
    if (!picture) return;
    const sources = formats.map(
      (format) => `<source type="image/${format}" ${writeAttribute('srcset', versionOf(source, format))}>`,
    );
    const image = [
      writeAttribute('src', source),
      writeAttribute('alt', valueOf(tag, 'alt') ?? ''),
      `width="${String(picture.width)}" height="${String(picture.height)}" loading="lazy" decoding="async"`,
    ];
    edits.push({
      start: tag.start,
      end: tag.end,
      text: `<picture>${sources.join('')}<img ${image.join(' ')}></picture>`,
    });
  });
  return applyEdits(html, edits);
}
