import { closeSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWay } from './check-way.ts';
import { openReal } from './open-real.ts';

/** Makes the folders below a folder in which a file is to be. Throws as `checkWay` does. */
export function makeFoldersIn(folder: string, file: string): void {
  checkWay(folder, file, (path) => mkdirSync(path));
  // A link may have come in place of one that was just made.
  checkWay(folder, file);
}

/**
 * Writes a file below a folder, and the folders on the way, over a file that is there. Throws `FileError` where anything in its
 * way is not a real file or folder.
 */
export function writeFileIn(folder: string, file: string, data: string | Uint8Array): void {
  makeFoldersIn(folder, file);
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
  const descriptor = openReal(join(folder, file), O_WRONLY | O_CREAT | O_TRUNC);
  try {
    writeFileSync(descriptor, data);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a new file below a folder, and the folders on the way. Throws the system's `EEXIST` where anything is there, also a link. */
export function createFileIn(folder: string, file: string, data: string | Uint8Array): void {
  makeFoldersIn(folder, file);
  writeFileSync(join(folder, file), data, { flag: 'wx' });
}
