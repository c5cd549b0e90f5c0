import { join } from 'node:path';
import { checkWay } from './check-way.ts';

/**
 * The path of a folder below another, by the way from there with forward slashes, or of one that is not there yet. Throws `FileError`
 * where it, or a folder on the way to it, is a link or no folder.
 */
export function folderIn(folder: string, inner: string): string {
  checkWay(folder, `${inner}/`);
  return join(folder, inner);
}
