import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { formatBytes } from './bytes.ts';
import { hashFile, isDropping, manifestName, manifestSignatureName, readManifest } from './manifest.ts';
import { checkNames } from './names.ts';
import { flush } from './read-back.ts';
import {
  printReadme,
  printStartPage,
  readmeName,
  readStartPage,
  readSite,
  startPageName,
} from './start-page.ts';
import { explainStickError, StickError } from './stick-error.ts';
import { carryOut, planCopy, replaceFile } from './stick-files.ts';
import type { CopyProgress, Plan, Wanted } from './stick-files.ts';

export interface StickOptions {
  /** The built folder, with its `SHA256SUMS`. */
  readonly source: string;
  /** The stick, or a folder on it. */
  readonly target: string;
  /** Our own folder on it. */
  readonly name?: string;
  /** Where there is no room for two copies, replace the only one. */
  readonly inPlace?: boolean;
  readonly onProgress?: (progress: CopyProgress) => void;
  /** Stops the copy after the file in hand. */
  readonly signal?: AbortSignal;
}

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

export interface StickReport {
  /** The copy now opened by the start page. */
  readonly folder: string;
  /** Against the copy that was there before. */
  readonly added: Amount;
  readonly changed: Amount;
  readonly removed: Amount;
  /** What was written to the stick and read back; differs from the above where an older copy was reused. */
  readonly written: Amount;
}

/**
 * The folder being prepared. Between updates it keeps the copy before the current one, so that the next update writes only what
 * changed.
 */
const nextFolder = 'next';
const copyFolder = /^copy-[0-9a-f]{8}$/;
const partFiles = { start: 'start.part', readme: 'readme.part' } as const;

/**
 * Copies a built folder to a stick, or brings the copy on it up to date. Whenever it ends, by a pulled stick, a full one or a killed
 * program, the start page leads to the old copy or to the new one, whole, and running it again completes it.
 *
 * On the stick, beside other files, which are never touched:
 *
 * - `START HERE.html` leads to the current copy; replacing this one small file is the only switch
 * - `fieldbook/copy-<hash>/` is the current copy, named by its list of files
 * - `fieldbook/next/` is the copy before it, no longer linked; an update makes it the new one, verifies it, renames it, and
 *   switches. It costs the space of a second copy and saves writing what did not change.
 *
 * FAT cannot replace a folder in one step, so a folder of one fixed name would be missing or mixed for a moment. The name changes
 * with each update instead: an old bookmark leads nowhere rather than to outdated helplines.
 *
 * Throws `StickError` with a message for people, which says what holds now.
 */
export async function copyToStick(options: StickOptions): Promise<StickReport> {
  const { name = 'fieldbook' } = options;
  const source = await realpath(options.source).catch(() => options.source);
  const target = await findTarget(options.target, source);
  if (name.includes('/') || checkNames([name]).length > 0 || name.startsWith('.')) {
    throw new StickError(`"${name}" is no name for a folder. Use small letters, digits and hyphens.`);
  }
  const wanted = await readWanted(source);
  const { current, isKnown } = await findCurrent(target, name);
  const status = {
    text:
      current === undefined ? 'There is no usable copy on it yet.' : 'The copy on it is whole and as it was.',
  };
  try {
    await claimFolder(join(target, name), isKnown);
    return await update({ ...options, source, target, name, wanted, current, status });
  } catch (error) {
    throw explainStickError(error, target, status.text);
  }
}

interface Update extends StickOptions {
  readonly name: string;
  readonly wanted: Wanted;
  /** The folder name of the copy that the start page leads to. */
  readonly current: string | undefined;
  /** What holds now about the copy on the stick, for the message if all stops here. */
  readonly status: { text: string };
}

async function update(task: Update): Promise<StickReport> {
  const { source, target, name, wanted, current, inPlace = false, status, signal } = task;
  const own = join(target, name);
  const site = await readSite(source);
  const lead = async (folder: string, kind: 'stick' | 'unfinished'): Promise<void> => {
    const page = printStartPage({ ...site, folder: `${name}/${folder}`, kind });
    await replaceFile(join(target, startPageName), join(own, partFiles.start), page);
  };
  const copy = nameCopy(wanted);
  await tidy(own, [current, copy]);
  const changes = await compare(current === undefined ? undefined : join(own, current), wanted);

  // A copy of the right name that is not whole is repaired where it is: there is nothing better to keep.
  const folder = (await exists(join(own, copy))) ? copy : nextFolder;
  const job = { source, folder: join(own, folder), wanted, onProgress: task.onProgress ?? ignore, signal };
  let plan = await planCopy(job);
  if (plan.needed > plan.free) {
    if (current === undefined || folder === copy) throw new StickError(describeShortage(plan));
    if (!inPlace) throw new StickError(`${describeShortage(plan)} ${inPlaceAdvice}`);
    await lead(nextFolder, 'unfinished');
    status.text = 'The copy on it is not whole.';
    await rm(join(own, nextFolder), { recursive: true, force: true });
    await rename(join(own, current), join(own, nextFolder));
    plan = await planCopy(job);
    if (plan.needed > plan.free) throw new StickError(describeShortage(plan));
  }
  await carryOut(job, plan);
  if (folder === nextFolder) await rename(join(own, nextFolder), join(own, copy));
  await flush(own, []);
  await replaceFile(join(own, readmeName), join(own, partFiles.readme), printReadme('stick', copy));
  await lead(copy, 'stick');
  status.text = 'The new copy on it is whole.';
  await tidy(own, [copy]);
  return { folder: join(own, copy), ...changes, written: sum(plan.write, wanted) };
}

const inPlaceAdvice =
  'Make room, or write --in-place to replace the only copy; until that is finished, the stick has no whole copy.';

const ignore = (): void => undefined;

async function findTarget(target: string, source: string): Promise<string> {
  const info = await stat(target).catch(() => undefined);
  if (!info) throw new StickError(`There is no folder ${target}. Is the stick plugged in?`);
  if (!info.isDirectory()) throw new StickError(`${target} is a file. Name the stick, or a folder on it.`);
  const real = await realpath(target);
  const isInside = (inner: string, outer: string): boolean =>
    `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
  if (isInside(real, source) || isInside(source, real)) {
    throw new StickError(
      `${target} and the built site ${source} lie one inside the other. Name another folder.`,
    );
  }
  return real;
}

interface Found {
  /** The name of the copy's folder; undefined where there is none that can be opened. */
  readonly current?: string;
  /** The start page says that the folder is ours. */
  readonly isKnown: boolean;
}

async function findCurrent(target: string, name: string): Promise<Found> {
  const page = await readFile(join(target, startPageName), 'utf8').catch(() => undefined);
  // A stick pulled out while it is written may keep a file of no bytes or of zeros.
  if (page === undefined || page.replaceAll('\0', '') === '') return { isKnown: false };
  const path = readStartPage(page);
  if (path === undefined) {
    throw new StickError(
      `${join(target, startPageName)} is not ours and stays. Rename it, or name a folder on the stick.`,
    );
  }
  const [own, folder = ''] = path.split('/');
  if (own !== name) {
    const advice = `Write --name ${own ?? ''} to update that copy, or name another folder on the stick.`;
    throw new StickError(`${join(target, startPageName)} opens the copy in "${own ?? ''}". ${advice}`);
  }
  return copyFolder.test(folder) && (await exists(join(target, path)))
    ? { current: folder, isKnown: true }
    : { isKnown: true };
}

/** Makes our folder, or makes sure that the one that is there is ours. */
async function claimFolder(own: string, isKnown: boolean): Promise<void> {
  if (!(await exists(own))) await mkdir(own);
  const entries = await readdir(own);
  const isOurs = (entry: string): boolean =>
    entry === nextFolder || copyFolder.test(entry) || Object.values<string>(partFiles).includes(entry);
  const foreign = entries.find((entry) => !isOurs(entry) && entry !== readmeName && !isDropping(entry));
  const readme = entries.some(isOurs) ? undefined : entries.find((entry) => entry === readmeName);
  const found = foreign ?? readme;
  if (!isKnown && found !== undefined) {
    throw new StickError(`The folder ${own} holds something else (${found}). Write --name and another name.`);
  }
}

/** Keeps one earlier copy to build the next one from, and removes what an interrupted run left. */
async function tidy(own: string, keep: readonly (string | undefined)[]): Promise<void> {
  for (const part of Object.values(partFiles)) await rm(join(own, part), { force: true });
  for (const entry of await readdir(own)) {
    if (!copyFolder.test(entry) || keep.includes(entry)) continue;
    if (await exists(join(own, nextFolder))) await rm(join(own, entry), { recursive: true, force: true });
    else await rename(join(own, entry), join(own, nextFolder));
  }
}

async function readWanted(source: string): Promise<Wanted> {
  const missing = new StickError(`There is no built site in ${source}. Run: npm run build`);
  const manifest = await readManifest(source).catch(() => Promise.reject(missing));
  const wanted = new Map<string, { hash: string; size: number }>();
  const add = async (path: string, digest: string): Promise<void> => {
    wanted.set(path, { hash: digest, size: (await stat(join(source, path))).size });
  };
  try {
    for (const [path, digest] of manifest) await add(path, digest);
    await add(manifestName, await hashFile(join(source, manifestName)));
    const signature = join(source, manifestSignatureName);
    if (await exists(signature)) await add(manifestSignatureName, await hashFile(signature));
  } catch {
    throw new StickError(`${source} has changed since it was built. Run: npm run build`);
  }
  return wanted;
}

function nameCopy(wanted: Wanted): string {
  const lists = [manifestName, manifestSignatureName].map((path) => wanted.get(path)?.hash ?? '');
  return `copy-${hash('sha256', lists.join(), 'hex').slice(0, 8)}`;
}

async function compare(
  before: string | undefined,
  wanted: Wanted,
): Promise<Pick<StickReport, 'added' | 'changed' | 'removed'>> {
  const listed = before === undefined ? undefined : await readManifest(before).catch(() => undefined);
  const earlier = new Map(listed);
  const content = [...wanted.keys()].filter(
    (path) => path !== manifestName && path !== manifestSignatureName,
  );
  let removed: Amount = { files: 0, bytes: 0 };
  for (const path of earlier.keys()) {
    if (wanted.has(path)) continue;
    const size = await stat(join(before ?? '', path)).then(
      (info) => info.size,
      () => 0,
    );
    removed = { files: removed.files + 1, bytes: removed.bytes + size };
  }
  const added = content.filter((path) => !earlier.has(path));
  const changed = content.filter((path) => earlier.has(path) && earlier.get(path) !== wanted.get(path)?.hash);
  return { added: sum(added, wanted), changed: sum(changed, wanted), removed };
}

function sum(paths: readonly string[], wanted: Wanted): Amount {
  return {
    files: paths.length,
    bytes: paths.reduce((total, path) => total + (wanted.get(path)?.size ?? 0), 0),
  };
}

function describeShortage({ needed, free }: Plan): string {
  return `The stick has no room: ${formatBytes(needed)} are needed, ${formatBytes(free)} are free.`;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
