import { execFileSync } from 'node:child_process';

/**
 * Writes the content as the commit that is being made will have it, into `target`, and gives whether anything in it is
 * staged; writes nothing where it is not. `folder` is the content's, from the root of the repository. Git is asked for the files
 * of its index, also in `git commit -a` and `git commit -- file`, which have an index of their own.
 * Throws where `root` is no repository.
 */
export function writeStaged(root: string, folder: string, target: string): boolean {
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
  if (changed === '') return false;
  const names = git(['ls-files', '--cached', '-z', '--', inFolder]);
  git(['checkout-index', '--force', '-z', '--stdin', `--prefix=${target.replaceAll('\\', '/')}/`], names);
  return true;
}
