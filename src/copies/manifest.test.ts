import { execFileSync, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fs, { appendFileSync, truncateSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import {
  hasDigest,
  hashFile,
  readFingerprint,
  readManifest,
  readSiteList,
  writeManifest,
} from './manifest.ts';

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

  test('leaves out what is offered for download, what systems leave behind, and itself', async () => {
    const folder = await writeFiles(makeFolder(), {
      'index.html': '',
      'downloads/a.zip': '',
      'downloads.html': '',
      'a/downloads/b.html': '',
      '.DS_Store': '',
      'a/Thumbs.db': '',
      'SHA256SUMS.sig': '',
      'a/SHA256SUMS': '',
    });
    expect([...(await writeManifest(folder)).keys()]).toEqual([
      'a/SHA256SUMS',
      'a/downloads/b.html',
      'downloads.html',
      'index.html',
    ]);
  });

  const digest = '0'.repeat(64);

  test('may be written by another program, on Windows', async () => {
    const folder = await writeFiles(makeFolder(), {
      SHA256SUMS: `${digest} *a b.html\r\n${digest}  ..a/.b/c..\r\n`,
    });
    expect([...readManifest(folder)]).toEqual([
      ['a b.html', digest],
      ['..a/.b/c..', digest],
    ]);
  });

  test.each([
    ['a path that leads out', `${digest}  ../x`],
    ['a path that leads out further on', `${digest}  a/../../x`],
    ['a path with a step on the spot', `${digest}  a/./x`],
    ['an absolute path', `${digest}  /x`],
    ['the path of a folder', `${digest}  a/`],
    ['a path of Windows', `${digest}  a\\b`],
    ['a path that is named already', `${digest}  index.html`],
    ['something before the digits', `x${digest}  x`],
    ['a cut line', '0'.repeat(60)],
    ['no path', `${digest}  `],
    ['no digits', '  x'],
  ])('is refused with %s, and the line is named', async (_, line) => {
    const folder = await writeFiles(makeFolder(), { SHA256SUMS: `${digest}  index.html\n${line}\n` });
    expect(() => readManifest(folder)).toThrow(
      'SHA256SUMS:2 is not "<64 digits>  <path>": the list is damaged.',
    );
  });

  test('is refused without a line', async () => {
    const folder = await writeFiles(makeFolder(), { SHA256SUMS: '\n' });
    expect(() => readManifest(folder)).toThrow(
      `SHA256SUMS in ${folder} is empty: it is not a complete copy.`,
    );
  });

  test('must be there', async () => {
    const folder = await makeCopy();
    expect(() => readManifest(folder)).toThrow(
      `${folder} has no readable SHA256SUMS: it is not a complete copy.`,
    );
  });

  test('holds nothing of what cannot be read', async () => {
    const folder = await writeFiles(makeFolder(), { 'a/b.html': '' });
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const paths = ['a/b.html', 'a', 'none'];
    expect(paths.map((path) => hasDigest(folder, path, empty))).toEqual([true, false, false]);
  });

  test('holds nothing of what has more bytes than it may have', async () => {
    const folder = await writeFiles(makeFolder(), { a: '1234' });
    const digest = hashFile(folder, 'a');
    expect([3, 4, 5].map((most) => hasDigest(folder, 'a', digest, most))).toEqual([false, true, true]);
    expect(() => hashFile(folder, 'a', 3)).toThrow(`${join(folder, 'a')} is too large.`);
  });

  // Where a long file of nothing takes no room. It has this digest, and nobody waits for it.
  test.skipIf(process.platform === 'win32')('holds nothing of what no site has room for', async () => {
    const folder = await writeFiles(makeFolder(), { a: '' });
    truncateSync(join(folder, 'a'), 2 ** 34 + 1);
    const digest = 'b90e35dc42f4258664e36054dca1137f2fe054352be5e3e3c929299f55390221';
    expect(hasDigest(folder, 'a', digest)).toBe(false);
  });

  test.each([
    ['grows', (file: string) => appendFileSync(file, Buffer.alloc(1 << 20, 1)), 2 << 20],
    ['is cut off', (file: string) => truncateSync(file, 1 << 20), 1 << 20],
  ])('holds of a file that %s meanwhile what could be read of what it was', async (_, change, expected) => {
    const folder = await writeFiles(makeFolder(), { a: Buffer.alloc(2 << 20, 1) });
    const { readSync } = fs;
    vi.spyOn(fs, 'readSync').mockImplementation(((...given: Parameters<typeof readSync>) => {
      const count = readSync(...given);
      change(join(folder, 'a'));
      return count;
    }) as typeof readSync);
    syncBuiltinESMExports();
    const digest = hashFile(folder, 'a');
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(digest).toBe(hash('sha256', Buffer.alloc(expected, 1)));
  });

  test('has a fingerprint: the beginning of its own checksum', async () => {
    const folder = await writeFiles(makeFolder(), { 'index.html': '' });
    await writeManifest(folder);
    const checksum = hashFile(folder, 'SHA256SUMS');
    expect(readFingerprint(folder)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/);
    expect(checksum.startsWith(readFingerprint(folder).replaceAll(' ', ''))).toBe(true);
  });

  test('of the downloads belongs to the site, with its signature', async () => {
    const folder = await writeFiles(makeFolder(), { 'index.html': '', 'downloads/a.zip': '' });
    await writeManifest(folder);
    expect(readSiteList(folder).lists).toEqual(['SHA256SUMS', 'SHA256SUMS.sig']);
    await writeManifest(join(folder, 'downloads'));
    const { digests, lists } = readSiteList(folder);
    expect([...digests.keys()]).toEqual(['index.html', 'downloads/a.zip']);
    expect(lists.slice(2)).toEqual(['downloads/SHA256SUMS', 'downloads/SHA256SUMS.sig']);
    expect(() => readSiteList(join(folder, 'downloads'))).toThrow('names no index.html');
  });
});
