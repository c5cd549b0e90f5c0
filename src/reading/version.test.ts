import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readVersion } from './version.ts';

const canSign = spawnSync('ssh-keygen', ['-?']).error === undefined;

let folder = '';
const git = (...parameters: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-05T23:30:00-05:00' },
  }).trim();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldbook-'));
  vi.stubEnv('SOURCE_COMMIT', '');
  vi.stubEnv('SOURCE_DATE_EPOCH', '');
});
afterEach(() => vi.unstubAllEnvs());

describe('a site says which commit it was built from', () => {
  test('the commit and its day in UTC, and a plus where files have changed since', () => {
    git('init', '-q');
    writeFileSync(join(folder, 'a.md'), 'a');
    git('add', '.');
    git('commit', '-qm', 'First');
    const commit = git('rev-parse', 'HEAD');
    expect(readVersion(folder)).toEqual({ commit, date: '2026-03-06' });
    writeFileSync(join(folder, 'a.md'), 'b');
    expect(readVersion(folder)).toEqual({ commit: `${commit}+`, date: '2026-03-06' });
  });

  test.skipIf(!canSign)('whatever somebody has told Git to show (needs ssh-keygen)', () => {
    const key = join(folder, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    git('init', '-q');
    git('config', 'gpg.format', 'ssh');
    git('config', 'user.signingKey', `${key}.pub`);
    git('commit', '-q', '-S', '-m', 'First', '--allow-empty');
    const commit = git('rev-parse', 'HEAD');
    git('config', 'log.showSignature', 'true');
    git('config', 'status.showUntrackedFiles', 'no');
    expect(git('log', '-1', '--format=%H')).not.toBe(commit);
    expect(git('status', '--porcelain')).toBe('');
    expect(readVersion(folder)).toEqual({ commit: `${commit}+`, date: '2026-03-06' });
  });

  test('without Git nothing is made up, but the environment may say it', () => {
    expect(readVersion(folder)).toBeUndefined();
    vi.stubEnv('SOURCE_COMMIT', 'abc123');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1772755200');
    expect(readVersion(folder)).toEqual({ commit: 'abc123', date: '2026-03-06' });
  });
});
