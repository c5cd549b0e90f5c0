import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { folderIn } from '../files/folder-in.ts';
import { removeFileIn } from '../files/remove-file.ts';
import { formatBytes } from './bytes.ts';
import { claimFolder, printUnfinished } from './claim-folder.ts';
import { isInside } from './is-inside.ts';
import { leadPath } from './lead-path.ts';
import { takePlace } from './lock.ts';
import { ManifestError, manifestName } from './manifest.ts';
import { checkNames } from './names.ts';
import { flush } from './read-back.ts';
import { readSigner } from './signature.ts';
import { printReadme, printStartPage, readmeName, readSite, startPageName } from './start-page.ts';
import { explainStickError, StickError } from './stick-error.ts';
import { carryOut, planCopy, replaceFile } from './stick-files.ts';
import type { CopyProgress, Plan } from './stick-files.ts';
import {
  findCurrent,
  nameCopy,
  nextFolder,
  partNames,
  refuseLinks,
  removeFolderIn,
  tidy,
} from './stick-folder.ts';
import { compareWithList } from './verify-folder.ts';
import { amountOf, compareWithCopy, readWanted } from './wanted.ts';
import type { Amount, Changes, Wanted } from './wanted.ts';

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

/** What was done, with the changes against the copy that was there before. */
export interface StickReport extends Changes {
  /** The copy now opened by the start page. */
  readonly folder: string;
  /** What was written to the stick and read back; differs from the above where an older copy was reused. */
  readonly written: Amount;
  /**
   * What in the copy that was there before was not as it had been made, whether it was put right or replaced: missing, changed and extra
   * files, by their paths in it.
   */
  readonly damaged: readonly string[];
  /**
   * What became of the signature of the copy that was there before, where it had a good one: whether the new one bears none, or
   * one by another key.
   */
  readonly signer: 'as before' | 'none now' | 'another';
  /** What lies in our folder and is not ours; it was not touched. */
  readonly others: readonly string[];
}

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
  const source = leadPath(options.source);
  const target = findTarget(options.target, source);
  if (!/^[^./~][^/]*$/.test(name) || checkNames([name]).length > 0) {
    throw new StickError(`"${name}" is no name for a folder. Use small letters, digits and hyphens.`);
  }
  const release = await takePlace(target);
  if (!release)
    throw new StickError(`Another program is making a copy in ${target}. Wait until it has ended.`);
  try {
    refuseLinks(target, name);
    const wanted = readWanted(source);
    const { current, isClaimed } = findCurrent(target, name);
    return await claimAndUpdate({ ...options, source, target, name, wanted, current }, isClaimed);
  } finally {
    await release();
  }
}

/** What holds about the copy on the stick, for the message if all stops here. */
interface Status {
  text: string;
}

async function claimAndUpdate(task: Update, isClaimed: boolean): Promise<StickReport> {
  const { target, name, current } = task;
  const status: Status = {
    text: current === undefined ? 'There is no usable copy on it yet.' : 'The copy on it is as it was.',
  };
  try {
    const others = claimFolder(target, name, isClaimed, task.wanted);
    return { ...(await update(task, status)), others };
  } catch (error) {
    throw explainStickError(error, target, status.text);
  }
}

interface Update extends StickOptions {
  readonly name: string;
  readonly wanted: Wanted;
  /** The folder name of the copy that the start page leads to. */
  readonly current: string | undefined;
}

async function update(task: Update, status: Status): Promise<Omit<StickReport, 'others'>> {
  const { source, target, name, wanted, current, inPlace = false, signal } = task;
  const site = readSite(source);
  const inOurs = (path: string): string => `${name}/${path}`;
  const lead = async (folder: string, kind: 'stick' | 'unfinished'): Promise<boolean> => {
    const page = printStartPage({ ...site, folder: inOurs(folder), kind });
    return replaceFile(target, startPageName, inOurs(partNames.start), page);
  };
  const copy = nameCopy(wanted);
  tidy(target, name, [current, copy]);
  const before = folderIn(target, inOurs(current ?? copy));
  const changes = compareWithCopy(before, wanted);
  const signer = compareSigners(before, source);

  // A copy of the right name that is not whole is repaired where it is: there is nothing better to keep.
  const isRepair = kindAt(folderIn(target, inOurs(copy))) !== undefined;
  const job = {
    source,
    target,
    way: inOurs(isRepair ? copy : nextFolder),
    wanted,
    onProgress: task.onProgress ?? ignore,
    signal,
  };
  let plan = await planCopy(job);
  const repaired = isRepair ? [...plan.write, ...plan.remove] : [];
  if (plan.needed > plan.free) {
    if (current === undefined || isRepair) throw new StickError(describeShortage(plan));
    if (!inPlace) throw new StickError(`${describeShortage(plan)} ${inPlaceAdvice}`);
    await lead(nextFolder, 'unfinished');
    status.text = 'The copy on it is not whole.';
    await noteUnfinished(task);
    removeFolderIn(target, inOurs(nextFolder));
    renameSync(folderIn(target, inOurs(current)), folderIn(target, inOurs(nextFolder)));
    plan = await planCopy(job);
    if (plan.needed > plan.free) throw new StickError(describeShortage(plan));
  }
  if (repaired.length > 0) status.text = 'The copy on it is not whole.';
  if (plan.write.length > 0) await noteUnfinished(task);
  await carryOut(job, plan);
  if (!isRepair) renameSync(folderIn(target, inOurs(nextFolder)), folderIn(target, inOurs(copy)));
  await flush(target, []);
  const isOtherReadme = await replaceFile(
    target,
    inOurs(readmeName),
    inOurs(partNames.readme),
    printReadme('stick', copy),
  );
  const isOtherPage = await lead(copy, 'stick');
  status.text = 'The new copy on it is whole.';
  if (isRepair && current === copy) {
    if (isOtherReadme) repaired.push(readmeName);
    if (isOtherPage) repaired.push(startPageName);
  }
  tidy(target, name, [copy]);
  const damaged = await dropUnsound(target, inOurs(nextFolder), inOurs(copy));
  removeFileIn(target, inOurs(partNames.unfinished));
  return {
    folder: join(target, inOurs(copy)),
    ...changes,
    written: amountOf(plan.write, wanted),
    damaged: isRepair ? repaired : damaged,
    signer,
  };
}

/** Notes which files are ours, before the lists that name them change. */
async function noteUnfinished({ target, name, wanted }: Update): Promise<void> {
  const [file, part] = [`${name}/${partNames.unfinished}`, `${name}/${partNames.list}`];
  await replaceFile(target, file, part, printUnfinished(target, name, wanted));
}

/** Removes an earlier copy that nobody vouches for as for the current one; gives what in it was not as its list says. */
async function dropUnsound(target: string, earlier: string, current: string): Promise<readonly string[]> {
  const [was, is] = [earlier, current].map((way) => folderIn(target, way)) as [string, string];
  if (kindAt(was) === undefined) return [];
  const damaged = await findDamage(was);
  const [signer, expected] = [was, is].map((folder) => readSigner(folder, manifestName));
  if (damaged.length > 0 || signer === '' || signer !== expected) removeFolderIn(target, earlier);
  return damaged;
}

/** What in a copy is not as its list says. */
async function findDamage(folder: string): Promise<string[]> {
  try {
    const { missing, changed, extra } = await compareWithList(folder);
    return [...missing, ...changed, ...extra];
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    return [manifestName];
  }
}

function compareSigners(before: string, after: string): StickReport['signer'] {
  const [was, is] = [before, after].map((folder) => readSigner(folder, manifestName));
  if (was === undefined || was === '' || was === is) return 'as before';
  return is === undefined ? 'none now' : 'another';
}

const inPlaceAdvice =
  'Make room, or write --in-place to replace the only copy; until that is finished, the stick has no whole copy.';

const ignore = (): void => undefined;

function findTarget(target: string, source: string): string {
  const info = statSync(target, { throwIfNoEntry: false });
  if (!info) throw new StickError(`There is no folder ${target}. Is the stick plugged in?`);
  if (!info.isDirectory()) throw new StickError(`${target} is a file. Name the stick, or a folder on it.`);
  const real = leadPath(target);
  if (isInside(real, source) || isInside(source, real)) {
    throw new StickError(
      `${target} and the built site ${source} lie one inside the other. Name another folder.`,
    );
  }
  return real;
}

function describeShortage({ needed, free }: Plan): string {
  return `The stick has no room: ${formatBytes(needed)} are needed, ${formatBytes(free)} are free.`;
}
