import { existsSync } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBytes } from './bytes.ts';
import { isInside } from './is-inside.ts';
import { checkNames } from './names.ts';
import { flush } from './read-back.ts';
import { printReadme, printStartPage, readmeName, readSite, startPageName } from './start-page.ts';
import { explainStickError, StickError } from './stick-error.ts';
import { carryOut, planCopy, replaceFile } from './stick-files.ts';
import type { CopyProgress, Plan } from './stick-files.ts';
import { claimFolder, findCurrent, nameCopy, nextFolder, partNames, tidy } from './stick-folder.ts';
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
  const source = await realpath(options.source).catch(() => options.source);
  const target = await findTarget(options.target, source);
  if (name.includes('/') || checkNames([name]).length > 0 || name.startsWith('.')) {
    throw new StickError(`"${name}" is no name for a folder. Use small letters, digits and hyphens.`);
  }
  const wanted = await readWanted(source);
  const { current, isClaimed } = await findCurrent(target, name);
  const status = {
    text:
      current === undefined ? 'There is no usable copy on it yet.' : 'The copy on it is whole and as it was.',
  };
  try {
    await claimFolder(join(target, name), isClaimed);
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
  const ours = join(target, name);
  const site = await readSite(source);
  const lead = async (folder: string, kind: 'stick' | 'unfinished'): Promise<void> => {
    const page = printStartPage({ ...site, folder: `${name}/${folder}`, kind });
    await replaceFile(join(target, startPageName), join(ours, partNames.start), page);
  };
  const copy = nameCopy(wanted);
  await tidy(ours, [current, copy]);
  const changes = await compareWithCopy(join(ours, current ?? copy), wanted);

  // A copy of the right name that is not whole is repaired where it is: there is nothing better to keep.
  const folder = existsSync(join(ours, copy)) ? copy : nextFolder;
  const job = { source, folder: join(ours, folder), wanted, onProgress: task.onProgress ?? ignore, signal };
  let plan = await planCopy(job);
  if (plan.needed > plan.free) {
    if (current === undefined || folder === copy) throw new StickError(describeShortage(plan));
    if (!inPlace) throw new StickError(`${describeShortage(plan)} ${inPlaceAdvice}`);
    await lead(nextFolder, 'unfinished');
    status.text = 'The copy on it is not whole.';
    await rm(join(ours, nextFolder), { recursive: true, force: true });
    await rename(join(ours, current), join(ours, nextFolder));
    plan = await planCopy(job);
    if (plan.needed > plan.free) throw new StickError(describeShortage(plan));
  }
  await carryOut(job, plan);
  if (folder === nextFolder) await rename(join(ours, nextFolder), join(ours, copy));
  await flush(ours, []);
  await replaceFile(join(ours, readmeName), join(ours, partNames.readme), printReadme('stick', copy));
  await lead(copy, 'stick');
  status.text = 'The new copy on it is whole.';
  await tidy(ours, [copy]);
  return { folder: join(ours, copy), ...changes, written: amountOf(plan.write, wanted) };
}

const inPlaceAdvice =
  'Make room, or write --in-place to replace the only copy; until that is finished, the stick has no whole copy.';

const ignore = (): void => undefined;

async function findTarget(target: string, source: string): Promise<string> {
  const info = await stat(target).catch(() => undefined);
  if (!info) throw new StickError(`There is no folder ${target}. Is the stick plugged in?`);
  if (!info.isDirectory()) throw new StickError(`${target} is a file. Name the stick, or a folder on it.`);
  const real = await realpath(target);
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
