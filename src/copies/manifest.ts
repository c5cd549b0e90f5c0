import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDropping } from '../files/droppings.ts';
import { listFiles } from '../files/walk-folder.ts';
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

const smallFile = 1 << 20;

/** The SHA-256 of a file in hexadecimal, without holding a large file in memory. */
export async function hashFile(path: string): Promise<string> {
  if (statSync(path).size <= smallFile) return hash('sha256', readFileSync(path), 'hex');
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

/** The files that the list of a folder names or should: not the list itself, nor what computers leave behind. */
export async function listContent(folder: string): Promise<string[]> {
  const files = listFiles(folder);
  return files.filter((file) => !manifestFiles.includes(file) && !isDropping(file));
}

/** Whether a path in a site is that of a file for download. */
export const isDownload = (path: string): boolean => path.startsWith(`${downloadsFolder}/`);

/** The list as text: sorted, one line a file, LF at each end. */
function printManifest(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort();
  return paths.map((path) => `${manifest.get(path) ?? ''}  ${path}\n`).join('');
}

/**
 * Writes `SHA256SUMS` over every file of a folder but those for download and, given the path of a private SSH key, signs it; without one, removes an
 * older signature. The same files give the same bytes; the same Ed25519 or RSA key gives the same signature. Throws an error
 * with a message for people when signing fails.
 */
export async function writeManifest(
  folder: string,
  options: { signingKey?: string } = {},
): Promise<Manifest> {
  const manifest = new Map<string, string>();
  for (const file of await listContent(folder)) {
    if (!isDownload(file)) manifest.set(file, await hashFile(join(folder, file)));
  }
  await writeFile(join(folder, manifestName), printManifest(manifest));
  await rm(join(folder, manifestSignatureName), { force: true });
  if (options.signingKey !== undefined) await sign(join(folder, manifestName), options.signingKey);
  return manifest;
}

/**
 * Reads the list of a folder. Throws `ManifestError` when there is none or when it is not in the form of `sha256sum`, which
 * includes paths that lead out of the folder: a stick is not to be trusted.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), 'utf8');
  } catch {
    throw new ManifestError(`${folder} has no readable ${manifestName}: it is not a complete copy.`);
  }
  const manifest = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, digest, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined || !isBelow(path)) {
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

/** A list of files that is missing or cannot be read; the message is for people. */
export class ManifestError extends Error {}

function isBelow(path: string): boolean {
  return (
    !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
