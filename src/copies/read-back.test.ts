import { hash } from 'node:crypto';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../files/folder.fixture.ts';
import { flush, hashOnDevice } from './read-back.ts';

const folder = makeFolder();
afterEach(() => vi.unstubAllEnvs());

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
