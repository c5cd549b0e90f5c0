import { renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { copyFile } from '../files/copy-files.ts';
import { kindAt } from '../files/entry-kind.ts';
import { describeFault } from '../files/file-error.ts';
import { removeFileIn } from '../files/remove-file.ts';
import { archiveName } from './archive.ts';
import { isInside } from './is-inside.ts';
import { leadPath } from './lead-path.ts';
import { takePlace } from './lock.ts';
import { downloadsFolder, hasDigest, ManifestError, readSiteList } from './manifest.ts';
import { flush } from './read-back.ts';
import { explainStickError, StickError } from './stick-error.ts';
import { compareWithList } from './verify-folder.ts';
import { isArchive } from './zip.ts';

const offered = `${downloadsFolder}/${archiveName}`;

/**
 * Saves the archive that a built site offers for download under another name, so that its checksum is the one on the site's own page.
 * An older archive of ours is replaced in one step; nothing else is ever written over, and no folder is made. Throws `StickError`
 * with a message for people.
 */
export async function saveArchive(path: string, file: string): Promise<void> {
  const site = leadPath(path);
  const digest = await findOffered(site);
  const folder = leadPath(dirname(resolve(file)));
  if (kindAt(folder) !== 'folder')
    throw new StickError(`There is no folder ${dirname(resolve(file))}. Make it, or name another.`);
  if (isInside(folder, site))
    throw new StickError(`${file} lies in the built site ${path}. Name a file elsewhere.`);
  const name = basename(file);
  const release = await takePlace(folder, name);
  if (!release) throw new StickError(`Another program is writing ${file}. Wait until it has ended.`);
  const state =
    kindAt(join(folder, name)) === undefined
      ? 'Nothing was written.'
      : 'The file that is there is as it was.';
  try {
    await replaceArchive(site, digest, folder, name);
  } catch (error) {
    throw explainStickError(error, join(folder, name), state);
  } finally {
    await release();
  }
}

/** The SHA-256 of the archive that a whole site offers. */
async function findOffered(site: string): Promise<string> {
  try {
    const { missing, changed, extra } = await compareWithList(site);
    const [first] = [...missing, ...changed, ...extra];
    if (first !== undefined)
      throw new StickError(`${first} in ${site} has changed since it was built. Run: npm run build`);
    const digest = readSiteList(site).digests.get(offered);
    if (digest !== undefined) return digest;
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
  }
  throw new StickError(`There is no built site in ${site}. Run: npm run build`);
}

async function replaceArchive(site: string, digest: string, folder: string, name: string): Promise<void> {
  const part = `${name}.part`;
  for (const old of [name, part]) refuseOther(folder, old);
  removeFileIn(folder, part);
  try {
    await copyFile([site, offered], [folder, part]);
    await flush(folder, [join(folder, part)]);
    if (!hasDigest(folder, part, digest))
      throw new StickError(
        `${join(folder, part)} has other bytes than were written to it. Run the same command again.`,
      );
    refuseOther(folder, name);
    renameSync(join(folder, part), join(folder, name));
  } catch (error) {
    removeFileIn(folder, part);
    throw error;
  }
  await flush(folder, [join(folder, name)]);
}

/** Throws `StickError` where anything but an archive of ours, or the beginning of one, lies in the place of a file. */
function refuseOther(folder: string, name: string): void {
  const path = join(folder, name);
  const kind = kindAt(path);
  if (kind === undefined || (kind === 'file' && isArchive(folder, name))) return;
  const what = kind === 'file' ? 'is there already, and is no archive of a built site' : describeFault(kind);
  throw new StickError(`${path} ${what}. Name another file.`);
}
