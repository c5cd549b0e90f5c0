import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { walkFolder } from '../files/walk-folder.ts';
import { takePlace } from './lock.ts';

/** A folder in which one build works. */
export interface WorkFolder {
  readonly path: string;
  /** Removes it with what is in it, as far as it can be; the next build removes the rest. */
  remove(): void;
}

const prefix = 'build-';

/**
 * Makes a folder for a build in a folder of ours, which need not be there yet, and removes those that builds left there which
 * were killed: never one in which a build is at work on this computer. Throws the system's errors.
 */
export async function makeWorkFolder(around: string): Promise<WorkFolder> {
  mkdirSync(around, { recursive: true });
  const isLeft = (path: string): boolean => path.startsWith(prefix) && !path.includes('/');
  for (const name of walkFolder(around).folders.filter(isLeft)) {
    const release = await takePlace(around, name);
    if (!release) continue;
    rmSync(join(around, name), { recursive: true, force: true });
    await release();
  }
  const name = `${prefix}${randomUUID().slice(0, 8)}`;
  // Before it is there, so that no other build takes it for a left one; the system releases it with this process.
  await takePlace(around, name);
  const path = join(around, name);
  mkdirSync(path);
  return { path, remove: () => removeIfPossible(path) };
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Another program has a file of it open.
  }
}
