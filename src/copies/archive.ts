import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileIn } from '../files/write-file.ts';
import { downloadsFolder, hashFile, writeManifest } from './manifest.ts';
import { writeZip } from './zip.ts';

/** The archive's name in `downloads/`. */
export const archiveName = 'fieldbook.zip';

/**
 * Packs a finished site into `downloads/fieldbook.zip` inside it, with its size and checksum in `archive.js` for the page
 * that offers it, and a list of its own, signed like the site's. The site's list must have been written: it is in the
 * archive, and `downloads/` is in neither. `date` and `signingKey` are as for `writeZip` and `writeManifest`.
 */
export async function offerArchive(
  folder: string,
  options: { readonly date: Date; readonly signingKey?: string },
): Promise<void> {
  const downloads = join(folder, downloadsFolder);
  await rm(downloads, { recursive: true, force: true });
  // Packed outside the folder, so that the archive is not in itself.
  const packed = `${folder}.zip`;
  await writeZip(folder, packed, options.date);
  await mkdir(downloads);
  await rename(packed, join(downloads, archiveName));
  const archive = {
    file: archiveName,
    size: (await stat(join(downloads, archiveName))).size,
    sha256: hashFile(downloads, archiveName),
  };
  writeFileIn(downloads, 'archive.js', `fieldbookArchive(${JSON.stringify(archive)});\n`);
  await writeManifest(downloads, options.signingKey === undefined ? {} : { signingKey: options.signingKey });
}
