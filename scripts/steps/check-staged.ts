import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { loadRegister } from '../../src/checking/load-register.ts';
import { reportText } from '../../src/checking/reporters/reporters.ts';
import { contentDir } from '../../src/reading/environment.ts';
import { hasErrors, sortProblems } from '../../src/reading/problem.ts';
import { explainFault } from '../../src/reading/source-bytes.ts';
import { writeStaged } from '../../src/reading/staged.ts';
import { dayOf } from '../../src/register/dates/dates.ts';
import { hasColor } from '../frame/color.ts';
import { Failure } from '../frame/failure.ts';
import { printReport } from '../frame/print.ts';

const advice = `
Nothing was committed. Git keeps everything for ever, so the errors above must be put right first.
Then: git add the files, and commit again.`;

/** Checks the content as it would be committed, and prints what is to be put right. Gives whether there is no error in it. */
export function checkStaged(): boolean {
  const root = findRepository();
  const folder = relative(root, realPath(contentDir())).replaceAll('\\', '/');
  // Content outside of the repository is not committed here.
  if (folder.startsWith('..') || isAbsolute(folder)) return true;
  const target = mkdtempSync(join(tmpdir(), 'fieldbook-'));
  try {
    const faults = writeStaged(root, folder, target);
    if (!faults) return true;
    // Problems name files, and quote their lines, as if this were the repository.
    process.chdir(target);
    const today = dayOf(new Date());
    const { problems: found, projectCount } = loadRegister({ contentDir: folder, today });
    const problems = sortProblems([...faults.map(({ path, fault }) => explainFault(path, fault)), ...found]);
    if (problems.length > 0)
      printReport(reportText(problems, { projectCount, color: hasColor(process.stderr) }), process.stderr);
    if (!hasErrors(problems)) return true;
    printReport(advice, process.stderr);
    return false;
  } finally {
    process.chdir(root);
    rmSync(target, { recursive: true, force: true });
  }
}

/** Git knows folders by their own places; the content may be reached through a link, or be gone in this commit. */
function realPath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

function findRepository(): string {
  try {
    return execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    throw new Failure('This folder is not in a Git repository, so there is nothing to commit.', {
      cause: error,
    });
  }
}
