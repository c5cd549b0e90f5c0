import { lstatSync, type Dirent, type Stats } from 'node:fs';

/** What a folder may hold besides files and folders; nothing of it is ever opened. A junction of Windows is a link. */
export type OddKind = 'link' | 'pipe' | 'socket' | 'device';

/** What stands at a path, itself and not what it leads to. */
export type EntryKind = 'file' | 'folder' | OddKind;

/** What stands at a path; `undefined` where nothing does. Throws the system's error where that cannot be told. */
export function kindAt(path: string): EntryKind | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats && kindOf(stats);
}

/** What a system's answer is about. */
export function kindOf(stats: Stats | Dirent): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}
