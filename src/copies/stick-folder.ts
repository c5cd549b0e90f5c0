import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDropping } from '../files/droppings.ts';
import { manifestFiles } from './manifest.ts';
import { readmeName, readStartPage, startPageName } from './start-page.ts';
import { StickError } from './stick-error.ts';
import type { Wanted } from './wanted.ts';

/**
 * The folder being prepared. Between updates it keeps the copy before the current one, so that the next update writes only what
 * changed.
 */
export const nextFolder = 'next';
/** What small files are called while they are written. */
export const partNames = { start: 'start.part', readme: 'readme.part' } as const;
const copyName = /^copy-[0-9a-f]{8}$/;

/** The name of a copy's folder, which follows from its list of files and the signature. */
export function nameCopy(wanted: Wanted): string {
  const lists = manifestFiles.map((path) => wanted.get(path)?.hash ?? '');
  return `copy-${hash('sha256', lists.join(), 'hex').slice(0, 8)}`;
}

interface FoundCopy {
  /** The name of the copy's folder; undefined where there is none that can be opened. */
  readonly current?: string;
  /** The start page says that the folder around it is ours. */
  readonly isClaimed: boolean;
}

/**
 * Finds the copy to which the start page of a stick leads, in our folder of this name. Throws `StickError` where the page is not
 * ours, or leads to a copy in a folder of another name.
 */
export async function findCurrent(target: string, name: string): Promise<FoundCopy> {
  const page = await readFile(join(target, startPageName), 'utf8').catch(() => undefined);
  // A stick pulled out while it is written may keep a file of no bytes or of zeros.
  if (page === undefined || page.replaceAll('\0', '') === '') return { isClaimed: false };
  const path = readStartPage(page);
  if (path === undefined) {
    throw new StickError(
      `${join(target, startPageName)} is not ours and stays. Rename it, or name a folder on the stick.`,
    );
  }
  const [folder = '', current = ''] = path.split('/');
  if (folder !== name) {
    const advice = `Write --name ${folder} to update that copy, or name another folder on the stick.`;
    throw new StickError(`${join(target, startPageName)} opens the copy in "${folder}". ${advice}`);
  }
  return copyName.test(current) && existsSync(join(target, path))
    ? { current, isClaimed: true }
    : { isClaimed: true };
}

/**
 * Makes our folder on a stick, or makes sure that the one that is there is ours: by the start page (`isClaimed`), or by what is in
 * it. Throws `StickError` where it is not.
 */
export async function claimFolder(folder: string, isClaimed: boolean): Promise<void> {
  if (!existsSync(folder)) await mkdir(folder);
  const entries = await readdir(folder);
  const isOurs = (entry: string): boolean =>
    entry === nextFolder || copyName.test(entry) || Object.values<string>(partNames).includes(entry);
  const foreign = entries.find((entry) => !isOurs(entry) && entry !== readmeName && !isDropping(entry));
  const readme = entries.some(isOurs) ? undefined : entries.find((entry) => entry === readmeName);
  const found = foreign ?? readme;
  if (!isClaimed && found !== undefined) {
    throw new StickError(
      `The folder ${folder} holds something else (${found}). Write --name and another name.`,
    );
  }
}

/** Keeps one earlier copy to build the next one from, and removes what an interrupted run left. */
export async function tidy(folder: string, kept: readonly (string | undefined)[]): Promise<void> {
  for (const part of Object.values(partNames)) await rm(join(folder, part), { force: true });
  for (const entry of await readdir(folder)) {
    if (!copyName.test(entry) || kept.includes(entry)) continue;
    if (existsSync(join(folder, nextFolder))) await rm(join(folder, entry), { recursive: true, force: true });
    else await rename(join(folder, entry), join(folder, nextFolder));
  }
}
