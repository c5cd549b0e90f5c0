import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { projectText, writeContent } from '../src/checking/content.fixture.ts';

const script = fileURLToPath(new URL('check.ts', import.meta.url));
const good = writeContent({
  'site.yml': 'title: Projects\n',
  'projects/a.md': projectText('title: A\nstatus: completed'),
});
const warned = writeContent({ 'projects/a.md': '---\ntitle: A\nstatus: completed\n---\n' });
const bad = writeContent({ 'projects/a.md': projectText('title: A\nstatus: completed\nstart: July 2014') });

function check(folder: string, ...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

afterAll(() => {
  for (const folder of [good, warned, bad]) rmSync(folder, { recursive: true });
});

describe('npm run check', () => {
  test('says in one line that all is well', () => {
    expect(check(good)).toEqual({ status: 0, stdout: 'No problems in 1 project.\n', stderr: '' });
  });

  test('fails where there is an error, and shows the line to type', () => {
    const { status, stdout } = check(bad);
    expect(status).toBe(1);
    expect(stdout).toContain('projects/a.md:4:8 error wrong-value');
    expect(stdout).toContain('fix: start: 2014-07');
    expect(stdout).not.toContain('\u001b');
  });

  test('does not fail for a warning', () => {
    const { status, stdout } = check(warned);
    expect(status).toBe(0);
    expect(stdout).toContain('1 warning in 1 project.');
  });

  test('prints nothing but an array as JSON', () => {
    expect(JSON.parse(check(good, '--format', 'json').stdout)).toEqual([]);
    expect(JSON.parse(check(bad, '--format', 'json').stdout)).toEqual([
      {
        rule: 'wrong-value',
        level: 'error',
        file: `${bad}/projects/a.md`,
        line: 4,
        column: 8,
        field: 'start',
        message: expect.stringContaining('"July 2014"') as string,
        fix: 'start: 2014-07',
        value: 'July 2014',
        replacement: '2014-07',
        advice: null,
      },
    ]);
  });

  test('annotates a pull request', () => {
    expect(check(bad, '--format', 'github').stdout).toMatch(
      /^::error file=.*projects\/a\.md,line=4,col=8,title=wrong-value::/,
    );
  });

  test('appends all problems to the summary of the job', () => {
    const summary = join(bad, 'summary.md');
    const env = { ...process.env, CONTENT_DIR: bad, GITHUB_STEP_SUMMARY: summary };
    spawnSync(process.execPath, [script, '--format', 'github'], { env });
    expect(readFileSync(summary, 'utf8')).toContain('start&#58; 2014-07');
    rmSync(summary);
  });

  test('explains a rule, and guesses a misspelt one', () => {
    expect(check(good, '--explain', 'wrong-value')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('What to do: ') as string,
    });
    expect(check(good, '--explain', 'wrongvalue')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no rule "wrongvalue": did you mean "wrong-value"?\n',
    });
  });

  test('mends what has one right answer, says so, and has nothing more to mend', () => {
    const folder = writeContent({
      'projects/a.md':
        '\uFEFF---\r\ntitle: A # note\r\nstart: July 2014\r\nstatus: completed \r\nsources: [{ title: x }]\r\n---\r\nText. \r\n',
    });
    const { status, stdout } = check(folder, '--fix');
    expect(status).toBe(0);
    expect(stdout).toContain('  start: July 2014 → 2014-07\n');
    expect(readFileSync(join(folder, 'projects/a.md'), 'utf8')).toBe(
      '\uFEFF---\r\ntitle: A # note\r\nstatus: completed\r\nstart: 2014-07\r\nsources: [{ title: x }]\r\n---\r\nText. \r\n',
    );
    expect(check(folder, '--fix').stdout).not.toContain('Mended');
    rmSync(folder, { recursive: true });
  });

  test('explains itself, and refuses what it does not know with one line', () => {
    expect(check(good, '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: npm run check') as string,
    });
    for (const args of [
      ['--explain', 'yaml', '--format', 'json'],
      ['--format', 'xml'],
      ['--formt', 'json'],
      ['content'],
    ]) {
      const { status, stdout, stderr } = check(good, ...args);
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
