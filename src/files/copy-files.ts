import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openFileIn } from './read-file.ts';
import { listFiles } from './walk-folder.ts';
import { makeFoldersIn } from './write-file.ts';

/**
 * Copies the files below a folder into another, which is made where it is not there and may have none of them yet; of folders, those that hold a file. Throws
 * `FileError` where anything in the first is neither a file nor a folder, before anything is written, and as `copyFile` does.
 */
export async function copyFolder(
  source: string,
  target: string,
  isWanted: (file: string) => boolean = () => true,
): Promise<void> {
  const files = listFiles(source);
  mkdirSync(target, { recursive: true });
  for (const file of files.filter(isWanted)) await copyFile([source, file], [target, file]);
}

/**
 * Copies a file, given by a folder and the way from there, to a place where nothing is yet. Throws `FileError` where it, or
 * anything on one of the ways, is a link or nothing of its kind, and the system's `EEXIST` where something is in that place.
 */
export async function copyFile(
  [sourceFolder, source]: readonly [string, string],
  [targetFolder, target]: readonly [string, string],
): Promise<void> {
  makeFoldersIn(targetFolder, target);
  const fd = openFileIn(sourceFolder, source);
  await pipeline(
    createReadStream('', { fd }),
    createWriteStream(join(targetFolder, target), { flags: 'wx' }),
  );
}
