import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Says whether there are colours; with `--terminal`, on a stream that passes for one. */
const program = `
  import { WriteStream } from 'node:tty';
  import { hasColor } from './scripts/frame/color.ts';
  if (process.argv.includes('--terminal')) {
    process.stdout.isTTY = true;
    process.stdout.getColorDepth = WriteStream.prototype.getColorDepth;
  }
  process.stdout.write(String(hasColor(process.stdout)));`;

test.each([
  ['a pipe', {}, false],
  ['a pipe that shall have them', { FORCE_COLOR: '1' }, true],
  ['a terminal', {}, true],
  ['a terminal of somebody who wants none', { NO_COLOR: '1' }, false],
  ['a terminal that has none', { TERM: 'dumb' }, false],
])('%s, %j: colours %s', (where, more, expected) => {
  const stream = where.includes('terminal') ? '--terminal' : '--pipe';
  const args = ['--input-type=module-typescript', '--eval', program, '--', stream];
  const { stdout } = spawnSync(process.execPath, args, {
    env: { TERM: 'xterm-256color', ...more },
    encoding: 'utf8',
  });
  expect(stdout).toBe(String(expected));
});
