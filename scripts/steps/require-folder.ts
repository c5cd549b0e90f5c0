import { statSync } from 'node:fs';
import { UsageError } from '../frame/failure.ts';

/** Makes sure that an argument names a folder; gives it back. Throws `UsageError`. */
export function requireFolder(path: string): string {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) throw new UsageError(`There is no folder ${path}. Is the stick plugged in?`);
  if (!info.isDirectory()) throw new UsageError(`${path} is a file. Name the stick, or a folder on it.`);
  return path;
}
