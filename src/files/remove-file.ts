import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkWay } from './check-way.ts';
import { kindAt } from './entry-kind.ts';
import { FileError } from './file-error.ts';

/**
 * Removes a file below a folder, where it is there. Throws `FileError` where it, or a folder on the way to it, is a link or nothing
 * of its kind, and the system's error where it cannot be removed.
 */
export function removeFileIn(folder: string, file: string): void {
  checkWay(folder, file);
  const path = join(folder, file);
  const kind = kindAt(path);
  if (kind === undefined) return;
  if (kind !== 'file') throw new FileError(path, kind);
  rmSync(path);
}
