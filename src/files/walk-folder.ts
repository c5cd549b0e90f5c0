import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { kindAt, kindOf, type EntryKind, type OddKind } from './entry-kind.ts';
import { FileError } from './file-error.ts';

/** Something in a folder that is neither a file nor a folder, or a folder that cannot be read. */
interface Refused {
  readonly path: string;
  readonly fault: OddKind | 'unreadable';
}

/**
 * What is below a folder: paths relative to it, with forward slashes, sorted by their code units. For ASCII names that is the
 * order of their bytes, the same on every computer.
 */
export interface Walk {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly refused: readonly Refused[];
}

/**
 * Lists everything below a folder, but for paths that are passed over with all that is in them. The folder itself may be reached
 * through links; in it none is followed. Throws the system's error where the folder itself cannot be read.
 */
export function walkFolder(folder: string, isPassedOver: (path: string) => boolean = () => false): Walk {
  const files: string[] = [];
  const folders: string[] = [];
  const refused: Refused[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    try {
      for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
        const path = `${below}${entry.name}`;
        if (isPassedOver(path)) continue;
        const kind = kindOfEntry(entry, join(folder, path));
        if (kind === 'file') files.push(path);
        else if (kind === 'folder') {
          folders.push(path);
          waiting.push(`${path}/`);
        } else refused.push({ path, fault: kind });
      }
    } catch (error) {
      if (below === '') throw error;
      refused.push({ path: below.slice(0, -1), fault: 'unreadable' });
    }
  }
  return { files: files.sort(), folders: folders.sort(), refused: refused.sort(byPath) };
}

/** Some systems list names without kinds, and Windows lists what a cloud keeps as links: then the entry itself is asked. */
function kindOfEntry(entry: Dirent, path: string): EntryKind {
  return entry.isFile() || entry.isDirectory() ? kindOf(entry) : (kindAt(path) ?? kindOf(entry));
}

const byPath = (a: Refused, b: Refused): number => (a.path < b.path ? -1 : 1);

/**
 * Lists the files below a folder as `walkFolder` does. Throws `FileError` for the first thing there that is neither a file nor a
 * folder.
 */
export function listFiles(folder: string): readonly string[] {
  const { files, refused } = walkFolder(folder);
  const [first] = refused;
  if (first) throw new FileError(join(folder, first.path), first.fault);
  return files;
}

/** The folders in which a file is, the outermost first: `a` and `a/b` for `a/b/c`. */
export function foldersOf(file: string): string[] {
  return [...file.matchAll(/\//g)].map((slash) => file.slice(0, slash.index));
}
