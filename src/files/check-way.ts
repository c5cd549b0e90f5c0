import { join } from 'node:path';
import { kindAt } from './entry-kind.ts';
import { FileError } from './file-error.ts';
import { foldersOf } from './walk-folder.ts';

/**
 * Makes sure that the way from a folder to a file in it goes through real folders; `onMissing` gets the path of each that is not
 * there. Throws `FileError` where something else is on the way, also a link to a folder, and `RangeError` where the way leads upwards.
 */
export function checkWay(folder: string, file: string, onMissing?: (path: string) => void): void {
  if (file.split(/[\\/]/).includes('..')) throw new RangeError(`"${file}" leads out of its folder.`);
  for (const inner of foldersOf(file)) {
    const path = join(folder, inner);
    const kind = kindAt(path);
    if (kind === undefined) onMissing?.(path);
    else if (kind !== 'folder') throw new FileError(path, kind);
  }
}
