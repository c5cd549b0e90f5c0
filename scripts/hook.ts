import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/reading/environment.ts';
import { loadRegister } from '../src/checking/load.ts';
import { hasErrors } from '../src/reading/problem.ts';
import { reportText } from '../src/checking/reporters/reporters.ts';
import { writeStaged } from '../src/reading/staged.ts';

const usage = `Usage: npm run hook

Checks the content as it would be committed, and exits with 1 where there is an error. Git runs it before each commit;
npm ci sees to that. Where nothing of the content is about to be committed, it does nothing.

  --help       this text

CONTENT_DIR    another folder than "content"`;

const advice = `
Nothing was committed. Git keeps everything for ever, so the errors above must be put right first.
Then: git add the files, and commit again.`;

/** Exit code. */
function check(): number {
  const root = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();
  const folder = relative(root, resolve(contentDir())).replaceAll('\\', '/');
  // Content outside of the repository is not committed here.
  if (folder.startsWith('..') || isAbsolute(folder)) return 0;
  const target = mkdtempSync(join(tmpdir(), 'fieldbook-'));
  try {
    if (!writeStaged(root, folder, target)) return 0;
    // Problems name files, and quote their lines, as if this were the repository.
    process.chdir(target);
    const today = new Date().toISOString().slice(0, 10);
    const { problems, projectCount } = loadRegister({ contentDir: folder, today });
    const color = process.stderr.isTTY && !process.env['NO_COLOR'];
    if (problems.length > 0) console.error(reportText(problems, { projectCount, color }));
    if (!hasErrors(problems)) return 0;
    console.error(advice);
    return 1;
  } finally {
    process.chdir(root);
    rmSync(target, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else process.exitCode = check();
