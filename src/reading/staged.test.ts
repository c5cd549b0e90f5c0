import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeStaged } from './staged.ts';

let root = '';
let target = '';
const git = (...parameters: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...parameters], {
    encoding: 'utf8',
  }).trim();

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'field book-'));
  target = mkdtempSync(join(tmpdir(), 'field book-'));
  git('init', '-q');
  write('content/a.md', 'first');
  write('content/më *.md', 'b');
  write('README.md', 'c');
  git('add', '.');
  git('commit', '-qm', 'First');
});

afterEach(() => {
  rmSync(root, { recursive: true });
  rmSync(target, { recursive: true });
});

test('without a change in the content, nothing is written', () => {
  write('README.md', 'changed');
  write('content/a.md', 'not staged');
  git('add', 'README.md');
  expect(writeStaged(root, 'content', target)).toBeUndefined();
  expect(readdirSync(target)).toEqual([]);
});

test('the whole content is written as the commit will have it, over what is there', () => {
  write('content/a.md', 'staged');
  git('add', '.');
  write('content/a.md', 'not staged');
  mkdirSync(join(target, 'content'));
  writeFileSync(join(target, 'content/a.md'), 'old');
  expect(writeStaged(root, 'content', target)).toEqual([]);
  expect(readdirSync(target, { recursive: true }).sort()).toEqual([
    'content',
    'content/a.md',
    'content/më *.md',
  ]);
  expect(readFileSync(join(target, 'content/a.md'), 'utf8')).toBe('staged');
});

test('a folder is taken by its name, whatever is in it', () => {
  write('con*/a.md', 'a');
  git('add', '.');
  expect(writeStaged(root, 'con*', target)).toEqual([]);
  expect(existsSync(join(target, 'con*/a.md'))).toBe(true);
  expect(existsSync(join(target, 'content'))).toBe(false);
});

test('links and submodules are named and not written', () => {
  const link = execFileSync('git', ['-C', root, 'hash-object', '-w', '--stdin'], {
    input: '../secret',
    encoding: 'utf8',
  });
  git('update-index', '--add', '--cacheinfo', `120000,${link.trim()},content/link.md`);
  git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD')},content/more`);
  expect(writeStaged(root, 'content', target)).toEqual([
    { path: 'content/link.md', fault: 'link' },
    { path: 'content/more', fault: 'submodule' },
  ]);
  expect(readdirSync(join(target, 'content')).sort()).toEqual(['a.md', 'më *.md']);
});
