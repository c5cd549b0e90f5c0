import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lists everything below a folder that is not itself a folder: paths relative to it, with forward slashes, sorted. For ASCII
 * names (`checkNames` allows no others) that is the order of their bytes, the same on every computer. Throws the system's error
 * when the folder cannot be read.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) waiting.push(`${path}/`);
      else found.push(path);
    }
  }
  return found.sort();
}

/** The folders in which a file is, the outermost first: `a` and `a/b` for `a/b/c`. */
export function foldersOf(file: string): string[] {
  return [...file.matchAll(/\//g)].map((slash) => file.slice(0, slash.index));
}
