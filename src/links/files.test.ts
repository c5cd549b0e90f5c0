import { expect, test } from 'vitest';
import { foldersOf, listFiles } from './files.ts';
import { makeFolder, writeFiles } from './folder.fixture.ts';

test('all files of a folder are listed, however deep, in the order of their bytes', async () => {
  const files = {
    'b.html': '',
    'a/c.html': '',
    'a/b/d.html': '',
    'a.html': '',
    'B.html': '',
    '.well-known/x': '',
  };
  expect(await listFiles(await writeFiles(makeFolder(), files))).toEqual([
    '.well-known/x',
    'B.html',
    'a.html',
    'a/b/d.html',
    'a/c.html',
    'b.html',
  ]);
});

test('a folder that is not there is an error', async () => {
  await expect(listFiles('/nowhere')).rejects.toThrow('ENOENT');
});

test.each([
  ['a', []],
  ['a/b', ['a']],
  ['a/b/c.html', ['a', 'a/b']],
])('the folders of %s', (file, expected) => {
  expect(foldersOf(file)).toEqual(expected);
});
