import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from './folder.fixture.ts';
import { oddThings } from './odd-files.fixture.ts';
import { readFileIn } from './read-file.ts';

test.each(['', 'text', 'x'.repeat(100)])('a file up to its limit is read whole: "%s"', async (text) => {
  expect(readFileIn(await writeFiles(makeFolder(), { 'a/b.txt': text }), 'a/b.txt', 100).toString()).toBe(
    text,
  );
});

test('a file beyond its limit is not read', async () => {
  const folder = await writeFiles(makeFolder(), { 'a.txt': 'x'.repeat(101) });
  expect(() => readFileIn(folder, 'a.txt', 100)).toThrow(
    expect.objectContaining({ fault: 'too-large', size: 101 }),
  );
});

test.runIf(process.platform === 'linux')('nor is one that has more bytes than its size says', async () => {
  expect(() => readFileIn('/proc/self', 'status', 100)).toThrow(
    expect.objectContaining({ fault: 'too-large' }),
  );
  expect(readFileIn('/proc/self', 'status', 100_000).toString()).toMatch(/^Name:[^]*ctxt_switches:\s\d+\n$/);
});

test.each(Object.keys(oddThings))('%s is not opened', async (name) => {
  const folder = makeFolder();
  await oddThings[name]?.(join(folder, 'odd'));
  const fault = /link|pipe|socket/.exec(name)?.[0];
  expect(() => readFileIn(folder, 'odd', 100)).toThrow(expect.objectContaining({ fault }));
});

test('nothing is read through a link to a folder on the way, but the folder itself may be one', async () => {
  const folder = await writeFiles(makeFolder(), { 'a/b/c.txt': 'text' });
  symlinkSync('a', join(folder, 'link'));
  expect(() => readFileIn(folder, 'link/b/c.txt', 100)).toThrow(expect.objectContaining({ fault: 'link' }));
  expect(readFileIn(join(folder, 'link'), 'b/c.txt', 100).toString()).toBe('text');
});

test('nothing is read out of the folder', async () => {
  const folder = await writeFiles(makeFolder(), { 'in/a/b.txt': '', 'key.txt': 'secret' });
  expect(() => readFileIn(join(folder, 'in'), 'a/../../key.txt', 100)).toThrow('leads out of its folder');
});

test('a folder is not read, a file is no folder, and what is not there is missing', async () => {
  const folder = await writeFiles(makeFolder(), { file: '' });
  mkdirSync(join(folder, 'folder'));
  expect(() => readFileIn(folder, 'folder', 100)).toThrow('folder is a folder, not a file.');
  expect(() => readFileIn(folder, 'file/a', 100)).toThrow('file is a file, not a folder.');
  expect(() => readFileIn(folder, 'none/a', 100)).toThrow('ENOENT');
});
