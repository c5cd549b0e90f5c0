import { hash } from 'node:crypto';
import fs, { chmodSync, constants, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeFolder } from '../files/folder.fixture.ts';
import { flush, hashOnDevice } from './read-back.ts';

const folder = makeFolder();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test.each([0, 1, 511, 4096, 1 << 20, (1 << 20) + 1, 2 << 20, (3 << 20) + 700])(
  'a file of %i bytes is read back as it was written',
  async (size) => {
    const content = Buffer.from(Array.from({ length: size }, (_, place) => (place * 7) % 251));
    writeFileSync(join(folder, 'a.bin'), content);
    await flush(folder, [join(folder, 'a.bin')]);
    expect(hashOnDevice(folder, 'a.bin')).toBe(hash('sha256', content));
  },
);

test('what a link leads to, or is not there, is not read back', () => {
  writeFileSync(join(folder, 'b.bin'), 'b');
  symlinkSync('b.bin', join(folder, 'link'));
  expect(() => hashOnDevice(folder, 'link')).toThrow('is a link');
  expect(() => hashOnDevice(folder, 'none')).toThrow('ENOENT');
});

test('without the system’s own command, each file is handed over by itself', async () => {
  vi.stubEnv('PATH', '');
  const file = join(folder, 'c.bin');
  writeFileSync(file, 'c');
  await flush(folder, [file]);
  expect(readFileSync(file, 'utf8')).toBe('c');
  await expect(flush(folder, [file, join(folder, 'none')])).rejects.toThrow('ENOENT');
});

// The stand-in is a script of a shell.
describe.skipIf(process.platform === 'win32')('the system’s own command', () => {
  /** Puts one in its place that notes what it was called with, and ends so. */
  function putSync(status: number): () => string | undefined {
    const bin = makeFolder();
    writeFileSync(
      join(bin, 'sync'),
      `#!/bin/sh\nprintf '%s\\n' "$@" > "\${0%/*}/said"\nexit ${String(status)}\n`,
    );
    chmodSync(join(bin, 'sync'), 0o700);
    vi.stubEnv('PATH', bin);
    return () => (existsSync(join(bin, 'said')) ? readFileSync(join(bin, 'said'), 'utf8') : undefined);
  }
  const on = (platform: NodeJS.Platform): unknown =>
    vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  const nowhere = join(folder, 'nowhere');

  test('hands over all at once on Linux', async () => {
    on('linux');
    const said = putSync(0);
    await flush(folder, [nowhere]);
    expect(said()).toBe(`-f\n${folder}\n`);
  });

  test('where it fails, each file is handed over by itself', async () => {
    on('linux');
    const said = putSync(1);
    await expect(flush(folder, [nowhere])).rejects.toThrow('ENOENT');
    expect(said()).toBe(`-f\n${folder}\n`);
  });

  test('is not asked elsewhere', async () => {
    on('darwin');
    const said = putSync(0);
    await expect(flush(folder, [nowhere])).rejects.toThrow('ENOENT');
    expect(said()).toBeUndefined();
  });
});

describe.skipIf(process.platform !== 'linux')('on Linux, a file is read as the device holds it', () => {
  const written = hash('sha256', 'in memory');
  const held = Buffer.from(Array.from({ length: (2 << 20) + 700 }, (_, place) => (place * 7) % 251));

  /**
   * A device that holds other bytes than the computer's memory, and reads only into memory that begins at such a place; gives the
   * places that were tried, and the descriptors that were closed.
   */
  function putDevice(isAligned: (place: number) => boolean, content = held) {
    writeFileSync(join(folder, 'd.bin'), 'in memory');
    const { openSync, readSync, closeSync } = fs;
    const device = 12_345;
    const [places, closed]: [number[], number[]] = [[], []];
    vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) =>
      Number(flags) & constants.O_DIRECT ? device : openSync(path, flags, mode),
    );
    vi.spyOn(fs, 'closeSync').mockImplementation((file) =>
      file === device ? void closed.push(file) : closeSync(file),
    );
    vi.spyOn(fs, 'readSync').mockImplementation(((
      file: number,
      memory: Buffer,
      place: number,
      length: number,
      position: number,
    ) => {
      if (file !== device) return readSync(file, memory, place, length, position);
      places.push(place);
      if (!isAligned(place)) throw new Error('EINVAL');
      return content.copy(memory, place, position, position + length);
    }) as typeof readSync);
    syncBuiltinESMExports();
    return { places, closed };
  }

  test('into memory that suits it, which is sought once', () => {
    const { places, closed } = putDevice((place) => place % 512 === 496);
    expect(hashOnDevice(folder, 'd.bin')).toBe(hash('sha256', held));
    const found = places.indexOf(496);
    expect(places.slice(found)).toEqual([496, 496, 496]);
    expect(closed).toHaveLength(1);
  });

  test('into the last place that is tried', () => {
    putDevice((place) => place === 4080);
    expect(hashOnDevice(folder, 'd.bin')).toBe(hash('sha256', held));
  });

  test('also where it has no bytes', () => {
    putDevice(() => true, Buffer.alloc(0));
    expect(hashOnDevice(folder, 'd.bin')).toBe(hash('sha256', ''));
  });

  test('or else anew, where no memory suits it', () => {
    const { closed } = putDevice(() => false);
    expect(hashOnDevice(folder, 'd.bin')).toBe(written);
    expect(closed).toHaveLength(1);
  });

  test('but anew on other systems', () => {
    putDevice(() => true);
    vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
    expect(hashOnDevice(folder, 'd.bin')).toBe(written);
  });
});
