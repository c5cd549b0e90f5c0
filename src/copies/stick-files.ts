import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, renameSync, rmdirSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isLeaving } from '../files/leavings.ts';
import { kindAt } from '../files/entry-kind.ts';
import { folderIn } from '../files/folder-in.ts';
import { readFileIn } from '../files/read-file.ts';
import { removeFileIn } from '../files/remove-file.ts';
import { foldersOf, listFiles, walkFolder } from '../files/walk-folder.ts';
import { createFileIn } from '../files/write-file.ts';
import { hasDigest, manifestFiles } from './manifest.ts';
import { flush, hashOnDevice } from './read-back.ts';
import { readText } from './start-page.ts';
import { StickError } from './stick-error.ts';
import { amountOf, describeChange } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** What a copy is doing, in bytes. */
export interface CopyProgress {
  readonly phase: 'comparing' | 'writing' | 'checking';
  readonly done: number;
  readonly total: number;
}

export interface CopyTask {
  readonly source: string;
  /** The stick, or a folder on it. */
  readonly target: string;
  /**
   * The way from there to the folder that is brought up to date; readers are not led to it meanwhile. Every access goes that way anew:
   * a link may be put there at any moment.
   */
  readonly way: string;
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
export async function planCopy({ target, way, wanted, onProgress, signal }: CopyTask): Promise<Plan> {
  const folder = folderIn(target, way);
  // Not `recursive`, which calls a read-only stick one without folders.
  if (kindAt(folder) === undefined) mkdirSync(folder);
  const { bsize, blocks, bavail } = statfsSync(folder);
  const cluster = bsize || 512;
  const allocated = (size: number): number => Math.ceil(size / cluster) * cluster;
  const present = new Map<string, number>();
  for (const path of listFiles(folder)) present.set(path, lstatSync(join(folder, path)).size);
  const total = [...present.values()].reduce((sum, size) => sum + size, 0);
  const same = new Set<string>();
  const remove: string[] = [];
  let done = 0;
  let needed = 0;
  for (const [path, size] of present) {
    await stopIf(signal);
    const file = wanted.get(path);
    if (!file && isLeaving(path)) continue;
    if (!file) remove.push(path);
    if (file?.size === size && hasDigest(target, `${way}/${path}`, file.hash, size)) same.add(path);
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
  const { target, way, wanted, signal } = task;
  const lists = manifestFiles.filter((path) => wanted.has(path));
  if (write.length > 0) for (const path of lists) removeFileIn(target, `${way}/${path}`);
  for (const path of remove) {
    await stopIf(signal);
    removeFileIn(target, `${way}/${path}`);
  }
  removeEmptyFolders(target, way);
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

/** Each file is removed before it is written anew: what has the name of another file outside, by a hard link, is not written to. */
async function writeFiles(
  { source, target, way, wanted, onProgress, signal }: CopyTask,
  paths: readonly string[],
): Promise<void> {
  const { bytes: total } = amountOf(paths, wanted);
  let done = 0;
  for (const path of paths) {
    await stopIf(signal);
    const file = wanted.get(path);
    const content = readWhole(source, path, file?.size ?? 0);
    if (!content || file?.hash !== hash('sha256', content, 'hex')) throw describeChange(source, wanted, path);
    removeFileIn(target, `${way}/${path}`);
    createFileIn(target, `${way}/${path}`, content);
    onProgress({ phase: 'writing', done: (done += file.size), total });
  }
}

function readWhole(folder: string, path: string, size: number): Buffer | undefined {
  try {
    return readFileIn(folder, path, size);
  } catch {
    return undefined;
  }
}

/** The files whose bytes on the device differ from what was written. */
async function readBack(
  { target, way, wanted, onProgress, signal }: CopyTask,
  paths: readonly string[],
): Promise<string[]> {
  await flush(
    target,
    paths.map((path) => join(target, way, path)),
  );
  const { bytes: total } = amountOf(paths, wanted);
  const damaged: string[] = [];
  let done = 0;
  for (const path of paths) {
    await stopIf(signal);
    const file = wanted.get(path);
    if (hashOnDevice(target, `${way}/${path}`) !== file?.hash) damaged.push(path);
    onProgress({ phase: 'checking', done: (done += file?.size ?? 0), total });
  }
  return damaged;
}

/** Removes folders that hold no file, those that an interrupted run left behind too: a file may now have the name of one. */
function removeEmptyFolders(target: string, way: string): void {
  const { files, folders } = walkFolder(folderIn(target, way));
  const filled = new Set(files.flatMap(foldersOf));
  // The innermost first.
  for (const path of folders.toReversed())
    if (!filled.has(path)) rmdirSync(folderIn(target, `${way}/${path}`));
}

/**
 * Replaces a small file on a stick in one step: at every moment it is the old one or the new one, which is first written to
 * `part`. Both are ways from the stick. Gives whether it was not so already.
 */
export async function replaceFile(
  target: string,
  file: string,
  part: string,
  content: string,
): Promise<boolean> {
  if (readText(target, file) === content) return false;
  removeFileIn(target, part);
  createFileIn(target, part, content);
  await flush(target, [join(target, part)]);
  // Takes the place of a link that may have come there, and does not follow it.
  renameSync(
    join(folderIn(target, dirname(part)), basename(part)),
    join(folderIn(target, dirname(file)), basename(file)),
  );
  await flush(target, [join(target, file)]);
  return true;
}

/** Throws `StickError` when the copy is to stop; that is heard of between two files. */
async function stopIf(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted === true) throw new StickError('Stopped; run the same command again to finish.');
}
