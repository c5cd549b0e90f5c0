import { rmSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { FileError } from '../files/file-error.ts';
import { createFileIn, makeFoldersIn } from '../files/write-file.ts';
import type { Plan } from './plan.ts';

/** A file cannot be written; the message says which and why. */
export class WriteError extends Error {}

/**
 * Writes a file below a folder whole or not at all: beside its place first, then with its own name. A file that should be new is
 * never written over one that has come in the meantime, and nothing through a link. Throws `WriteError`.
 */
export function writeWhole(folder: string, file: string, text: string, { isNew }: { isNew: boolean }): void {
  const path = join(folder, file);
  const part = join(dirname(file), `.${basename(file)}.part`);
  try {
    makeFoldersIn(folder, file);
    // Of a run that was stopped.
    rmSync(join(folder, part), { force: true });
    createFileIn(folder, part, text);
    try {
      const kind = kindAt(path);
      if (isNew && kind !== undefined)
        throw new WriteError(`${path} is there already and was not written over.`);
      if (kind !== undefined && kind !== 'file') throw new FileError(path, kind);
      renameSync(join(folder, part), path);
    } finally {
      rmSync(join(folder, part), { force: true });
    }
  } catch (error) {
    if (error instanceof FileError) throw new WriteError(error.message, { cause: error });
    if (error instanceof WriteError || !(error instanceof Error && 'code' in error)) throw error;
    throw new WriteError(`${path} cannot be written (${String(error.code)}).`, { cause: error });
  }
}

/** Writes what a plan changes, file by file, each whole. Throws `WriteError`. */
export function writePlan({ changes, folder }: Plan): void {
  for (const { path, before, after } of changes) {
    if (before !== after) writeWhole(folder, path, after, { isNew: before === undefined });
  }
}
