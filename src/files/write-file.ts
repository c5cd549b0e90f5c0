import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt } from './entry-kind.ts';
import { FileError } from './file-error.ts';
import { foldersOf } from './walk-folder.ts';

/** Makes the folders below a folder in which a file is to be. Throws `FileError` where one of them is something else, also a link to a folder. */
export function makeFoldersIn(folder: string, file: string): void {
  for (const inner of foldersOf(file)) {
    const path = join(folder, inner);
    const kind = kindAt(path);
    if (kind === undefined) mkdirSync(path);
    else if (kind !== 'folder') throw new FileError(path, kind);
  }
}

/**
 * Writes a file below a folder, and the folders on the way, over a file that is there. Throws `FileError` where anything in its
 * way is not a real file or folder.
 */
export function writeFileIn(folder: string, file: string, data: string | Uint8Array): void {
  makeFoldersIn(folder, file);
  const path = join(folder, file);
  const kind = kindAt(path);
  if (kind !== undefined && kind !== 'file') throw new FileError(path, kind);
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = constants;
  // Windows does not know the last two.
  const descriptor = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK);
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
