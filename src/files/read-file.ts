import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt, kindOf } from './entry-kind.ts';
import { FileError } from './file-error.ts';
import { foldersOf } from './walk-folder.ts';

/**
 * Opens a file below a folder for reading, and gives its descriptor, which the caller closes. Neither the file nor a folder on the
 * way to it may be a link. Throws `FileError` where something else than a file stands there, and the system's error where nothing
 * does or it cannot be opened.
 */
export function openFileIn(folder: string, file: string): number {
  for (const inner of foldersOf(file)) {
    const kind = kindAt(join(folder, inner));
    if (kind !== undefined && kind !== 'folder') throw new FileError(join(folder, inner), kind);
  }
  const path = join(folder, file);
  // Opening a device can have effects, so what stands there is asked before.
  const kind = kindAt(path);
  if (kind !== undefined && kind !== 'file') throw new FileError(path, kind);
  // Windows knows only the first of them.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const opened = kindOf(fstatSync(descriptor));
  if (opened === 'file') return descriptor;
  closeSync(descriptor);
  throw new FileError(path, opened);
}

/**
 * Reads a file below a folder as `openFileIn` opens it. Throws `FileError` also where it has more than so many bytes, of which no
 * more are read.
 */
export function readFileIn(folder: string, file: string, maxBytes: number): Buffer {
  const descriptor = openFileIn(folder, file);
  try {
    const { size } = fstatSync(descriptor);
    if (size > maxBytes) throw new FileError(join(folder, file), 'too-large', size);
    // The system's own files, and files that grow, have more bytes than their size says.
    let bytes = Buffer.alloc(size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
      if (length > maxBytes) throw new FileError(join(folder, file), 'too-large', length);
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(length)]);
    }
  } finally {
    closeSync(descriptor);
  }
}
