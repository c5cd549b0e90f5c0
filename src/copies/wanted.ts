import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { listFiles } from '../files/walk-folder.ts';
import { hashFile, manifestFiles, manifestName, manifestSignatureName, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { StickError } from './stick-error.ts';

/** What has to lie in a copy: path to the SHA-256 in hexadecimal and the size in bytes. */
export type Wanted = ReadonlyMap<string, { readonly hash: string; readonly size: number }>;

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** How what is wanted differs from an earlier copy, the lists of files left out. */
export interface Changes {
  readonly added: Amount;
  readonly changed: Amount;
  readonly removed: Amount;
}

/** Takes from a built site's list what a copy of it needs, the list and its signature included. Throws `StickError`. */
export function readWanted(source: string): Wanted {
  const manifest = readList(source);
  if (!manifest) throw new StickError(`There is no built site in ${source}. Run: npm run build`);
  const wanted = new Map<string, { hash: string; size: number }>();
  const add = (path: string, digest: string): void => {
    wanted.set(path, { hash: digest, size: lstatSync(join(source, path)).size });
  };
  try {
    add(manifestName, hashFile(source, manifestName));
    if (kindAt(join(source, manifestSignatureName)) !== undefined)
      add(manifestSignatureName, hashFile(source, manifestSignatureName));
    for (const [path, digest] of manifest) add(path, digest);
  } catch {
    throw describeChange(source, wanted);
  }
  return wanted;
}

/** Why a built site is not what it was when its list was read: a new one stands there, or somebody changed a file. */
export function describeChange(source: string, wanted: Wanted, path = ''): StickError {
  return wanted.get(manifestName)?.hash !== hashList(source)
    ? new StickError(`${source} was built anew meanwhile. Run the same command again.`)
    : new StickError(`${join(source, path)} has changed since it was built. Run: npm run build.`);
}

/** How many of the wanted files these are, and how large. */
export function amountOf(paths: readonly string[], wanted: Wanted): Amount {
  const bytes = paths.reduce((total, path) => total + (wanted.get(path)?.size ?? 0), 0);
  return { files: paths.length, bytes };
}

/** Compares what is wanted with the list of an earlier copy; where there is none that can be read, all is added. */
export function compareWithCopy(copy: string, wanted: Wanted): Changes {
  const earlier = readList(copy) ?? new Map<string, string>();
  const content = [...wanted.keys()].filter((path) => !manifestFiles.includes(path));
  // A list may name a million files that are not there.
  const removed =
    earlier.size === 0 ? [] : listFiles(copy).filter((path) => earlier.has(path) && !wanted.has(path));
  const sizes = removed.map((path) => lstatSync(join(copy, path)).size);
  const added = content.filter((path) => !earlier.has(path));
  const changed = content.filter((path) => earlier.has(path) && earlier.get(path) !== wanted.get(path)?.hash);
  return {
    added: amountOf(added, wanted),
    changed: amountOf(changed, wanted),
    removed: { files: removed.length, bytes: sizes.reduce((sum, size) => sum + size, 0) },
  };
}

function readList(folder: string): Manifest | undefined {
  try {
    return readManifest(folder);
  } catch {
    return undefined;
  }
}

function hashList(folder: string): string | undefined {
  try {
    return hashFile(folder, manifestName);
  } catch {
    return undefined;
  }
}
