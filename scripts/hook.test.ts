import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

test('stops links and other repositories, which a clone would follow', () => {
  write('.git/info/secret.txt', 'secret');
  symlinkSync('../../.git/info/secret.txt', join(folder, 'content/projects/b.md'));
  git('add', '.');
  git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},content/documents/more`);
  // So it is on Windows.
  git('config', 'core.symlinks', 'false');
  const { status, stderr } = runHook();
  expect(status).toBe(1);
  expect(stderr).toContain('content/projects/b.md:1:1 error not-a-file\n  This is a link to another place.');
  expect(stderr).toContain('content/documents/more:1:1 error not-a-file\n  This is another repository');
  expect(stderr).toContain('2 errors in 1 project.');
  expect(stderr).not.toContain('secret');
});

test('finds the content behind a link', () => {
  symlinkSync('content', join(folder, 'ours'));
  appendFileSync(join(folder, project), 'Call 069 200 0000.\n');
  git('add', 'content');
  expect(runHook({ CONTENT_DIR: 'ours' }).status).toBe(1);
});
