import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFull } from './full-disk.ts';

const advice = 'the site that is there is as it was. Make room, then run the same command again.';
const coded = (code: string, path?: string): Error =>
  Object.assign(new Error(code), { code, ...(path && { path }) });

test.each([
  [
    'as the system tells it',
    coded('ENOSPC', '/x/a.html'),
    `The disk of /x/a.html is full (ENOSPC); ${advice}`,
  ],
  ['as a quota', coded('EDQUOT'), `The disk of FOLDER is full (EDQUOT); ${advice}`],
  [
    'behind another error',
    new Error('Could not render.', { cause: coded('ENOSPC') }),
    `The disk of FOLDER is full (ENOSPC); ${advice}`,
  ],
  [
    'in the words of the bundler',
    new Error('Failed to write file in x.mjs\nCaused by:\n No space left on device (os error 28)'),
    `The disk of FOLDER is full; ${advice}`,
  ],
  [
    'in its words on Windows',
    new Error('Nicht genügend Speicherplatz. (os error 112)'),
    `The disk of FOLDER is full; ${advice}`,
  ],
  ['is none, where all else is wrong', new Error('A mistake (os error 2)'), undefined],
  ['is none, where another thing is wrong', coded('EACCES'), undefined],
  ['is none, where no error is', 'ENOSPC', undefined],
])('a full disk is told: %s', (_, error, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  expect(describeFull(error, folder)?.replace(folder, 'FOLDER')).toBe(expected);
  rmSync(folder, { recursive: true });
});

// It has no room for anything, and is there on every Linux.
test.skipIf(process.platform !== 'linux')('a disk without room is full, whatever a program says', () => {
  expect(describeFull(new Error('It died.'), '/proc')).toBe(`The disk of /proc is full; ${advice}`);
});
