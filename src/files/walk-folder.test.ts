import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from './folder.fixture.ts';
import { oddThings } from './odd-files.fixture.ts';
import { foldersOf, listFiles, walkFolder } from './walk-folder.ts';

const tree = {
  'b.html': '',
  'a/c.html': '',
  'a/b/d.html': '',
  'a.html': '',
  'B.html': '',
  '.well-known/x': '',
};
const sorted = ['.well-known/x', 'B.html', 'a.html', 'a/b/d.html', 'a/c.html', 'b.html'];

test('all files of a folder are listed, however deep, in the order of their bytes', async () => {
  const folder = await writeFiles(makeFolder(), tree);
  mkdirSync(join(folder, 'empty'));
  expect(walkFolder(folder)).toEqual({
    files: sorted,
    folders: ['.well-known', 'a', 'a/b', 'empty'],
    refused: [],
  });
  expect(listFiles(folder)).toEqual(sorted);
});

test('the folder itself may be reached through links', async () => {
  const link = join(makeFolder(), 'link');
  symlinkSync(await writeFiles(makeFolder(), tree), link);
  expect(listFiles(link)).toEqual(sorted);
});

test('what is passed over is not looked into', async () => {
  const folder = await writeFiles(makeFolder(), { 'a/b': '', 'a/c/d': '', e: '' });
  symlinkSync('nothing', join(folder, 'link'));
  expect(walkFolder(folder, (path) => ['a/c', 'link'].includes(path))).toEqual({
    files: ['a/b', 'e'],
    folders: ['a'],
    refused: [],
  });
});

test('a folder that is not there is an error', async () => {
  expect(() => listFiles('/nowhere')).toThrow('ENOENT');
});

test.each(Object.keys(oddThings))('%s is refused by name, and nothing behind it is listed', async (name) => {
  const folder = await writeFiles(makeFolder(), { 'a/b.html': '', 'z.html': '' });
  await oddThings[name]?.(join(folder, 'a/odd'));
  const fault = /link|pipe|socket/.exec(name)?.[0];
  expect(walkFolder(folder)).toEqual({
    files: ['a/b.html', 'z.html'],
    folders: ['a'],
    refused: [{ path: 'a/odd', fault }],
  });
  expect(() => listFiles(folder)).toThrow(
    expect.objectContaining({
      path: join(folder, 'a/odd'),
      fault,
      message: expect.stringMatching(/a.odd is a /),
    }),
  );
});

test.runIf(process.getuid?.() === 0)('a device is refused by name', async () => {
  const folder = await writeFiles(makeFolder(), { 'z.html': '' });
  execFileSync('mknod', [join(folder, 'zero'), 'c', '1', '5']);
  expect(walkFolder(folder).refused).toEqual([{ path: 'zero', fault: 'device' }]);
});

test.each([
  ['a', []],
  ['a/b', ['a']],
  ['a/b/c.html', ['a', 'a/b']],
])('the folders of %s', (file, expected) => {
  expect(foldersOf(file)).toEqual(expected);
});
