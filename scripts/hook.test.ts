import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const hook = resolve('scripts/hook.ts');
const project = 'content/projects/a.md';
let folder = '';

/** Only its own repository and settings: a hook runs these tests with variables of its own. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') && name !== 'CONTENT_DIR'),
);

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Editor', '-c', 'user.email=editor@mail.example', '-c', 'core.hooksPath=none'];
  execFileSync('git', [...who, ...args], { cwd: folder, env: environment, stdio: 'pipe' });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs the hook as git does; gives its exit code and what it says. */
function runHook(more: NodeJS.ProcessEnv = {}) {
  const { status, stderr } = spawnSync(process.execPath, [hook], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, NO_COLOR: '1', ...more },
  });
  return { status, stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'field book-'));
  git('init', '-q');
  write('content/site.yml', 'title: Projects\n');
  write(project, '---\ntitle: A\nstatus: completed\nsources: [{ title: Report }]\n---\n\nText.\n');
  git('add', '.');
  git('commit', '-q', '-m', 'Begin');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('says nothing where nothing of the content is staged', () => {
  appendFileSync(join(folder, project), 'Call 069 200 0000.\n');
  write('README.md', 'Read me.\n');
  git('add', 'README.md');
  expect(runHook()).toEqual({ status: 0, stderr: '' });
});

test('stops what is staged, even if the file was mended since', () => {
  const text = readFileSync(join(folder, project), 'utf8');
  write(project, `${text}Call 069 200 0000.\n`);
  git('add', '.');
  write(project, text);
  const { status, stderr } = runHook();
  expect(status).toBe(1);
  expect(stderr).toContain('content/projects/a.md:8:6 error phone-number\n  8 | Call 069 200 0000.');
  expect(stderr).toContain('Nothing was committed.');
});

test('lets through what is staged, even if the file on the disk is bad', () => {
  appendFileSync(join(folder, project), 'More.\n');
  git('add', '.');
  appendFileSync(join(folder, project), 'Call 069 200 0000.\n');
  expect(runHook()).toEqual({ status: 0, stderr: '' });
});

test('finds the content in a folder of another name', () => {
  write('our content [1]/site.yml', 'titel: Projects\n');
  git('add', '.');
  const { status, stderr } = runHook({ CONTENT_DIR: 'our content [1]' });
  expect(status).toBe(1);
  expect(stderr).toContain('our content [1]/site.yml:1:1');
});

test('stops the deletion of what others need', () => {
  git('rm', '-q', 'content/site.yml');
  expect(runHook().status).toBe(1);
});
