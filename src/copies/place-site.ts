import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isInside } from './is-inside.ts';
import { manifestName } from './manifest.ts';

/**
 * Why a folder must not be replaced by a built site, in words; `undefined` where it may. It may when it is not there, empty,
 * or a site built before: nothing that somebody keeps is ever deleted. None of the folders in `kept` may lie in the target,
 * nor the target in one of `sources`.
 */
export function refuseTarget(
  target: string,
  { kept, sources }: { readonly kept: readonly string[]; readonly sources: readonly string[] },
): string | undefined {
  const held = kept.find((folder) => isInside(folder, target));
  if (held !== undefined) return `${target} holds ${resolve(held)}, which a build would delete.`;
  const source = sources.find((folder) => isInside(target, folder));
  if (source !== undefined) return `${target} lies in ${resolve(source)}, from which sites are built.`;
  if (!existsSync(target)) return undefined;
  let names: string[];
  try {
    names = readdirSync(target);
  } catch {
    return `${target} is a file, not a folder.`;
  }
  const isSite = names.includes(manifestName) && names.includes('index.html') && names.includes('search');
  return names.length === 0 || isSite ? undefined : `${target} holds files that are not a built site.`;
}

/** Puts a finished site in the place of the old one. The old one stays until the new one stands whole beside it. */
export async function placeSite(site: string, target: string): Promise<void> {
  const beside = (name: string): string => join(dirname(target), `.${basename(target)}-${name}`);
  const [next, old] = [beside('next'), beside('old')];
  await mkdir(dirname(target), { recursive: true });
  await rm(next, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  try {
    await rename(site, next).catch(async (error: NodeJS.ErrnoException) => {
      // Another file system cannot take a folder over; it has to be copied.
      if (error.code !== 'EXDEV') throw error;
      await cp(site, next, { recursive: true });
    });
    if (existsSync(target)) await rename(target, old);
    await rename(next, target);
  } catch (error) {
    if (!existsSync(target) && existsSync(old)) await rename(old, target);
    throw error;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}
