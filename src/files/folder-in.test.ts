import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderIn } from './folder-in.ts';
import { makeFolder, writeFiles } from './folder.fixture.ts';

test('a folder below another is found by its way, also one that is not there', async () => {
  const folder = await writeFiles(makeFolder(), { 'a/b/c': '' });
  for (const way of ['a', 'a/b', 'a/x/y']) expect(folderIn(folder, way)).toBe(join(folder, way));
});

test('not over a link, nor below a file', async () => {
  const folder = await writeFiles(makeFolder(), { 'a/b/c': '' });
  symlinkSync('a', join(folder, 'link'));
  for (const way of ['link', 'link/b']) expect(() => folderIn(folder, way)).toThrow('link is a link');
  expect(() => folderIn(folder, 'a/b/c')).toThrow('c is a file, not a folder.');
  const link = join(makeFolder(), 'way');
  symlinkSync(folder, link);
  expect(folderIn(link, 'a')).toBe(join(link, 'a'));
});
