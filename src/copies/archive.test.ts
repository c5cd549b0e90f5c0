import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { offerArchive } from './archive.ts';
import { listFiles } from '../files/walk-folder.ts';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { privateKeys, signatures } from './ssh/openssh.fixture.ts';
import { hashFile, writeManifest } from './manifest.ts';
import { verifyFolder } from './verify-folder.ts';

const date = new Date('2026-03-05');
let site = '';

beforeEach(async () => {
  const files = { 'index.html': '<!doctype html><title>A site</title>', 'a/b.html': 'b' };
  site = await writeFiles(join(makeFolder(), 'site'), files);
  await writeManifest(site);
  await offerArchive(site, { date });
});

describe('a website offers itself as one archive', () => {
  test('its size and checksum stand beside it, and the site still verifies', async () => {
    expect(listFiles(join(site, 'downloads'))).toEqual(['SHA256SUMS', 'archive.js', 'fieldbook.zip']);
    const told = readFileSync(join(site, 'downloads', 'archive.js'), 'utf8');
    const { size } = statSync(join(site, 'downloads/fieldbook.zip'));
    const sha256 = hashFile(site, 'downloads/fieldbook.zip');
    expect(told).toBe(
      `fieldbookArchive({"file":"fieldbook.zip","size":${String(size)},"sha256":"${sha256}"});\n`,
    );
    expect(readdirSync(dirname(site))).toEqual(['site']);
    expect(await verifyFolder(site)).toMatchObject({ missing: [], changed: [], extra: [] });
  });

  test('packed again, it has the same bytes and is not in itself', async () => {
    const first = hashFile(site, 'downloads/fieldbook.zip');
    await offerArchive(site, { date });
    expect(hashFile(site, 'downloads/fieldbook.zip')).toBe(first);
  });

  test('a changed archive, or a file put beside it, is found', async () => {
    await appendFile(join(site, 'downloads', 'fieldbook.zip'), 'x');
    await writeFile(join(site, 'downloads', 'new.js'), 'x');
    expect(await verifyFolder(site)).toMatchObject({
      changed: ['downloads/fieldbook.zip'],
      extra: ['downloads/new.js'],
    });
  });

  test('nothing hides in a folder of downloads below the downloads', async () => {
    await writeFiles(site, { 'downloads/downloads/new.html': 'x' });
    expect(await verifyFolder(site)).toMatchObject({ extra: ['downloads/downloads/new.html'] });
  });

  test('downloads without a list of their own are not trusted', async () => {
    await rename(join(site, 'downloads'), join(site, 'old'));
    await mkdir(join(site, 'downloads'));
    await writeFile(join(site, 'downloads', 'archive.js'), 'x');
    await rename(join(site, 'old'), `${site}-old`);
    expect(await verifyFolder(site)).toMatchObject({ extra: ['downloads/archive.js'] });
  });

  test('a forged archive with a list of its own does not pass for signed', async () => {
    const key = join(makeFolder(), 'key');
    await writeFile(key, privateKeys.plain);
    const allowedSigners = `${key}.allowed`;
    await writeFile(allowedSigners, `us namespaces="fieldbook" ${signatures.ed25519.publicKey}`);
    await writeManifest(site, { signingKey: key });
    await offerArchive(site, { date, signingKey: key });
    expect((await verifyFolder(site, { allowedSigners })).signature).toBe('ours');
    await appendFile(join(site, 'downloads', 'fieldbook.zip'), 'x');
    await writeManifest(join(site, 'downloads'));
    expect(await verifyFolder(site, { allowedSigners })).toMatchObject({ changed: [], signature: 'none' });
  });
});
