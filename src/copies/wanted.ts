import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile, manifestFiles, manifestName, manifestSignatureName, readManifest } from './manifest.ts';
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
export async function readWanted(source: string): Promise<Wanted> {
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
    if (existsSync(signature)) await add(manifestSignatureName, await hashFile(signature));
  } catch {
    throw new StickError(`${source} has changed since it was built. Run: npm run build`);
  }
  return wanted;
}

/** How many of the wanted files these are, and how large. */
export function amountOf(paths: readonly string[], wanted: Wanted): Amount {
  const bytes = paths.reduce((total, path) => total + (wanted.get(path)?.size ?? 0), 0);
  return { files: paths.length, bytes };
}

/** Compares what is wanted with the list of an earlier copy; where there is none that can be read, all is added. */
export async function compareWithCopy(copy: string, wanted: Wanted): Promise<Changes> {
  const earlier = await readManifest(copy).catch(() => new Map<string, string>());
  const content = [...wanted.keys()].filter((path) => !manifestFiles.includes(path));
  let removed: Amount = { files: 0, bytes: 0 };
  for (const path of earlier.keys()) {
    if (wanted.has(path)) continue;
    const size = await stat(join(copy, path)).then(
      (info) => info.size,
      () => 0,
    );
    removed = { files: removed.files + 1, bytes: removed.bytes + size };
  }
  const added = content.filter((path) => !earlier.has(path));
  const changed = content.filter((path) => earlier.has(path) && earlier.get(path) !== wanted.get(path)?.hash);
  return { added: amountOf(added, wanted), changed: amountOf(changed, wanted), removed };
}
