import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFile, copyFolder } from './copy-files.ts';
import { makeFolder, writeFiles } from './folder.fixture.ts';
import { oddThings } from './odd-files.fixture.ts';
import { listFiles, walkFolder } from './walk-folder.ts';

test('a folder is copied beside what is there, but for what is not wanted and folders without files', async () => {
  const source = await writeFiles(makeFolder(), {
    'a/b.jpg': 'picture',
    'a/b.yml': 'note',
    'c.pdf': 'x'.repeat(200_000),
  });
  mkdirSync(join(source, 'empty'));
  const target = await writeFiles(makeFolder(), { 'a/z.jpg': 'another' });
  await copyFolder(source, target, (file) => !file.endsWith('.yml'));
  expect(walkFolder(target)).toEqual({ files: ['a/b.jpg', 'a/z.jpg', 'c.pdf'], folders: ['a'], refused: [] });
  expect(readFileSync(join(target, 'a/b.jpg'), 'utf8')).toBe('picture');
  expect(readFileSync(join(target, 'c.pdf'), 'utf8')).toBe('x'.repeat(200_000));
});

test('a folder that is not there yet is made', async () => {
  const target = join(makeFolder(), 'a/new');
  await copyFolder(await writeFiles(makeFolder(), { a: '' }), target);
  expect(listFiles(target)).toEqual(['a']);
});

test.each(Object.keys(oddThings))('nothing is copied from a folder that holds %s', async (name) => {
  const source = await writeFiles(makeFolder(), { 'a.jpg': '' });
  await oddThings[name]?.(join(source, 'odd'));
  const target = makeFolder();
  await expect(copyFolder(source, target)).rejects.toThrow('odd is a ');
  expect(listFiles(target)).toEqual([]);
});

test('nothing is written over, and nothing through a link', async () => {
  const source = await writeFiles(makeFolder(), { 'a.jpg': 'new', 'folder/b.jpg': 'new' });
  const target = await writeFiles(makeFolder(), { 'a.jpg': 'old', 'real/b.jpg': 'old' });
  await expect(copyFile([source, 'a.jpg'], [target, 'a.jpg'])).rejects.toThrow('EEXIST');
  symlinkSync('real', join(target, 'folder'));
  symlinkSync('real/c.jpg', join(target, 'c.jpg'));
  await expect(copyFile([source, 'folder/b.jpg'], [target, 'folder/b.jpg'])).rejects.toThrow('is a link');
  await expect(copyFile([source, 'a.jpg'], [target, 'c.jpg'])).rejects.toThrow('EEXIST');
  expect(walkFolder(target).files).toEqual(['a.jpg', 'real/b.jpg']);
  expect(readFileSync(join(target, 'a.jpg'), 'utf8')).toBe('old');
});
