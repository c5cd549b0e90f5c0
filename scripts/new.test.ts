import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { loadRegister } from '../src/checking/load-register.ts';
import { writeContent } from '../src/checking/content.fixture.ts';

const script = fileURLToPath(new URL('new.ts', import.meta.url));
const folder = writeContent({});

function run(...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run new', () => {
  test('asks nothing where title and status are given, and writes what passes the check', () => {
    const { status, stdout } = run(
      '--title',
      'Help on land',
      '--status',
      'planned',
      '--start',
      'May 2030',
      '--donor',
      'Embassy of Norway (government)',
      '--source',
      'A report',
    );
    const file = join(folder, 'projects/help-land.md');
    expect(status).toBe(0);
    expect(stdout).toContain(readFileSync(file, 'utf8'));
    expect(loadRegister({ contentDir: folder, today: '2026-11-23' }).problems).toEqual([]);
  });

  test('writes nothing where something is wrong, and says by flag what', () => {
    const { status, stdout, stderr } = run('--title', 'Care', '--status', 'current', '--start', 'soon');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--start: "soon" is not a date.');
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(existsSync(join(folder, 'projects/care.md'))).toBe(false);
  });

  test('names the flags that it needs where nobody can be asked', () => {
    expect(run('--title', 'Care')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no terminal to ask in, so --status must be given. See: npm run new -- --help\n',
    });
  });

  test('explains itself, and refuses what it does not know with one line', () => {
    expect(run('--help').stdout).toContain('Usage: npm run new');
    const { status, stderr } = run('--titel', 'Care');
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
