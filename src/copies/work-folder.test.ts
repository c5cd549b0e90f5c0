import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindAt } from '../files/entry-kind.ts';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { takePlace } from './lock.ts';
import { makeWorkFolder } from './work-folder.ts';

test('a build works in a folder of its own, which goes with what is in it', async () => {
  const around = join(makeFolder(), '.fieldbook');
  const [one, two] = [await makeWorkFolder(around), await makeWorkFolder(around)];
  expect(one.path).not.toBe(two.path);
  await writeFiles(one.path, { 'site/index.html': '' });
  one.remove();
  one.remove();
  expect(kindAt(one.path)).toBeUndefined();
  expect(kindAt(two.path)).toBe('folder');
});

test('what killed builds left is removed, and not where one is at work, nor what is no build’s', async () => {
  const around = await writeFiles(makeFolder(), {
    'build-4711/site/index.html': '',
    'build-00000000/cache/a': '',
    'build-working/site/index.html': '',
    'build-notes.txt': 'mine',
    'site/build-1/a': 'mine',
  });
  const outside = await writeFiles(makeFolder(), { 'a.txt': 'mine' });
  symlinkSync(outside, join(around, 'build-link'));
  symlinkSync(outside, join(around, 'build-00000000/link'));
  mkdirSync(join(around, 'build-empty'));
  await takePlace(around, 'build-working');
  const { path, remove } = await makeWorkFolder(around);
  expect(kindAt(path)).toBe('folder');
  remove();
  expect(kindAt(join(around, 'build-link'))).toBe('link');
  for (const left of ['build-4711', 'build-00000000', 'build-empty'])
    expect(kindAt(join(around, left)), left).toBeUndefined();
  expect(kindAt(join(around, 'build-working/site/index.html'))).toBe('file');
  expect(kindAt(join(around, 'build-notes.txt'))).toBe('file');
  expect(kindAt(join(around, 'site/build-1/a'))).toBe('file');
  expect(await readFiles(outside)).toEqual({ 'a.txt': 'mine' });
});
