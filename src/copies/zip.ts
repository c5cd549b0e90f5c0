import { closeSync, createReadStream, createWriteStream, readSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { openFileIn } from '../files/read-file.ts';
import { listFiles } from '../files/walk-folder.ts';
import { printReadme, printStartPage, readmeName, readSite, startPageName } from './start-page.ts';

/** The only folder at the archive's top, and the folder of the copy in it. */
const topFolder = 'fieldbook';
export const archiveFolder = 'site';

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
  const start = printStartPage({ ...readSite(folder), folder: archiveFolder, kind: 'archive' });
  zip.addBuffer(Buffer.from(printReadme('archive', archiveFolder)), `${topFolder}/${readmeName}`, entry);
  zip.addBuffer(Buffer.from(start), `${topFolder}/${startPageName}`, entry);
  for (const path of listFiles(folder)) {
    zip.addReadStreamLazy(`${topFolder}/${archiveFolder}/${path}`, entry, (give) => {
      const content = createReadStream('', { fd: openFileIn(folder, path) });
      give(
        null,
        content.on('error', (error) => zip.emit('error', error)),
      );
    });
  }
  zip.end();

  const part = `${file}.part`;
  try {
    const failure = new Promise<never>((_, reject) => zip.on('error', reject));
    await Promise.race([pipeline(zip.outputStream, createWriteStream(part, { flags: 'wx' })), failure]);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** How an archive begins: an entry's mark, and after 26 more bytes its name (APPNOTE.TXT, section 4.3.7). */
const beginning = {
  mark: Buffer.from('PK\u0003\u0004'),
  name: Buffer.from(`${topFolder}/${readmeName}`),
  nameAt: 30,
};

/** Whether a file is an archive as `writeZip` makes it, or was to become one: by what comes first in it, or that it is empty. */
export function isArchive(folder: string, file: string): boolean {
  const { mark, name, nameAt } = beginning;
  const head = Buffer.alloc(nameAt + name.length);
  const descriptor = openFileIn(folder, file);
  try {
    if (readSync(descriptor, head) === 0) return true;
  } finally {
    closeSync(descriptor);
  }
  return head.subarray(0, mark.length).equals(mark) && head.subarray(nameAt).equals(name);
}
