import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

async function makeZip(timeZone = 'UTC'): Promise<string> {
  const folder = await writeFiles(makeFolder(), siteFiles);
  await writeManifest(folder);
  const file = join(makeFolder(), 'fieldbook.zip');
  const before = process.env['TZ'];
  process.env['TZ'] = timeZone;
  await writeZip(folder, file, date).finally(() => (process.env['TZ'] = before ?? 'UTC'));
  return file;
}

describe('the archive', () => {
  test('has the same bytes each time, in every time zone', async () => {
    const [first, second, third] = [
      await makeZip(),
      await makeZip('Pacific/Auckland'),
      await makeZip('America/Los_Angeles'),
    ];
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    expect(readFileSync(third).equals(readFileSync(first))).toBe(true);
  });

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
    'is read by Python, with the day of the commit',
    async () => {
      const code =
        'import sys,zipfile as z;f=z.ZipFile(sys.argv[1]);print(f.testzip(),{i.date_time for i in f.infolist()})';
      expect(execFileSync('python3', ['-c', code, await makeZip()], { encoding: 'utf8' })).toBe(
        'None {(2026, 3, 5, 12, 0, 0)}\n',
      );
    },
  );
});
