import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { listFiles } from '../files/walk-folder.ts';
import { runIn } from './checkout.ts';

/** Puts a picture into the content of a checkout: its light versions are made by the build. */
export async function addPicture(checkout: string): Promise<void> {
  const images = join(checkout, 'content/images');
  mkdirSync(images, { recursive: true });
  const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const;
  await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888', noise } })
    .jpeg()
    .toFile(join(images, 'picture.jpg'));
  writeFileSync(join(images, 'picture.jpg.yml'), 'credit: Nobody\nconsent: Nobody can be recognised.\n');
  appendFileSync(join(checkout, 'content/projects/tact.md'), '\n![Noise](../images/picture.jpg)\n');
}

/** The checksums of all files in a folder, by their paths. */
export function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((file) => [file, hashFile(join(folder, file))]));
}

/** Makes the archive of a checkout's site, and gives its checksum. */
export function packSite(checkout: string, environment: Readonly<Record<string, string>> = {}): string {
  const { status, said } = runIn(checkout, 'scripts/usb.ts', ['--zip', 'site.zip'], environment);
  if (status !== 0) throw new Error(said);
  return hashFile(join(checkout, 'site.zip'));
}

function hashFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
