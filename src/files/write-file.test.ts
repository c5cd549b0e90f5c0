import { readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from './walk-folder.ts';
import { makeFolder, writeFiles } from './folder.fixture.ts';
import { oddThings } from './odd-files.fixture.ts';
import { createFileIn, writeFileIn } from './write-file.ts';

describe.each([
  ['written', writeFileIn],
  ['made', createFileIn],
])('a file is %s', (_, write) => {
  test('with the folders on the way, below a folder that may be a link', async () => {
    const folder = makeFolder();
    const link = join(makeFolder(), 'link');
    symlinkSync(folder, link);
    write(link, 'a/b/c.txt', 'text');
    write(link, 'a/b/d.txt', new Uint8Array([0x74]));
    expect(listFiles(folder)).toEqual(['a/b/c.txt', 'a/b/d.txt']);
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('text');
    expect(readFileSync(join(folder, 'a/b/d.txt'), 'utf8')).toBe('t');
  });

  test.each(Object.keys(oddThings))('not where %s is in the way', async (name) => {
    const folder = makeFolder();
    await oddThings[name]?.(join(folder, 'odd'));
    expect(() => write(folder, 'odd', 'text')).toThrow(/odd is a |EEXIST/);
    expect(() => write(folder, 'odd/key.txt', 'text')).toThrow(/odd is a /);
  });

  test('not through a link, also where it leads back into the folder', async () => {
    const folder = await writeFiles(makeFolder(), { 'real/a.txt': 'old' });
    symlinkSync('real', join(folder, 'link'));
    symlinkSync('real/a.txt', join(folder, 'a.txt'));
    expect(() => write(folder, 'link/a.txt', 'text')).toThrow('link is a link');
    expect(() => write(folder, 'a.txt', 'text')).toThrow(/a\.txt is a link|EEXIST/);
    expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe('old');
    expect(readlinkSync(join(folder, 'a.txt'))).toBe('real/a.txt');
  });

  test.each(['../a.txt', 'a/../../b.txt', 'a/..', '..\\a.txt'])('not out of the folder: %s', async (path) => {
    const folder = await writeFiles(makeFolder(), { 'in/a/b.txt': '' });
    expect(() => write(join(folder, 'in'), path, 'text')).toThrow('leads out of its folder');
    expect(listFiles(folder)).toEqual(['in/a/b.txt']);
  });

  test('not where a folder is, nor below a file', async () => {
    const folder = await writeFiles(makeFolder(), { 'a/b.txt': '' });
    expect(() => write(folder, 'a', 'text')).toThrow(/a is a folder|EEXIST/);
    expect(() => write(folder, 'a/b.txt/c', 'text')).toThrow('b.txt is a file, not a folder');
  });
});

test('a file is written over whole, and made only once', async () => {
  const folder = await writeFiles(makeFolder(), { 'a.txt': 'a long text' });
  writeFileIn(folder, 'a.txt', 'short');
  expect(() => createFileIn(folder, 'a.txt', 'new')).toThrow('EEXIST');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('short');
});
