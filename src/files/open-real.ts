import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { kindAt, kindOf } from './entry-kind.ts';
import { FileError } from './file-error.ts';

/**
 * Opens what is a file and no link, as `flags` of `node:fs` say, and gives its descriptor, which the caller closes. Throws
 * `FileError` where something else stands there, and the system's error where it cannot be opened.
 */
export function openReal(path: string, flags: number): number {
  const kind = kindAt(path);
  // Opening a device can have effects, so what stands there is asked before, and again since it may have changed.
  if (kind !== undefined && kind !== 'file') throw new FileError(path, kind);
  // Windows knows neither: there they are `undefined`, and count as 0.
  const descriptor = openSync(path, flags | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const opened = kindOf(fstatSync(descriptor));
  if (opened === 'file') return descriptor;
  closeSync(descriptor);
  throw new FileError(path, opened);
}
