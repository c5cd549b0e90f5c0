import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastCommits } from './last-commits.ts';

test('Git tells when a file was last committed, and without Git nothing is made up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-'));
  expect(lastCommits('content', folder).size).toBe(0);
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...parameters], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-05T12:00:00Z' },
    });
  git('init', '-q');
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'a.md'), 'a');
  git('add', '.');
  git('commit', '-qm', 'First');
  expect([...lastCommits('content', folder)]).toEqual([
    ['content/a.md', Date.parse('2026-03-05T12:00:00Z') / 1000],
  ]);
});
