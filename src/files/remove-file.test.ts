import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from './folder.fixture.ts';
import { oddThings } from './odd-files.fixture.ts';
import { removeFileIn } from './remove-file.ts';
import { listFiles, walkFolder } from './walk-folder.ts';

test('a file is removed, and what is not there need not be', async () => {
  const folder = await writeFiles(makeFolder(), { 'a/b': '', 'a/c': '' });
  for (const path of ['a/b', 'a/b', 'none/b']) removeFileIn(folder, path);
  expect(listFiles(folder)).toEqual(['a/c']);
});

test('nothing is removed through a link, and no folder', async () => {
  const folder = await writeFiles(makeFolder(), { 'real/a': '' });
  symlinkSync('real', join(folder, 'link'));
  mkdirSync(join(folder, 'empty'));
  expect(() => removeFileIn(folder, 'link/a')).toThrow('link is a link');
  expect(() => removeFileIn(folder, 'empty')).toThrow('empty is a folder, not a file.');
  expect(() => removeFileIn(folder, 'real/a/b')).toThrow('a is a file, not a folder.');
  expect(walkFolder(folder)).toMatchObject({ files: ['real/a'], folders: ['empty', 'real'] });
});

test.each(Object.keys(oddThings))('%s stays', async (name) => {
  const folder = makeFolder();
  await oddThings[name]?.(join(folder, 'odd'));
  expect(() => removeFileIn(folder, 'odd')).toThrow('odd is a ');
  expect(walkFolder(folder).refused).toHaveLength(1);
});
