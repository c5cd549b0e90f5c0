import { hash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { describeFault, FileError, type FileFault } from '../files/file-error.ts';
import { folderIn } from '../files/folder-in.ts';
import { removeFileIn } from '../files/remove-file.ts';
import { walkFolder } from '../files/walk-folder.ts';
import { manifestFiles, manifestName } from './manifest.ts';
import { readStartPage, readText, startPageName } from './start-page.ts';
import { StickError } from './stick-error.ts';
import type { Wanted } from './wanted.ts';

/**
 * The folder being prepared. Between updates it keeps the copy before the current one, so that the next update writes only what
 * changed.
 */
export const nextFolder = 'next';
/** What small files are called that stand there only while a copy is made. */
export const partNames = {
  start: 'start.part',
  readme: 'readme.part',
  list: 'list.part',
  /** Stands there until all is done, see `printUnfinished`. */
  unfinished: 'unfinished.txt',
} as const;
/** The name of a copy, which follows from what is in it. */
export const copyName = /^copy-[0-9a-f]{8}$/;

/** The name of a copy's folder, which follows from its list of files and the signature. */
export function nameCopy(wanted: Wanted): string {
  const lists = manifestFiles.map((path) => wanted.get(path)?.hash ?? '');
  return `copy-${hash('sha256', lists.join(), 'hex').slice(0, 8)}`;
}

/**
 * Throws `StickError` for the first link or device that stands where we would read, write or remove something: in our folder, or in
 * its place or that of the start page. Whatever it leads to is not ours.
 */
export function refuseLinks(target: string, name: string): void {
  const folder = join(target, name);
  for (const [path, expected] of [
    [join(target, startPageName), 'file'],
    [folder, 'folder'],
  ] as const) {
    const kind = kindAt(path);
    if (kind !== undefined && kind !== expected) throw refuse(path, kind);
  }
  const [first] = kindAt(folder) === undefined ? [] : walkFolder(folder).refused;
  if (first) throw refuse(join(folder, first.path), first.fault);
}

const refuse = (path: string, fault: FileFault): StickError =>
  new StickError(`${path} ${describeFault(fault)}. Remove it; nothing was written.`);

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
export function findCurrent(target: string, name: string): FoundCopy {
  const page = readText(target, startPageName);
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
  return copyName.test(current) && kindAt(join(target, path)) !== undefined
    ? { current, isClaimed: true }
    : { isClaimed: true };
}

/** Keeps one earlier copy to build the next one from, and removes what an interrupted run left. */
export function tidy(target: string, name: string, kept: readonly (string | undefined)[]): void {
  for (const part of [partNames.start, partNames.readme, partNames.list])
    removeFileIn(target, `${name}/${part}`);
  for (const entry of entriesOf(target, name)) {
    if (!copyName.test(entry) || kept.includes(entry)) continue;
    const copy = folderIn(target, `${name}/${entry}`);
    const next = folderIn(target, `${name}/${nextFolder}`);
    if (kindAt(next) === undefined) renameSync(copy, next);
    else removeFolderIn(target, `${name}/${entry}`);
  }
}

/**
 * Removes a copy, by the way to it, and its list last: it says what in a half removed folder is ours. A link in it goes, and what it
 * leads to stays. Throws `FileError` for a link on the way.
 */
export function removeFolderIn(target: string, way: string): void {
  const folder = folderIn(target, way);
  if (kindAt(folder) === undefined) return;
  for (const path of walkFolder(folder).files)
    if (path !== manifestName) rmSync(join(folder, path), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** The names of what lies directly in our folder. Throws `FileError` where it holds a link: it came after the start. */
export function entriesOf(target: string, name: string): string[] {
  const folder = folderIn(target, name);
  const { files, folders, refused } = walkFolder(folder);
  const [first] = refused;
  if (first) throw new FileError(join(folder, first.path), first.fault);
  return [...folders, ...files].filter((path) => !path.includes('/'));
}
