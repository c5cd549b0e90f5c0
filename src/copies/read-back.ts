import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashFile } from './manifest.ts';

const chunkSize = 1 << 20;
/** Reads past the cache need memory aligned to at most a page. */
const memoryPage = 4096;
const memory = Buffer.alloc(chunkSize + memoryPage);
/** Memory begins at a multiple of this. */
const alignmentStep = 16;
/** Where in `memory` the last read succeeded. */
let alignedAt = 0;

/**
 * Hands what was written to the device, on which `folder` is any folder and `files` are the full paths of what was written. Linux
 * does it for the whole file system at once, which is many times faster than file by file; elsewhere each file is flushed by
 * itself.
 */
export async function flush(folder: string, files: readonly string[]): Promise<void> {
  if (process.platform === 'linux') {
    const isDone = await promisify(execFile)('sync', ['-f', folder]).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  for (const file of files) {
    const handle = await open(file, 'r+');
    await handle.sync().finally(() => handle.close());
  }
}

/**
 * The SHA-256 of a file as the device holds it: on Linux read past the cache, where the file system can; elsewhere read anew, which may
 * be answered by the computer's memory.
 */
export function hashOnDevice(folder: string, path: string): string {
  const direct = process.platform === 'linux' ? hashDirect(join(folder, path)) : undefined;
  return direct ?? hashFile(folder, path);
}

function hashDirect(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_DIRECT | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
  try {
    const digest = createHash('sha256');
    for (let position = 0; ;) {
      const chunk = readAligned(file, position);
      digest.update(chunk);
      position += chunk.length;
      if (chunk.length < chunkSize) return digest.digest('hex');
    }
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** JavaScript does not tell where its memory lies, and devices differ in what they demand, so places are tried until one will do. */
function readAligned(file: number, position: number): Buffer {
  const places = Array.from({ length: memoryPage / alignmentStep }, (_, index) => index * alignmentStep);
  for (const place of [alignedAt, ...places]) {
    try {
      const count = readSync(file, memory, place, chunkSize, position);
      alignedAt = place;
      return memory.subarray(place, place + count);
    } catch {
      // Not aligned here.
    }
  }
  throw new Error('No place in memory suits the device.');
}
