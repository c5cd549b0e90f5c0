import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { isLeaving } from '../files/leavings.ts';
import { openFileIn, readFileIn } from '../files/read-file.ts';
import { listFiles } from '../files/walk-folder.ts';
import { writeFileIn } from '../files/write-file.ts';
import { sign } from './signature.ts';

/** The list of files, in the form that `sha256sum -c SHA256SUMS` and `shasum -a 256 -c SHA256SUMS` read. */
export const manifestName = 'SHA256SUMS';
/** Its detached signature, in the form of `ssh-keygen -Y sign`. */
export const manifestSignatureName = 'SHA256SUMS.sig';

/** What a website offers for download, with a list and a signature of its own: an archive cannot hold its own checksum. */
export const downloadsFolder = 'downloads';

/** What is not in the list: the list itself and its signature, which are written last. */
export const manifestFiles: readonly string[] = [manifestName, manifestSignatureName];

/** Paths in the folder, with forward slashes, each with the SHA-256 of its bytes in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

/** Far more than the list of any site has, in bytes; one beyond it is not read. */
const largestList = 1 << 25;

/** More than any file of a site has, its archive included, in bytes; of one beyond it in a copy nothing is read. */
const largestFile = 2 ** 34;

const chunk = Buffer.alloc(1 << 20);

/**
 * The SHA-256 of a file in a folder, in hexadecimal, without holding a large file in memory; of one that grows meanwhile, of what it
 * was. Throws `FileError` where it has more than so many bytes, of which none are read, and as `openFileIn` does: a link has none.
 */
export function hashFile(folder: string, path: string, maxBytes = Infinity): string {
  const file = openFileIn(folder, path);
  const digest = createHash('sha256');
  try {
    const { size } = fstatSync(file);
    if (size > maxBytes) throw new FileError(join(folder, path), 'too-large', size);
    for (let left = size; left > 0;) {
      const count = readSync(file, chunk, 0, Math.min(left, chunk.length), null);
      if (count === 0) break;
      digest.update(chunk.subarray(0, count));
      left -= count;
    }
    return digest.digest('hex');
  } finally {
    closeSync(file);
  }
}

/** Whether a file has these bytes; one that cannot be read, or has more than it may have, has not. */
export function hasDigest(folder: string, path: string, digest: string, maxBytes = largestFile): boolean {
  try {
    return hashFile(folder, path, maxBytes) === digest;
  } catch {
    return false;
  }
}

/** Whether a path in a site is that of a file for download. */
const isDownload = (path: string): boolean => path.startsWith(`${downloadsFolder}/`);

/** The list as text: one line a file, LF at each end. */
function printManifest(manifest: Manifest): string {
  return [...manifest].map(([path, digest]) => `${digest}  ${path}\n`).join('');
}

/** The files of a site that its list names: all but those for download, and those that systems left there. */
export function listSiteFiles(folder: string): string[] {
  return listFiles(folder).filter(
    (file) => !manifestFiles.includes(file) && !isLeaving(file) && !isDownload(file),
  );
}

/**
 * Writes `SHA256SUMS` over every file of a folder but those for download and, given the path of a private SSH key, signs it;
 * without one, removes an older signature. The same files give the same bytes; the same Ed25519 or RSA key gives the same
 * signature. Throws an error with a message for people when signing fails.
 */
export async function writeManifest(
  folder: string,
  options: { signingKey?: string } = {},
): Promise<Manifest> {
  const manifest = new Map(listSiteFiles(folder).map((file) => [file, hashFile(folder, file)]));
  writeFileIn(folder, manifestName, printManifest(manifest));
  await rm(join(folder, manifestSignatureName), { force: true });
  if (options.signingKey !== undefined) await sign(folder, manifestName, options.signingKey);
  return manifest;
}

/**
 * Reads the list of a folder. Throws `ManifestError` when there is none or when it is not in the form of `sha256sum`, which
 * includes paths that lead out of the folder and paths named twice: a stick is not to be trusted.
 */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileIn(folder, manifestName, largestList).toString();
  } catch {
    throw new ManifestError(`${folder} has no readable ${manifestName}: it is not a complete copy.`);
  }
  const manifest = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, digest, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined || !isBelow(path) || manifest.has(path)) {
      throw new ManifestError(
        `${manifestName}:${String(index + 1)} is not "<64 digits>  <path>": the list is damaged.`,
      );
    }
    manifest.set(path, digest);
  }
  if (manifest.size === 0)
    throw new ManifestError(`${manifestName} in ${folder} is empty: it is not a complete copy.`);
  return manifest;
}

/**
 * What two people compare who want to know whether they have the same state of a site: the beginning of what `sha256sum SHA256SUMS`
 * prints, in fours. It has 80 bits: nobody can make another list that begins so.
 */
export function readFingerprint(folder: string): string {
  return hashFile(folder, manifestName, largestList)
    .slice(0, 20)
    .replace(/.{4}(?!$)/g, '$& ');
}

const inDownloads = (path: string): string => `${downloadsFolder}/${path}`;

/** The lists that a built site can have, with their signatures. */
export const siteLists: readonly string[] = [...manifestFiles, ...manifestFiles.map(inDownloads)];

/** All that belongs to a built site. */
export interface SiteList {
  /** The files that its list names, and that of its downloads. */
  readonly digests: Manifest;
  /** The paths of those lists and their signatures. */
  readonly lists: readonly string[];
}

/**
 * Reads the list of a built site, and that of its downloads; where the latter cannot be read, no download is listed. Throws
 * `ManifestError`, also where it is the list of something else, such as of the downloads: people keep such lists of their own.
 */
export function readSiteList(folder: string): SiteList {
  const digests = new Map(readManifest(folder));
  if (!digests.has('index.html'))
    throw new ManifestError(
      `${manifestName} in ${folder} names no index.html: it is the list of a part of a copy, or of something else. Name the whole copy.`,
    );
  try {
    const downloads = readManifest(join(folder, downloadsFolder));
    for (const [path, digest] of downloads) digests.set(inDownloads(path), digest);
  } catch {
    return { digests, lists: manifestFiles };
  }
  return { digests, lists: siteLists };
}

/** A list of files that is missing or cannot be read; the message is for people. */
export class ManifestError extends Error {}

function isBelow(path: string): boolean {
  return (
    !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
