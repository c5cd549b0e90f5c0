import { execFileSync, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { chmodSync, readFileSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../files/walk-folder.ts';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { writeManifest } from './manifest.ts';
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

  test('leaves no half archive behind when a file cannot be read', async () => {
    const target = makeFolder();
    await expect(writeZip('/nowhere', join(target, 'x.zip'), date)).rejects.toThrow('ENOENT');
    expect(listFiles(target)).toEqual([]);
  });

  test.skipIf(spawnSync('unzip', ['-v']).error !== undefined)(
    'unpacks into a whole copy with a start page',
    async () => {
      const file = await makeZip();
      execFileSync('unzip', ['-tq', file]);
      const unpacked = makeFolder();
      execFileSync('unzip', ['-q', file, '-d', unpacked]);
      const files = await readFiles(unpacked);
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
      expect(await verifyFolder(join(unpacked, 'fieldbook/site'))).toMatchObject({
        missing: [],
        changed: [],
        extra: [],
      });
    },
  );

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
