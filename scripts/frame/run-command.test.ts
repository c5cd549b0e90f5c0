import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WriteError, writeWhole } from '../../src/importing/write-whole.ts';
import { describeFailure, Failure } from './failure.ts';

/** A program with a command in it. */
const program = (run: string): string => `
  import { runCommand } from './scripts/frame/run-command.ts';
  import { Failure } from './scripts/frame/failure.ts';
  import { tidyWhenStopped } from './scripts/frame/stopping.ts';
  await runCommand({ name: 'carry', summary: 'Carries.', run: async () => { ${run} } });`;

function start(code: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    env: { PATH: process.env['PATH'], ...env },
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => (said[name] += chunk.toString()));
  }
  const ended = once(child, 'close').then(([status]) => ({ status: status as unknown, ...said }));
  return { child, ended };
}

describe('a command that fails', () => {
  test.each([
    ['with words for people', `throw new Failure('It rains.')`, 1, 'It rains.\n'],
    ['with an exit code of its own', `throw new Failure('Stopped.', { exitCode: 130 })`, 130, 'Stopped.\n'],
    [
      'for a reason that nobody foresaw',
      `throw new TypeError('x is not a function')`,
      1,
      'x is not a function (DEBUG=1 shows where this happened.)\n',
    ],
    [
      'when nobody waits for it',
      `setTimeout(() => { throw new Error('late'); }); return 0;`,
      1,
      'late (DEBUG=1 shows where this happened.)\n',
    ],
  ])('%s says so in one line', async (_, run, status, stderr) => {
    expect(await start(program(run)).ended).toEqual({ status, stdout: '', stderr });
  });

  test('shows the places in the code to whoever asks for them', async () => {
    const { status, stderr } = await start(program(`throw new Error('late')`), { DEBUG: '1' }).ended;
    expect(status).toBe(1);
    expect(stderr).toMatch(/^late \(.*\)\nError: late\n +at /);
  });
});

test('a command whose reader has gone says so in one line', async () => {
  const { child, ended } = start(
    program(`for (;;) { console.log('x'.repeat(9999)); await new Promise(setImmediate); }`),
  );
  child.stdout.destroy();
  expect(await ended).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The output was cut off: it cannot be written (EPIPE).\n',
  });
});

test('Ctrl+C ends a command quietly, after it has tidied up', async () => {
  const { child, ended } = start(
    program(`
      const keep = tidyWhenStopped(() => console.log('not tidied'));
      keep();
      tidyWhenStopped(() => console.log('tidied'));
      console.log('working');
      await new Promise((done) => setTimeout(done, 60_000));
      return 0;`),
  );
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  expect(await ended).toEqual({ status: 130, stdout: 'working\ntidied\n', stderr: '' });
});

describe('what the system refuses', () => {
  test('is said in words', () => {
    const attempts = {
      'a file that is not there': () => readFileSync('gone.md'),
      'a folder in place of a file': () => readFileSync('src'),
      'a file in place of a folder': () => readdirSync('README.md'),
      'a file below a file': () => statSync('README.md/a'),
      'a file to be written below a file': () => writeWhole('.', 'README.md/a.md', '', { isNew: true }),
      'a mistake in the program': () => new URL('nowhere'),
      'a plain failure': () => {
        throw new Failure('It rains.');
      },
    };
    const said = Object.entries(attempts).map(([what, attempt]) => {
      try {
        return `${what}: ${String(attempt())}`;
      } catch (error) {
        return `${what}: ${describeFailure(error, [WriteError])}`;
      }
    });
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "a file that is not there: gone.md is not there (ENOENT).
      a folder in place of a file: A file cannot be read: it is a folder (EISDIR).
      a file in place of a folder: README.md cannot be opened: it, or a part of its path, is a file and not a folder (ENOTDIR).
      a file below a file: README.md/a cannot be opened: it, or a part of its path, is a file and not a folder (ENOTDIR).
      a file to be written below a file: README.md is a file, not a folder.
      a mistake in the program: Invalid URL (DEBUG=1 shows where this happened.)
      a plain failure: It rains."
    `);
  });
});
