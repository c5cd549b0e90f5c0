import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { writeContent } from '../src/checking/content.fixture.ts';

const script = fileURLToPath(new URL('import.ts', import.meta.url));
const folder = writeContent({});
const list = join(folder, 'list.txt');
writeFileSync(list, 'Current projects\n\nHelp on land (since May 2015)\n');

function run(...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run import', () => {
  test('shows what would happen, does it, and does it once', () => {
    const file = join(folder, 'projects/help-land.md');
    expect(run(list, '--dry-run')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(file)).toBe(false);
    expect(run(list)).toEqual({ status: 0, stdout: `new ${file}\nFiles: 1 new.\n`, stderr: '' });
    expect(readFileSync(file, 'utf8')).toContain('start: 2015-05\n');
    expect(run(list)).toEqual({ status: 0, stdout: 'Files: 1 unchanged.\n', stderr: '' });
  });

  test('fails with the line where something cannot be read', () => {
    const { status, stderr, stdout } = run(list, '--from', 'csv');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('list.txt:1:1 error csv-header');
    expect(stderr).toContain('1 | Current projects');
  });

  test('explains itself, and refuses what it does not know with one line', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: npm run import') as string,
    });
    for (const args of [[], [list, '--from', 'xls'], [list, '--upgrade']]) {
      const { status, stdout, stderr } = run(...args);
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
