import { execFileSync } from 'node:child_process';
import type { ContentFault } from './source-bytes.ts';

/** What is in the index of Git that is no file: its path from the root, and what it is. */
export interface StagedFault {
  readonly path: string;
  readonly fault: ContentFault;
}

/** Git's modes for what is not a file (https://git-scm.com/docs/git-fast-import, "filemodify"). */
const faults: ReadonlyMap<string, ContentFault> = new Map([
  ['120000', 'link'],
  ['160000', 'submodule'],
]);

/**
 * Writes the files of the content as the commit that is being made will have them, into `target`, and gives what else it will
 * have; `undefined`, with nothing written, where nothing of the content is staged. `folder` is the content's, from the root of the
 * repository. Git is asked for the files of its index, also in `git commit -a` and `git commit -- file`, which have an index of
 * their own. Throws where `root` is no repository.
 */
export function writeStaged(root: string, folder: string, target: string): StagedFault[] | undefined {
  // Behind `:(literal)` no character of the name is a pattern.
  const inFolder = `:(literal)${folder}`;
  const git = (args: readonly string[], input?: string): string =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      ...(input !== undefined && { input }),
    });
  const changed = git(['diff', '--cached', '--name-only', '-z', '--', inFolder]);
  if (changed === '') return undefined;
  const entries = git(['ls-files', '--cached', '--stage', '-z', '--', inFolder]).split('\0').slice(0, -1);
  const files: string[] = [];
  const found: StagedFault[] = [];
  for (const entry of entries) {
    const path = entry.slice(entry.indexOf('\t') + 1);
    // A link that Git writes as a file, as it does on Windows, is a link to those who clone.
    const fault = faults.get(entry.slice(0, 6));
    if (fault === undefined) files.push(`${path}\0`);
    else found.push({ path, fault });
  }
  const prefix = `--prefix=${target.replaceAll('\\', '/')}/`;
  git(['checkout-index', '--force', '-z', '--stdin', prefix], files.join(''));
  return found;
}
