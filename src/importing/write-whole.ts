import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plan } from './plan.ts';

/** A file cannot be written; the message says which and why. */
export class WriteError extends Error {}

/**
 * Writes a file whole or not at all: beside its place first, then with its own name. A file that should be new is
 * never written over one that has come in the meantime. Throws `WriteError`.
 */
export function writeWhole(path: string, text: string, { isNew }: { isNew: boolean }): void {
  const beside = join(dirname(path), `.${basename(path)}.part`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, text);
    if (isNew && existsSync(path)) throw new WriteError(`${path} is there already and was not written over.`);
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside);
    if (error instanceof WriteError || !(error instanceof Error && 'code' in error)) throw error;
    throw new WriteError(`${path} cannot be written (${String(error.code)}).`, { cause: error });
  }
}

/** Writes what a plan changes, file by file, each whole. Throws `WriteError`. */
export function writePlan({ changes, folder }: Plan): void {
  for (const { path, before, after } of changes) {
    if (before !== after) writeWhole(join(folder, path), after, { isNew: before === undefined });
  }
}
