import { constants, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFolder, writeFiles } from './folder.fixture.ts';
import { oddThings } from './odd-files.fixture.ts';
import { openReal } from './open-real.ts';

// As if a file had been there, and somebody had put something else in its place before it is opened.
vi.mock(import('./entry-kind.ts'), async (original) => ({ ...(await original()), kindAt: () => 'file' }));

test.runIf(process.platform !== 'win32').each(Object.keys(oddThings))(
  '%s that comes just before the opening is not opened',
  async (name) => {
    const path = join(makeFolder(), 'odd');
    await oddThings[name]?.(path);
    for (const flags of [constants.O_RDONLY, constants.O_WRONLY]) {
      expect(() => openReal(path, flags)).toThrow(/ELOOP|ENXIO|odd is a /);
    }
  },
);

test.runIf(process.platform !== 'win32')(
  'a link that comes just before does not have its file emptied',
  async () => {
    const folder = await writeFiles(makeFolder(), { 'a.txt': 'old' });
    symlinkSync('a.txt', join(folder, 'link'));
    expect(() => openReal(join(folder, 'link'), constants.O_WRONLY | constants.O_TRUNC)).toThrow('ELOOP');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  },
);
