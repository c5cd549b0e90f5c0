import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { listFiles } from '../files/walk-folder.ts';
import { printReadme, printStartPage, readmeName, readSite, startPageName } from './start-page.ts';

/** The only folder at the archive's top, and the folder of the copy in it. */
const topFolder = 'fieldbook';
const siteFolder = 'site';

/**
 * Packs a built folder into one archive: a top folder with a start page, a README and the files under `site/`, as on a stick. The
 * same files and day give the same bytes, in every time zone: names are sorted, times, attributes and compression are fixed.
 * An existing archive at `file` is replaced when the new one is whole. `date` is the day of every entry, in UTC; zip has none
 * before 1980.
 */
export async function writeZip(folder: string, file: string, date: Date): Promise<void> {
  const entry = {
    // Zip times are local. Noon exists on every day in every time zone; other hours may not, where clocks change.
    mtime: new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12),
    mode: 0o100644,
    compressionLevel: 9,
    forceDosTimestamp: true,
  };
  const zip = new ZipFile();
  const start = printStartPage({ ...(await readSite(folder)), folder: siteFolder, kind: 'archive' });
  zip.addBuffer(Buffer.from(printReadme('archive', siteFolder)), `${topFolder}/${readmeName}`, entry);
  zip.addBuffer(Buffer.from(start), `${topFolder}/${startPageName}`, entry);
  for (const path of listFiles(folder))
    zip.addFile(join(folder, path), `${topFolder}/${siteFolder}/${path}`, entry);
  zip.end();

  const part = `${file}.part`;
  try {
    const failure = new Promise<never>((_, reject) => zip.on('error', reject));
    await Promise.race([pipeline(zip.outputStream, createWriteStream(part)), failure]);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
