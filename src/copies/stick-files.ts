import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../files/walk-folder.ts';
import { isDropping } from '../files/droppings.ts';
import { hashFile, manifestFiles } from './manifest.ts';
import { flush, hashOnDevice } from './read-back.ts';
import { StickError } from './stick-error.ts';
import { amountOf } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** What a copy is doing, in bytes. */
export interface CopyProgress {
  readonly phase: 'comparing' | 'writing' | 'checking';
  readonly done: number;
  readonly total: number;
}

export interface CopyTask {
  readonly source: string;
  /** The folder on the stick that is brought up to date; readers are not led to it meanwhile. */
  readonly folder: string;
  readonly wanted: Wanted;
  readonly onProgress: (progress: CopyProgress) => void;
  readonly signal: AbortSignal | undefined;
}

export interface Plan {
  readonly write: readonly string[];
  readonly remove: readonly string[];
  /** Bytes the stick needs beyond what it frees, in whole clusters. */
  readonly needed: number;
  /** Bytes free on the stick. */
  readonly free: number;
}

/** For the start page, the README and their temporary copies. */
const spareClusters = 4;

/** Compares a folder, which may not exist, with what is wanted: unchanged files are read and stay. */
export async function planCopy({ folder, wanted, onProgress, signal }: CopyTask): Promise<Plan> {
  // Not `recursive`, which calls a read-only stick one without folders.
  if (!existsSync(folder)) await mkdir(folder);
  const { bsize, blocks, bavail } = await statfs(folder);
  const cluster = bsize || 512;
  const allocated = (size: number): number => Math.ceil(size / cluster) * cluster;
  const present = new Map<string, number>();
  for (const path of listFiles(folder)) present.set(path, (await stat(join(folder, path))).size);
  const total = [...present.values()].reduce((sum, size) => sum + size, 0);
  const same = new Set<string>();
  const remove: string[] = [];
  let done = 0;
  let needed = 0;
  for (const [path, size] of present) {
    stopIf(signal);
    const file = wanted.get(path);
    if (!file && isDropping(path)) continue;
    if (!file) remove.push(path);
    if (file?.size === size && (await hashFile(join(folder, path)).catch(() => '')) === file.hash)
      same.add(path);
    else needed -= allocated(size);
    onProgress({ phase: 'comparing', done: (done += size), total });
  }
  const write = [...wanted.keys()].filter((path) => !same.has(path));
  // A folder entry takes 32 bytes, and one more for each 13 characters of the name.
  if (write.length > 0) needed += spareClusters * cluster;
  for (const path of write) needed += allocated(wanted.get(path)?.size ?? 0) + 32 * (2 + path.length / 13);
  // Some file systems do not tell their size; then the copy is tried.
  return { write, remove, needed, free: blocks === 0 ? Infinity : bavail * bsize };
}

/**
 * Carries out a plan: removes, writes, hands over to the device, reads back and compares. The list of files goes first and comes
 * back last, so that a folder left half-way never looks like a whole copy. Throws `StickError` when the source is not as listed
 * or the stick returns other bytes than were written; system errors as they are.
 */
export async function carryOut(task: CopyTask, { write, remove }: Plan): Promise<void> {
  const { folder, wanted, signal } = task;
  const lists = manifestFiles.filter((path) => wanted.has(path));
  if (write.length > 0) for (const path of lists) await rm(join(folder, path), { force: true });
  for (const path of remove) {
    stopIf(signal);
    await rm(join(folder, path), { force: true });
  }
  await removeEmptyFolders(folder);
  if (write.length === 0) return;
  const order = [...write.filter((path) => !lists.includes(path)), ...lists];
  await writeFiles(task, order);
  const damaged = await readBack(task, order);
  if (damaged.length === 0) return;
  await writeFiles(task, damaged);
  const [first] = await readBack(task, damaged);
  if (first === undefined) return;
  throw new StickError(
    `The stick returns other bytes than were written to it (${first}). It is broken: take another one.`,
  );
}

async function writeFiles(
  { source, folder, wanted, onProgress, signal }: CopyTask,
  paths: readonly string[],
): Promise<void> {
  const { bytes: total } = amountOf(paths, wanted);
  const made = new Set<string>();
  let done = 0;
  for (const path of paths) {
    stopIf(signal);
    const content = await readFile(join(source, path)).catch(() => undefined);
    const file = wanted.get(path);
    if (!content || file?.hash !== hash('sha256', content, 'hex')) {
      throw new StickError(`${join(source, path)} has changed since it was built. Run: npm run build.`);
    }
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(join(folder, path), content);
    onProgress({ phase: 'writing', done: (done += file.size), total });
  }
}

/** The files whose bytes on the device differ from what was written. */
async function readBack(
  { folder, wanted, onProgress, signal }: CopyTask,
  paths: readonly string[],
): Promise<string[]> {
  await flush(
    folder,
    paths.map((path) => join(folder, path)),
  );
  const { bytes: total } = amountOf(paths, wanted);
  const damaged: string[] = [];
  let done = 0;
  for (const path of paths) {
    stopIf(signal);
    const file = wanted.get(path);
    if ((await hashOnDevice(join(folder, path))) !== file?.hash) damaged.push(path);
    onProgress({ phase: 'checking', done: (done += file?.size ?? 0), total });
  }
  return damaged;
}

/** Removes folders that hold no file, those that an interrupted run left behind too: a file may now have the name of one. */
async function removeEmptyFolders(folder: string): Promise<boolean> {
  let isEmpty = true;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && (await removeEmptyFolders(path))) await rmdir(path);
    else isEmpty = false;
  }
  return isEmpty;
}

/**
 * Replaces a small file in one step: at every moment it is the old one or the new one, which is first written to `part`, on
 * the same stick.
 */
export async function replaceFile(file: string, part: string, content: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === content) return;
  const handle = await open(part, 'w');
  await handle
    .writeFile(content)
    .then(() => handle.sync())
    .finally(() => handle.close());
  await rename(part, file);
  await flush(dirname(file), [file]);
}

function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new StickError('Stopped; run the same command again to finish.');
}
