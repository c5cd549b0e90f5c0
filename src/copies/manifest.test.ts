import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { readManifest, writeManifest } from './manifest.ts';

const siteFiles = {
  'index.html': '<p>x</p>',
  'projects/a.html': 'a',
  'projects/é 1.html': 'é',
  '_astro/B.css': '',
  'big.bin': Buffer.alloc(3 << 20, 7),
};

const makeCopy = (): Promise<string> => writeFiles(makeFolder(), siteFiles);

describe('SHA256SUMS', () => {
  test('lists every file, sorted, in the form of sha256sum', async () => {
    const folder = await makeCopy();
    await writeManifest(folder);
    expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).toMatchInlineSnapshot(`
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  _astro/B.css
      fadc8b76fb9e2447c118e8b612cb1280904241214f6b9b5b7010f445bcc3d10b  big.bin
      31d8e07ec305ac4e2515d1f0b1c8c603b3858044eb7d97807d6d0970838cb0be  index.html
      ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  projects/a.html
      4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c  projects/é 1.html
      "
    `);
  });

  test.skipIf(spawnSync('sha256sum', ['--version']).error !== undefined)('is read by sha256sum', async () => {
    const folder = await makeCopy();
    await writeManifest(folder);
    const output = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(output.trim().split('\n')).toHaveLength(Object.keys(siteFiles).length);
  });

  test('is the same when written again', async () => {
    const folder = await makeCopy();
    await writeManifest(folder);
    const first = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
    await writeManifest(folder);
    expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).toBe(first);
  });

  test.each([
    ['a path that leads out', `${'0'.repeat(64)}  ../x`],
    ['an absolute path', `${'0'.repeat(64)}  /x`],
    ['a path of Windows', `${'0'.repeat(64)}  a\\b`],
    ['a cut line', `${'0'.repeat(60)}`],
    ['nothing', ''],
  ])('is refused with %s', async (_, text) => {
    const folder = await writeFiles(makeFolder(), { SHA256SUMS: `${text}\n` });
    expect(() => readManifest(folder)).toThrow(/SHA256SUMS/);
  });

  test('must be there', async () => {
    const folder = await makeCopy();
    expect(() => readManifest(folder)).toThrow('has no readable SHA256SUMS');
  });
});
