import { execFileSync, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fs, { chmodSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { listFiles } from '../files/walk-folder.ts';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { writeManifest } from './manifest.ts';
import { printReadme } from './start-page.ts';
import { verifyFolder } from './verify-folder.ts';
import { writeZip } from './zip.ts';

const siteFiles = {
  'index.html': '<title>Projects &amp; people</title>',
  'projects/a.html': 'a'.repeat(5000),
  'projects/é.html': 'é',
  'empty.txt': '',
};
const date = new Date('2026-03-05T23:30:00Z');

async function makeZip(): Promise<string> {
  const folder = await writeFiles(makeFolder(), siteFiles);
  await writeManifest(folder);
  const file = join(makeFolder(), 'fieldbook.zip');
  await writeZip(folder, file, date);
  return file;
}

/** The files in an archive, by its list of entries (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16). */
function unpack(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  const end = zip.lastIndexOf('PK\u0005\u0006');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, local] = [
      zip.readUInt32LE(entry + 20),
      zip.readUInt16LE(entry + 28),
      zip.readUInt32LE(entry + 42),
    ];
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files[name] = inflateRawSync(zip.subarray(start, start + size)).toString();
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return files;
}

/** The SHA-256 of the archive that another program makes of a site's files, with other settings of its system. */
async function packElsewhere(
  environment: Record<string, string>,
  umask: string,
  touched: Date,
): Promise<string> {
  const folder = makeFolder();
  // A file system may list files in the order in which they came.
  const paths = Object.entries(siteFiles);
  await writeFiles(folder, Object.fromEntries(touched.getUTCFullYear() > 2000 ? paths.toReversed() : paths));
  await writeManifest(folder);
  for (const path of listFiles(folder)) {
    utimesSync(join(folder, path), touched, touched);
    chmodSync(join(folder, path), touched.getUTCFullYear() > 2000 ? 0o600 : 0o777);
  }
  const file = join(makeFolder(), 'fieldbook.zip');
  const zip = JSON.stringify(resolve('src/copies/zip.ts'));
  const code = `
    process.umask(${umask});
    const { writeZip } = await import(${zip});
    await writeZip(${JSON.stringify(folder)}, ${JSON.stringify(file)}, new Date(${String(date.getTime())}));`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, ...environment },
  });
  return hash('sha256', readFileSync(file));
}

describe('the archive', () => {
  test.each([
    ['time zone', { TZ: 'Pacific/Auckland' }, '0o022', new Date('2026-03-05')],
    ['time zone, on the other side', { TZ: 'America/Los_Angeles' }, '0o022', new Date('2026-03-05')],
    ['language', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '0o022', new Date('2026-03-05')],
    ['rights of new files', {}, '0o077', new Date('2026-03-05')],
    ['no rights kept back', {}, '0', new Date('2026-03-05')],
    ['year, order and rights of the files', {}, '0o022', new Date('1970-02-01')],
    ['year in which summer time was another', { TZ: 'Europe/Tirane' }, '0o022', new Date('1999-07-01')],
  ])(
    'has the same bytes on a system with another %s',
    { tags: ['long'] },
    async (_, environment, umask, touched) => {
      const expected = hash('sha256', readFileSync(await makeZip()));
      expect(await packElsewhere(environment, umask, touched)).toBe(expected);
    },
  );

  test.each([
    ['the site is not there', '/nowhere', '', 'ENOENT'],
    ['the folder for it is not there', undefined, 'none/', ', open'],
  ])('leaves nothing behind where %s', async (_, source, place, message) => {
    const target = makeFolder();
    const folder = source ?? (await writeFiles(makeFolder(), siteFiles));
    await expect(writeZip(folder, join(target, place, 'x.zip'), date)).rejects.toThrow(message);
    expect(listFiles(target)).toEqual([]);
  });

  test('leaves nothing behind where a file cannot be read to its end', async () => {
    const [target, folder] = [makeFolder(), await writeFiles(makeFolder(), siteFiles)];
    vi.spyOn(fs, 'createReadStream').mockImplementation(((_: string, { fd }: { fd: number }) => {
      fs.closeSync(fd);
      return new Readable({ read: (): void => undefined }).destroy(new Error('broken'));
    }) as unknown as typeof fs.createReadStream);
    syncBuiltinESMExports();
    const writing = writeZip(folder, join(target, 'x.zip'), date);
    await expect(writing).rejects.toThrow('broken');
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(listFiles(target)).toEqual([]);
  });

  test('is not written to where a link leads', async () => {
    const target = await writeFiles(makeFolder(), { 'mine.txt': 'mine' });
    symlinkSync('mine.txt', join(target, 'x.zip.part'));
    const folder = await writeFiles(makeFolder(), siteFiles);
    await expect(writeZip(folder, join(target, 'x.zip'), date)).rejects.toThrow('EEXIST');
    expect(readFileSync(join(target, 'mine.txt'), 'utf8')).toBe('mine');
  });

  test('unpacks into a whole copy with a start page', async () => {
    const files = unpack(readFileSync(await makeZip()));
    expect(Object.keys(files)).toMatchInlineSnapshot(`
      [
        "fieldbook/README.txt",
        "fieldbook/START HERE.html",
        "fieldbook/site/SHA256SUMS",
        "fieldbook/site/empty.txt",
        "fieldbook/site/index.html",
        "fieldbook/site/projects/a.html",
        "fieldbook/site/projects/é.html",
      ]
    `);
    expect(files['fieldbook/README.txt']).toBe(printReadme('archive', 'site'));
    expect(files['fieldbook/START HERE.html']).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="generator" content="fieldbook">
      <title>Projects &amp; people</title>
      <h1>Projects &amp; people</h1>
      <p>If the link below leads to an error, this page is still inside the zip file: unpack the whole file first.</p>
      <p lang="sq">Nëse lidhja më poshtë nuk hapet, kjo faqe është ende brenda skedarit zip: shpaketoni më parë të gjithë skedarin.</p>
      <p><a id="copy" href="site/index.html">Open</a> · <a href="site/index.html" lang="sq">Hap</a></p>
      </html>
      "
    `);
    expect(await verifyFolder(join(await writeFiles(makeFolder(), files), 'fieldbook/site'))).toMatchObject({
      missing: [],
      changed: [],
      extra: [],
    });
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'is read by Python, with the day of the commit and the same rights',
    async () => {
      const code =
        'import sys,zipfile as z;f=z.ZipFile(sys.argv[1]);print(f.testzip(),{(i.date_time,oct(i.external_attr>>16),i.extra) for i in f.infolist()})';
      expect(execFileSync('python3', ['-c', code, await makeZip()], { encoding: 'utf8' })).toBe(
        "None {((2026, 3, 5, 12, 0, 0), '0o100644', b'')}\n",
      );
    },
  );
});
