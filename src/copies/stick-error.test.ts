import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileError } from '../files/file-error.ts';
import { makeFolder } from '../files/folder.fixture.ts';
import { explainStickError, StickError } from './stick-error.ts';

const folder = makeFolder();
const explain = (error: unknown, target = folder): string =>
  explainStickError(error, target, 'STATE').message.replaceAll(folder, 'STICK');

test('what a system says is told in words that help, with what holds now', () => {
  const codes = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EIO', 'ENODEV', 'ENXIO'];
  const told = codes.map((code) => explain(Object.assign(new Error('x'), { code })));
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "STICK is full. Make room on it, or take a larger one; then run the same command again. STATE
    STICK is full: your quota is used up. Make room on it; then run the same command again. STATE
    STICK cannot hold so large a file or folder. Format it as exFAT; then run the same command again. STATE
    STICK is read-only. Slide its lock, or mount it for writing; then run the same command again. STATE
    STICK may not be written by you. Ask for permission, or take another one; then run the same command again. STATE
    STICK may not be written by you. Ask for permission, or take another one; then run the same command again. STATE
    STICK is in use by another program. Close windows that show it; then run the same command again. STATE
    STICK cannot be read or written. It may be broken: take another one; then run the same command again. STATE
    STICK is gone. Plug it in again; then run the same command again. STATE
    STICK is gone. Plug it in again; then run the same command again. STATE"
  `);
});

test.each<[string, unknown, string]>([
  ['a code that has no words', Object.assign(new Error('bad: x'), { code: 'EBAD' }), 'STICK: bad: x. STATE'],
  ['an error without a code', new Error('bad'), 'STICK: bad. STATE'],
  ['what is no error', 'bad', 'STICK: bad. STATE'],
  ['a file that is gone', Object.assign(new Error('none'), { code: 'ENOENT' }), 'STICK: none. STATE'],
  ['what is for people already', new StickError('It is broken.'), 'It is broken. STATE'],
  [
    'what stands in the way',
    new FileError('a.html', 'link'),
    'a.html is a link to another place, not a file or a folder. Remove it; then run the same command again. STATE',
  ],
])('%s is told as it is', (_, error, expected) => {
  expect(explain(error)).toBe(expected);
});

test('what could not be written for the first time is not gone', () => {
  const full = Object.assign(new Error('x'), { code: 'ENOSPC' });
  expect(explain(full, join(folder, 'a.zip'))).toMatch(/^STICK\/a\.zip is full\./);
});

test('a stick that is gone with all that is on it is told so', () => {
  expect(explain(Object.assign(new Error('none'), { code: 'ENOENT' }), join(folder, 'gone'))).toBe(
    'STICK/gone is gone. Plug it in again; then run the same command again. STATE',
  );
});
