import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../links/files.ts';
import { makeFolder, writeFiles } from '../links/folder.fixture.ts';
import { verifyFolder } from './manifest.ts';
import { findCopy, startPageName } from './start-page.ts';
import { copyToStick } from './stick.ts';
import { cloneStick, createRandom, makeSites, makeStick, openStick, run } from './stick.fixture.ts';
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
    expect((await listFiles(stick)).map((path) => path.replace(/copy-\w+/, 'copy-…'))).toMatchInlineSnapshot(`
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
    const copy = await findCopy(stick);
    writeFileSync(join(copy, 'a.html'), 'b');
    rmSync(join(copy, 'index.html'));
    writeFileSync(join(copy, 'extra.html'), 'b');
    await copyToStick({ source, target: stick });
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test('survives what a Mac leaves in it', async () => {
    const stick = await makeStick([source]);
    writeFileSync(join(await findCopy(stick), '.DS_Store'), 'x');
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
    rmSync(await findCopy(stick), { recursive: true });
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
      const before = await listFiles(stick);
      const error = await copyToStick({ source: newer, target: stick, ...options }).catch(
        (reason: unknown) => reason,
      );
      messages.push(`${what}: ${error instanceof Error ? error.message : 'no error'}`);
      expect((await listFiles(stick)).filter((path) => !path.includes('/next/'))).toEqual(before);
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
      a site that changed after it was built: FOLDER/a.html has changed since it was built. Run: npm run build. The copy on it is whole and as it was."
    `);
  });

  async function firstCopy(stick: string): Promise<string> {
    const entries = await readdir(join(stick, 'fieldbook'));
    return join(stick, 'fieldbook', entries.find((entry) => entry.startsWith('copy-')) ?? '');
  }
});

describe('an interrupted copy', () => {
  test('stops when asked, and the old copy stays', async () => {
    const stick = await makeStick([source]);
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    const copying = copyToStick({ source: newer, target: stick, onProgress, signal: stop.signal });
    await expect(copying).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: Stopped; run the same command again to finish. The copy on it is whole and as it was.]`,
    );
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test('killed at any step, leaves the old copy or the new one, whole, and is completed by the next run', async () => {
    const original = await makeStick([source]);
    const { output } = await run('usb.ts', [await cloneStick(original)], { OUT_DIR: newer });
    const steps = Number(/steps (\d+)/.exec(output)?.[1]);
    expect(steps).toBeGreaterThan(20);
    const random = createRandom(7);
    for (let count = 0; count < 10; count += 1) {
      const stick = await cloneStick(original);
      const step = 1 + Math.floor(random() * steps);
      const killed = await run('usb.ts', [stick], { OUT_DIR: newer, INTERRUPT_AT: String(step) });
      expect(killed.signal, `step ${String(step)}: ${killed.output}`).toBe('SIGKILL');
      expect([sites.lists[0], sites.lists[1]], `step ${String(step)}`).toContain(await openStick(stick));
      await copyToStick({ source: newer, target: stick });
      expect(await openStick(stick)).toBe(sites.lists[1]);
    }
  });

  test('that fails says why, and the old copy stays', async () => {
    let messages = '';
    for (const code of ['ENOSPC', 'EROFS', 'EIO', 'EACCES', 'ENODEV', 'EFBIG', 'EMFILE']) {
      const stick = await makeStick([source]);
      const failed = await run('usb.ts', [stick], { OUT_DIR: newer, INTERRUPT_AT: '9', INTERRUPT_HOW: code });
      expect(failed.code).toBe(1);
      expect(await openStick(stick)).toBe(sites.lists[0]);
      messages += failed.output.replaceAll(stick, 'STICK');
    }
    expect(messages).toMatchInlineSnapshot(`
      "STICK is full. Make room on it, or take a larger one; then run the same command again. The copy on it is whole and as it was.
      STICK is read-only. Slide its lock, or mount it for writing; then run the same command again. The copy on it is whole and as it was.
      STICK cannot be read or written. It may be broken: take another one; then run the same command again. The copy on it is whole and as it was.
      STICK may not be written by you. Ask for permission, or take another one; then run the same command again. The copy on it is whole and as it was.
      STICK is gone. Plug it in again; then run the same command again. The copy on it is whole and as it was.
      STICK cannot hold so large a file or folder. Format it as exFAT; then run the same command again. The copy on it is whole and as it was.
      STICK: EMFILE: made to fail. The copy on it is whole and as it was.
      "
    `);
  });
});

describe('a stick that returns other bytes than were written', () => {
  test('once, gets them again', async () => {
    const stick = await makeStick([]);
    const { code } = await run('usb.ts', [stick], { OUT_DIR: newer, INTERRUPT_BAD: '1' });
    expect(code).toBe(0);
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });

  test('always, is called broken, and the old copy stays', async () => {
    const newest = sites.folders[2] ?? '';
    const stick = await makeStick([source]);
    const failed = await run('usb.ts', [stick], { OUT_DIR: newest, INTERRUPT_BAD: '9' });
    expect(failed.code).toBe(1);
    expect(failed.output.replace(/steps.*\n/, '')).toMatchInlineSnapshot(`
      "The stick returns other bytes than were written to it (a.html). It is broken: take another one. The copy on it is whole and as it was.
      "
    `);
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });
});

describe('a stick without room for two copies', () => {
  test('keeps its copy, and the message says how to go on', async () => {
    const stick = await makeStick([source]);
    const failed = await run('usb.ts', [stick], { OUT_DIR: newer, INTERRUPT_FREE: '4096' });
    expect(failed.code).toBe(1);
    expect(failed.output.replaceAll(stick, 'STICK')).toMatchInlineSnapshot(`
      "The stick has no room: 10.8 kB are needed, 4.1 kB are free. Make room, or write --in-place to replace the only copy; until that is finished, the stick has no whole copy. The copy on it is whole and as it was.
      steps 3
      "
    `);
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test('has it replaced in place on demand, and says so while that is unfinished', async () => {
    const original = await makeStick([source]);
    const args = ['--in-place'];
    const whole = await cloneStick(original);
    const done = await run('usb.ts', [whole, ...args], { OUT_DIR: newer, INTERRUPT_FREE: '4096' });
    expect(done.code).toBe(0);
    expect(await openStick(whole)).toBe(sites.lists[1]);

    const stick = await cloneStick(original);
    const environment = { OUT_DIR: newer, INTERRUPT_FREE: '4096', INTERRUPT_AT: '20' };
    expect((await run('usb.ts', [stick, ...args], environment)).signal).toBe('SIGKILL');
    expect(await openStick(stick)).toBe('unfinished');
    await copyToStick({ source: newer, target: stick });
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });
});

describe('the commands', () => {
  test('verify names what is wrong, on the stick or in our folder on it', async () => {
    const stick = await makeStick([source]);
    const environment = { CONTENT_DIR: stick };
    expect((await run('verify.ts', [stick], environment)).code).toBe(0);
    const copy = await findCopy(stick);
    writeFileSync(join(copy, 'a.html'), 'b');
    renameSync(join(copy, 'old/b.html'), join(copy, 'old/c.html'));
    const failed = await run('verify.ts', [join(stick, 'fieldbook')], environment);
    expect(failed.code).toBe(1);
    expect(failed.output.replaceAll(copy, 'COPY').replace(/steps.*\n/, '')).toMatchInlineSnapshot(`
      "missing  old/b.html
      changed  a.html
      extra    old/c.html
      COPY is not as it was made. Copy it again.
      "
    `);
  });

  test.each(['usb.ts', 'verify.ts'])('%s explains itself', async (script) => {
    const { code, output } = await run(script, ['--help'], {});
    expect(code).toBe(0);
    expect(output).toContain('Usage: npm run');
    const wrong = await run(script, [], {});
    expect(wrong.code).toBe(2);
    expect(wrong.output).toContain('--help');
  });
});
