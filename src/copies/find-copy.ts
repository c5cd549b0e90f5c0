import { basename, dirname, join, relative, sep } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { leadPath } from './lead-path.ts';
import { ManifestError, readSiteList } from './manifest.ts';
import { readStartPage, readText, startPageName } from './start-page.ts';
import { copyName, nextFolder } from './stick-folder.ts';

/** A copy that is opened by a start page, on a stick or in an unpacked archive. */
export interface CarriedCopy {
  /** The folder in which the start page is. */
  readonly root: string;
  /** The way from there to the copy's folder, with forward slashes. */
  readonly way: string;
}

/**
 * Finds what a person means by a folder: a stick, our folder on it, the copy in it, or an unpacked archive. Gives `undefined` where
 * no start page is near that leads into it or our folder around it; then the folder itself should be a copy. Throws `ManifestError` where the start page is not one that we
 * make: it is what is opened first.
 */
export function findCarriedCopy(named: string): CarriedCopy | undefined {
  const folder = leadPath(named);
  const root = rootsOf(folder).find((around) => kindAt(join(around, startPageName)) !== undefined);
  if (root === undefined) return undefined;
  const page = join(root, startPageName);
  const way = readStartPage(readText(root, startPageName) ?? '');
  if (way === undefined)
    throw new ManifestError(`${page} is not the page that Fieldbook makes: do not open it. ${again}`);
  const [top] = relative(root, folder).split(sep);
  return top === '' || top === way.split('/')[0] ? { root, way } : undefined;
}

const again = 'Delete it, and make the copy again.';

/** Where a start page would be that leads to a copy in this folder. */
function rootsOf(folder: string): string[] {
  const [name, parent] = [basename(folder), dirname(folder)];
  if (!hasSiteList(folder)) return [folder, parent, dirname(parent)];
  return [copyName.test(name) || name === nextFolder ? dirname(parent) : parent];
}

/** Whether a folder has the list of a site. People keep lists of their own, also on a stick. */
function hasSiteList(folder: string): boolean {
  try {
    readSiteList(folder);
    return true;
  } catch {
    return false;
  }
}
