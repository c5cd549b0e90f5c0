import { createReadStream, fstatSync } from 'node:fs';
import { lookup } from 'mrmime';
import { openFileIn } from '../files/read-file.ts';
import type { Answer } from './answer.ts';

/**
 * What is sent for a decoded path below a folder, which begins without a slash; `undefined` where no file is there. Links and
 * hidden files are not there.
 */
export function answerFile(folder: string, path: string, status = 200): Answer | undefined {
  if (!path.split('/').every((name) => plainName.test(name))) return undefined;
  try {
    const fd = openFileIn(folder, path);
    const type = lookup(path) ?? 'application/octet-stream';
    const { size } = fstatSync(fd);
    // What is added to it in the meantime does not fit the size that is sent before.
    const stream = createReadStream('', { fd, start: 0, end: Math.max(0, size - 1) });
    return {
      status,
      type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      body: { stream, size },
    };
  } catch {
    return undefined;
  }
}

/** A name that is not hidden, does not lead upwards, and that Windows does not read in a second way. */
const plainName = /^[^.\\:\0][^\\:\0]*$/;
