import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../files/walk-folder.ts';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { verifyFolder } from './verify-folder.ts';
import { startPageName } from './start-page.ts';
import { copyToStick } from './stick.ts';
import { cloneStick, copyOn, makeSites, makeStick, openStick } from './stick.fixture.ts';
import type { Sites } from './stick.fixture.ts';

let sites: Sites;
let source: string;
let newer: string;
beforeAll(async () => {
  sites = await makeSites();
  [source = '', newer = ''] = sites.folders;
});

describe('a copy on a stick', () => {
  test('lies beside other files, and the start page opens it', async () => {
    const stick = await makeStick([source]);
    expect(await openStick(stick)).toBe(sites.lists[0]);
    expect(listFiles(stick).map((path) => path.replace(/copy-\w+/, 'copy-…'))).toMatchInlineSnapshot(`
      [
        "START HERE.html",
        "fieldbook/README.txt",
        "fieldbook/copy-…/SHA256SUMS",
        "fieldbook/copy-…/_astro/x.1.css",
        "fieldbook/copy-…/a.html",
        "fieldbook/copy-…/index.html",
        "fieldbook/copy-…/old/b.html",
        "fieldbook/copy-…/old/deep/c.html",
        "holiday.jpg",
      ]
    `);
    const page = readFileSync(join(stick, startPageName), 'utf8');
    expect(page).toMatch(
      /<meta http-equiv="refresh" content="0; url=fieldbook\/copy-[0-9a-f]{8}\/index\.html">/,
    );
    expect(page).not.toContain('<script');
  });

  test('is brought up to date, with what changed', async () => {
    const stick = await makeStick([source]);
    expect(await copyToStick({ source: newer, target: stick })).toMatchObject({
      added: { files: 4, bytes: 5013 },
      changed: { files: 1, bytes: 18 },
      removed: { files: 3, bytes: 4 },
    });
    expect(await openStick(stick)).toBe(sites.lists[1]);
    expect((await readdir(join(stick, 'fieldbook'))).map((name) => name.slice(0, 5))).toEqual([
      'READM',
      'copy-',
      'next',
    ]);
  });

  test('is written only where it differs from the copy before', async () => {
    const stick = await makeStick([source, newer]);
    const { written } = await copyToStick({ source, target: stick });
    expect(written.files).toBe(0);
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test('is left alone when it is up to date', async () => {
    const stick = await makeStick([source]);
    const report = await copyToStick({ source, target: stick });
    expect([report.added, report.changed, report.removed, report.written].map(({ files }) => files)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('is repaired when it was damaged', async () => {
    const stick = await makeStick([source]);
    const copy = copyOn(stick);
    writeFileSync(join(copy, 'a.html'), 'b');
    rmSync(join(copy, 'index.html'));
    await copyToStick({ source, target: stick });
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test('survives what a Mac leaves in it', async () => {
    const stick = await makeStick([source]);
    writeFileSync(join(copyOn(stick), '.DS_Store'), 'x');
    expect((await copyToStick({ source, target: stick })).written.files).toBe(0);
  });

  test('is found again when the start page was lost with the power', async () => {
    const stick = await makeStick([source]);
    writeFileSync(join(stick, startPageName), '\0\0\0\0');
    await copyToStick({ source: newer, target: stick });
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });

  test('is made anew when somebody deleted the old one', async () => {
    const stick = await makeStick([source]);
    rmSync(copyOn(stick), { recursive: true });
    await copyToStick({ source: newer, target: stick });
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });
});

describe('what cannot be done is said, and changes nothing', () => {
  const cases: [string, (stick: string) => Promise<object> | object][] = [
    ['no stick', (stick) => ({ target: join(stick, 'gone') })],
    ['a file', (stick) => ({ target: join(stick, 'holiday.jpg') })],
    ['the built folder itself', () => ({ target: newer })],
    ['a folder in the built folder', () => ({ target: join(newer, '_astro') })],
    ['a folder around the built folder', () => ({ target: join(newer, '..') })],
    ['no built site', () => ({ source: makeFolder() })],
    ['a bad name', () => ({ name: '../x' })],
    ['a name that Windows reserves', () => ({ name: 'con' })],
    ['another copy on the stick', () => ({ name: 'other' })],
    [
      'a start page that is not ours',
      (stick) => {
        writeFileSync(join(stick, startPageName), 'mine');
        return {};
      },
    ],
    [
      'a folder that is not ours',
      async () => ({ target: await writeFiles(makeFolder(), { 'fieldbook/README.txt': 'mine' }) }),
    ],
    [
      'a site that changed after it was built',
      async () => {
        const changed = await cloneStick(newer);
        writeFileSync(join(changed, 'a.html'), 'b');
        return { source: changed };
      },
    ],
  ];

  test('in plain words', async () => {
    const messages: string[] = [];
    for (const [what, prepare] of cases) {
      const stick = await makeStick([source]);
      const options = await prepare(stick);
      const before = listFiles(stick);
      const error = await copyToStick({ source: newer, target: stick, ...options }).catch(
        (reason: unknown) => reason,
      );
      messages.push(`${what}: ${error instanceof Error ? error.message : 'no error'}`);
      expect(listFiles(stick).filter((path) => !/\/next\/|\/unfinished\.txt$/.test(path))).toEqual(before);
      expect(await verifyFolder(await firstCopy(stick))).toMatchObject({
        missing: [],
        changed: [],
        extra: [],
      });
    }
    const text = messages
      .join('\n')
      .replaceAll(/\/\S*fieldbook test-\w+/g, 'FOLDER')
      .replaceAll(/"?FOLDER"?/g, 'FOLDER');
    expect(text.replace(`${tmpdir()} and`, 'PARENT and')).toMatchInlineSnapshot(`
      "no stick: There is no folder FOLDER/gone. Is the stick plugged in?
      a file: FOLDER/holiday.jpg is a file. Name the stick, or a folder on it.
      the built folder itself: FOLDER and the built site FOLDER lie one inside the other. Name another folder.
      a folder in the built folder: FOLDER/_astro and the built site FOLDER lie one inside the other. Name another folder.
      a folder around the built folder: PARENT and the built site FOLDER lie one inside the other. Name another folder.
      no built site: There is no built site in FOLDER. Run: npm run build
      a bad name: "../x" is no name for a folder. Use small letters, digits and hyphens.
      a name that Windows reserves: "con" is no name for a folder. Use small letters, digits and hyphens.
      another copy on the stick: FOLDER/START HERE.html opens the copy in "fieldbook". Write --name fieldbook to update that copy, or name another folder on the stick.
      a start page that is not ours: FOLDER/START HERE.html is not ours and stays. Rename it, or name a folder on the stick.
      a folder that is not ours: The folder FOLDER/fieldbook holds something else (README.txt). Write --name and another name. There is no usable copy on it yet.
      a site that changed after it was built: FOLDER/a.html has changed since it was built. Run: npm run build. The copy on it is as it was."
    `);
  });

  async function firstCopy(stick: string): Promise<string> {
    const entries = await readdir(join(stick, 'fieldbook'));
    return join(stick, 'fieldbook', entries.find((entry) => entry.startsWith('copy-')) ?? '');
  }
});
