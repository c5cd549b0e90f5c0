import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { copyFile, copyFolder } from '../files/copy-files.ts';
import { isLeaving, isBareLeaving } from '../files/leavings.ts';
import { kindAt } from '../files/entry-kind.ts';
import { describeFault } from '../files/file-error.ts';
import { walkFolder } from '../files/walk-folder.ts';
import { isInside } from './is-inside.ts';
import { takePlace, type Release } from './lock.ts';
import { readSiteList, siteLists, type SiteList } from './manifest.ts';
import { leadPath } from './lead-path.ts';

/** A place where no site may be built, or none now; the message is for people. */
export class PlaceError extends Error {}

const another = 'Choose another OUT_DIR.';

/** A place for a built site, held for one build. */
export interface SitePlace {
  /** Puts a finished site there, instead of the old one. Throws `PlaceError` where something else lies there by now. */
  place(site: string): Promise<void>;
  readonly release: Release;
}

/**
 * Takes a place for a site to be built, before anything else is done: brings back the old site if a build was killed in the moment
 * when neither stood there, and makes sure that nothing but a built site would be replaced. It is refused where one of the
 * folders in `kept` lies in it, or it in one of `sources`, wherever links lead. Throws `PlaceError`.
 */
export async function takeSitePlace(
  path: string,
  { kept, sources }: { readonly kept: readonly string[]; readonly sources: readonly string[] },
): Promise<SitePlace> {
  const target = leadPath(path);
  const held = kept.map(leadPath).find((folder) => isInside(folder, target));
  if (held !== undefined)
    throw new PlaceError(`${path} holds ${held}, which a build would delete. ${another}`);
  const source = sources.map(leadPath).find((folder) => isInside(target, folder));
  if (source !== undefined)
    throw new PlaceError(`${path} lies in ${source}, from which sites are built. ${another}`);
  refuseOther(target);
  await mkdir(dirname(target), { recursive: true });
  const release = await takePlace(dirname(target), basename(target));
  if (!release) throw new PlaceError(`Another build is making ${path}. Wait until it has ended.`);
  try {
    await tidy(target);
    refuseOther(target);
  } catch (error) {
    await release();
    throw error;
  }
  return { place: (site) => placeSite(site, target), release };
}

/** Brings back the old site where a killed build left none, and no other is at work; for those who only read it. */
export async function bringBackSite(path: string): Promise<void> {
  const target = leadPath(path);
  if (kindAt(target) !== undefined || kindAt(stagesOf(target).old) === undefined) return;
  const release = await takePlace(dirname(target), basename(target));
  if (!release) return;
  await tidy(target).finally(release);
}

/**
 * Where the sites stand that come and go: beside the target, on the same file system, where a folder changes its name in one step.
 */
function stagesOf(target: string) {
  const around = join(dirname(target), `.${basename(target)}.fieldbook`);
  return { around, next: join(around, 'next'), old: join(around, 'old'), gone: join(around, 'gone') };
}

/** What a killed build left is put right: a whole site stands in its place, or never stood there. */
async function tidy(target: string): Promise<void> {
  const { around, next, old, gone } = stagesOf(target);
  const kind = kindAt(around);
  if (kind === undefined) return;
  if (kind !== 'folder') throw new PlaceError(`${around} ${describeFault(kind)}. Remove it.`);
  refuseOthersAround(target);
  if (kindAt(old) !== undefined) {
    // Only an empty folder goes.
    await rmdir(target).catch(() => undefined);
    if (kindAt(target) === undefined) await rename(old, target);
    else {
      await removeSite(gone);
      // An old site that is half removed must not come back.
      await rename(old, gone);
    }
  }
  for (const stage of [next, old, gone]) await removeSite(stage);
  await rm(around, { recursive: true, force: true });
}

/** Removes a site, and its lists last: they say what in a half removed folder is ours. */
async function removeSite(folder: string): Promise<void> {
  if (kindAt(folder) === undefined) return;
  for (const path of walkFolder(folder).files)
    if (!siteLists.includes(path)) await rm(join(folder, path), { force: true });
  await rm(folder, { recursive: true, force: true });
}

/** Throws `PlaceError` where beside the target, where sites come and go, lies anything but sites, or parts of those. */
function refuseOthersAround(target: string): void {
  const { around, ...stages } = stagesOf(target);
  const ours = new Set(
    [target, ...Object.values(stages)].flatMap((stage) => [...(readSite(stage)?.digests.keys() ?? [])]),
  );
  const isOurs = (path: string): boolean => {
    const [stage = '', ...inner] = path.split('/');
    const file = inner.join('/');
    return Object.hasOwn(stages, stage) && (ours.has(file) || siteLists.includes(file));
  };
  const { files, refused } = walkFolder(around);
  const others = [...files, ...refused.map(({ path }) => path)].filter(
    (path) => !isBareLeaving(path) && !isOurs(path),
  );
  if (others[0] === undefined) return;
  throw new PlaceError(
    `${around} holds what was not built there (${nameFirst(others)}), and a build would delete it. Move it elsewhere.`,
  );
}

function nameFirst([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${String(more.length)} more`;
}

async function placeSite(site: string, target: string): Promise<void> {
  refuseOther(target);
  const { around, next, old } = stagesOf(target);
  await mkdir(around);
  try {
    await rename(site, next).catch(async (error: NodeJS.ErrnoException) => {
      // Another file system cannot take a folder over; it has to be copied.
      if (error.code !== 'EXDEV') throw error;
      await mkdir(next);
      for (const path of siteLists)
        if (kindAt(join(site, path)) !== undefined) await copyFile([site, path], [next, path]);
      await copyFolder(site, next, (path) => !siteLists.includes(path));
    });
    if (kindAt(target) !== undefined) await rename(target, old);
    await rename(next, target);
  } catch (error) {
    await tidy(target);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    // The system does not say of which disk.
    const advice = 'Make room, then run the same command again.';
    throw new PlaceError(`The disk of ${target} is full (${code}). ${advice}`, { cause: error });
  }
  // The new site stands; what cannot be removed now, the next build removes.
  await tidy(target).catch(() => undefined);
}

/** Throws `PlaceError` where a folder holds anything but a site that was built here and what systems leave behind. */
function refuseOther(target: string): void {
  const kind = kindAt(target);
  if (kind === undefined) return;
  if (kind !== 'folder') throw new PlaceError(`${target} ${describeFault(kind)}. ${another}`);
  const { files, refused } = walkFolder(target);
  const others = [...files, ...refused.map(({ path }) => path)].filter((path) => !isLeaving(path));
  if (others.length === 0) return;
  const site = readSite(target);
  const isSites = (path: string): boolean =>
    site?.digests.has(path) === true || site?.lists.includes(path) === true;
  const strange = others.filter((path) => !isSites(path));
  if (strange.length === 0) return;
  const named = nameFirst(strange);
  throw new PlaceError(
    site
      ? `${target} holds what was not built there (${named}), and a build would delete it. Move it elsewhere, or choose another OUT_DIR.`
      : `${target} holds files that are not a built site (${named}). ${another}`,
  );
}

/** What belongs to the built site in a folder; `undefined` where there is none. */
function readSite(folder: string): SiteList | undefined {
  try {
    const site = readSiteList(folder);
    const hasSearch = [...site.digests.keys()].some((path) => path.startsWith('search/'));
    return hasSearch ? site : undefined;
  } catch {
    return undefined;
  }
}
