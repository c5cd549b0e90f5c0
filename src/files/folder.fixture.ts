import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { listFiles } from './walk-folder.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder for one test file, with a space in its path as on many computers; it goes when the tests are done. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook test-'));
  made.push(folder);
  return folder;
}

/** Writes files into a folder, by their paths. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Everything in a folder, by path. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const files = listFiles(folder);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
