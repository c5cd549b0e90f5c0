import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, { constants, mkdirSync, symlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder } from '../files/folder.fixture.ts';
import { listFiles } from '../files/walk-folder.ts';
import { takePlace } from './lock.ts';

/** Another program that takes a place and keeps it until it is killed. */
async function takeElsewhere(folder: string, name: string) {
  const lock = JSON.stringify(resolve('src/copies/lock.ts'));
  const code = `
    const { takePlace } = await import(${lock});
    console.log(await takePlace(${JSON.stringify(folder)}, ${JSON.stringify(name)}) ? 'taken' : 'refused');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  return { said: String(said).trim(), child };
}

test('a place is for one, until it is given back', async () => {
  const folder = makeFolder();
  const release = await takePlace(folder, 'dist');
  expect(release).toBeDefined();
  expect(await takePlace(folder, 'dist')).toBeUndefined();
  await release?.();
  expect(await takePlace(folder, 'dist')).toBeDefined();
});

test('other places are free', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'dist'));
  for (const [around, name] of [
    [folder, 'dist'],
    [folder, 'other'],
    [join(folder, 'dist'), ''],
    [makeFolder(), 'dist'],
  ] as const) {
    expect(await takePlace(around, name), `${around} ${name}`).toBeDefined();
  }
});

test('a place is the same by whatever way it is reached', async () => {
  const folder = makeFolder();
  const link = join(makeFolder(), 'link');
  symlinkSync(folder, link);
  expect(await takePlace(folder, 'dist')).toBeDefined();
  expect(await takePlace(link, 'dist')).toBeUndefined();
  expect(await takePlace(join(folder, '.'), 'dist')).toBeUndefined();
});

test('nothing is left of it in the folder', async () => {
  const folder = makeFolder();
  await takePlace(folder, 'dist');
  expect(listFiles(folder)).toEqual([]);
});

test('what another program has taken is free again when that was killed', { tags: ['long'] }, async () => {
  const folder = makeFolder();
  const { said, child } = await takeElsewhere(folder, 'dist');
  expect(said).toBe('taken');
  expect(await takePlace(folder, 'dist')).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await takePlace(folder, 'dist')).toBeDefined();
});

test('what is taken here is not free for another program', { tags: ['long'] }, async () => {
  const folder = makeFolder();
  await takePlace(folder, 'dist');
  expect((await takeElsewhere(folder, 'dist')).said).toBe('refused');
});

test('on macOS, a file in the folder for such files is opened alone', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  let code = '';
  const opened: { path: string; flags: number }[] = [];
  const closed: number[] = [];
  vi.spyOn(fs, 'openSync').mockImplementation((path, flags) => {
    if (code !== '') throw Object.assign(new Error(code), { code });
    return opened.push({ path: String(path), flags: Number(flags) }) + 1_000;
  });
  vi.spyOn(fs, 'closeSync').mockImplementation((file) => void closed.push(file));
  syncBuiltinESMExports();
  const folder = makeFolder();
  const release = await takePlace(folder, 'dist');
  await takePlace(folder, 'other');
  const [first, second] = opened;
  expect([dirname(first?.path ?? ''), (first?.flags ?? 0) & 0x20]).toEqual([tmpdir(), 0x20]);
  expect((first?.flags ?? 0) & constants.O_CREAT).toBe(constants.O_CREAT);
  expect(second?.path).not.toBe(first?.path);
  await release?.();
  expect(closed).toEqual([1_001]);
  code = 'EAGAIN';
  expect(await takePlace(folder, 'dist')).toBeUndefined();
  code = 'EACCES';
  await expect(takePlace(folder, 'dist')).rejects.toThrow('EACCES');
});

test('a folder that is not there cannot be taken', async () => {
  await expect(takePlace(join(makeFolder(), 'none'))).rejects.toThrow('ENOENT');
});
