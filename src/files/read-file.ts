import { closeSync, constants, fstatSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { checkWay } from './check-way.ts';
import { FileError } from './file-error.ts';
import { openReal } from './open-real.ts';

/**
 * Opens a file below a folder for reading, and gives its descriptor, which the caller closes. Neither the file nor a folder on the
 * way to it may be a link. Throws `FileError` where something else than a file stands there, and the system's error where nothing
 * does or it cannot be opened.
 */
export function openFileIn(folder: string, file: string): number {
  checkWay(folder, file);
  return openReal(join(folder, file), constants.O_RDONLY);
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
