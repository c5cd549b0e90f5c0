import { existsSync } from 'node:fs';
import { isLeaving } from '../files/leavings.ts';
import { walkFolder, type Walk } from '../files/walk-folder.ts';

/**
 * Lists what is in the content folder, but for what Git keeps in it where it is a repository of its own, and for what systems
 * leave behind. A folder that is not there is empty.
 */
export function walkContent(folder: string): Walk {
  if (!existsSync(folder)) return { files: [], folders: [], refused: [] };
  return walkFolder(folder, (path) => path === '.git' || isLeaving(path));
}

/** Files of `documents/` and `images/` that readers get: all but the notes beside the pictures, and what is hidden. */
export function isForReaders(path: string): boolean {
  return /^(?:documents\/|images\/(?!.*\.yml$))./s.test(path) && isVisible(path);
}

/** Whether a path has nothing hidden in it. */
export function isVisible(path: string): boolean {
  return !/(?:^|\/)\./.test(path);
}

/** Files that are hidden without being Git's, and folders of them: of each path the part up to the first dot. */
export function hiddenIn(paths: readonly string[]): string[] {
  const hidden = paths.flatMap((path) => /^(?:[^/]+\/)*?\.[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(hidden)].filter((path) => !gitName.test(path));
}

/** Settings of Git and GitHub, which are for the repository, and the file that keeps an empty folder in it. */
const gitName = /(?:^\.github|(?:^|\/)\.git(?:ignore|attributes|keep|modules))$/;
