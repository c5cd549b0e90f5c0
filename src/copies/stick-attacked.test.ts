import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { oddThings } from '../files/odd-files.fixture.ts';
import { walkFolder } from '../files/walk-folder.ts';
import { takePlace } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { privateKeys } from './ssh/openssh.fixture.ts';
import { startPageName } from './start-page.ts';
import { copyToStick } from './stick.ts';
import { cloneStick, copyOn, makeSites, makeStick, openStick, run, type Sites } from './stick.fixture.ts';
import { verifyCopy } from './verify-copy.ts';
import { isWhole } from './verify-folder.ts';

let sites: Sites;
let [source, newer, original, stick, outside] = ['', '', '', '', ''];
const precious = {
  'a.html': 'mine',
  'index.html': 'mine',
  'copy-00000000/a.html': 'mine',
  'old/b.html': 'mine',
};

beforeAll(async () => {
  sites = await makeSites();
  [source = '', newer = ''] = sites.folders;
  original = await makeStick([newer, source]);
});

beforeEach(async () => {
  stick = await cloneStick(original);
  outside = await writeFiles(makeFolder(), precious);
});

const update = (): Promise<unknown> =>
  copyToStick({ source: newer, target: stick }).then(
    () => 'copied',
    (error: unknown) => (error instanceof Error ? error.message.replaceAll(stick, 'STICK') : ''),
  );

/** Puts a link in the place of what is there. */
function link(place: string, goal: string): void {
  rmSync(join(stick, place), { recursive: true, force: true });
  symlinkSync(goal, join(stick, place));
}

describe('a link on a stick leads nobody out of it', () => {
  const places: readonly [string, string][] = [
    ['the start page', startPageName],
    ['our folder', 'fieldbook'],
    ['the README', 'fieldbook/README.txt'],
    ['the earlier copy', 'fieldbook/next'],
    ['a file of the earlier copy', 'fieldbook/next/a.html'],
    ['a folder of the earlier copy', 'fieldbook/next/new'],
    ['a list of files', 'fieldbook/next/SHA256SUMS'],
    ['a file that is being written', 'fieldbook/start.part'],
    ['a copy that was left', 'fieldbook/copy-00000000'],
    ['what is not ours in our folder', 'fieldbook/x'],
  ];

  test.each(places)('in place of %s', async (_, place) => {
    for (const goal of [outside, join(outside, 'a.html'), join(outside, 'nothing'), '/dev/zero']) {
      link(place, goal);
      expect(await update()).toBe(
        `STICK/${place} is a link to another place, not a file or a folder. Remove it; nothing was written.`,
      );
    }
    expect(await readFiles(outside)).toEqual(precious);
  });

  test('in the copy that is open', async () => {
    link(`fieldbook/${copyOn(stick).split('/').at(-1) ?? ''}/a.html`, join(outside, 'a.html'));
    expect(await update()).toMatch(/^STICK\/fieldbook\/copy-[0-9a-f]{8}\/a\.html is a link/);
    expect(await readFiles(outside)).toEqual(precious);
  });

  test.each(Object.keys(oddThings))('nor does %s', async (name) => {
    await oddThings[name]?.(join(stick, 'fieldbook/odd'));
    expect(await update()).toMatch(/^STICK\/fieldbook\/odd is a .*\. Remove it; nothing was written\.$/);
    expect(await readFiles(outside)).toEqual(precious);
  });

  test('a second name of a file outside is not written to', async () => {
    for (const path of [
      'fieldbook/next/a.html',
      'fieldbook/next/big.bin',
      'fieldbook/start.part',
      startPageName,
    ]) {
      const mine = join(outside, 'a.html');
      writeFileSync(join(outside, 'page'), readFileSync(join(stick, startPageName)));
      rmSync(join(stick, path), { force: true });
      linkSync(path.startsWith('fieldbook/next/') ? mine : join(outside, 'page'), join(stick, path));
    }
    expect(await update()).toBe('copied');
    expect(await openStick(stick)).toBe(sites.lists[1]);
    const { page, ...rest } = await readFiles(outside);
    expect(rest).toEqual(precious);
    expect(page).not.toBe(readFileSync(join(stick, startPageName), 'utf8'));
  });

  test('a stick may itself be reached by a link', async () => {
    const way = join(makeFolder(), 'way');
    symlinkSync(stick, way);
    await copyToStick({ source: newer, target: way });
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });

  test('one that is put there while a copy is made', { tags: ['long'] }, async () => {
    const aims = ['fieldbook/next', 'fieldbook/next/new', 'fieldbook/next/a.html', 'fieldbook'];
    for (let step = 1; step <= 12; step += 1) {
      const aim = aims[step % aims.length] ?? '';
      const aimed = await makeStick([source]);
      mkdirSync(join(aimed, 'fieldbook/next/new'), { recursive: true });
      const { output } = await run('usb.ts', [aimed], {
        OUT_DIR: newer,
        INTERRUPT_AT: String(step),
        INTERRUPT_LINK: JSON.stringify([join(aimed, aim), outside]),
      });
      expect(await readFiles(outside), `${aim} behind step ${String(step)}: ${output}`).toEqual(precious);
    }
  });
});

describe('two at once', () => {
  test('the second is told to wait, and changes nothing', async () => {
    const release = await takePlace(stick);
    const before = await readFiles(stick);
    expect(await update()).toBe('Another program is making a copy in STICK. Wait until it has ended.');
    expect(await readFiles(stick)).toEqual(before);
    await release?.();
    expect(await update()).toBe('copied');
  });

  test('whichever comes first, the stick is whole', { tags: ['long'] }, async () => {
    const started = sites.folders.map((folder) => run('usb.ts', [stick], { OUT_DIR: folder }));
    const codes = (await Promise.all(started)).map(({ code }) => code);
    expect(codes).toContain(0);
    expect(sites.lists).toContain(await openStick(stick));
    expect(isWhole(await verifyCopy(stick))).toBe(true);
  });

  test('a program that was killed holds nobody up', { tags: ['long'] }, async () => {
    const lock = JSON.stringify(resolve('src/copies/lock.ts'));
    const code = `await (await import(${lock})).takePlace(${JSON.stringify(stick)}); console.log('taken'); setInterval(() => 0, 1e3);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code]);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    expect(await update()).toMatch(/^Another program/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await update()).toBe('copied');
  });
});

describe('of the copy that was there is said', { tags: ['long'] }, () => {
  const usb = (folder: string, target = stick): string => {
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/usb.ts', target], {
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: folder },
    });
    return `${stdout}${stderr}`
      .replace(/^The copy is .*\n/m, '')
      .replaceAll(target, 'STICK')
      .trimEnd();
  };

  test('what was repaired', async () => {
    const copy = copyOn(stick);
    writeFileSync(join(copy, 'a.html'), 'evil');
    rmSync(join(copy, 'index.html'));
    writeFileSync(join(stick, startPageName), `${readFileSync(join(stick, startPageName), 'utf8')}<script>`);
    expect(usb(source)).toMatchInlineSnapshot(`
      "added 0 files (0 bytes), changed 0 files (0 bytes), removed 0 files (0 bytes)
      written and read back: 2 files (19 bytes)
      The copy on it was not as it had been made, and was put right: a.html, index.html, START HERE.html"
    `);
    expect(isWhole(await verifyCopy(stick))).toBe(true);
    expect(usb(source)).toMatchInlineSnapshot(`
      "added 0 files (0 bytes), changed 0 files (0 bytes), removed 0 files (0 bytes)
      written and read back: 0 files (0 bytes)"
    `);
  });

  test('what was wrong with the one that is replaced, which is not kept', async () => {
    const copy = copyOn(stick);
    for (const name of 'bcdefg') mkdirSync(join(copy, name));
    rmSync(join(copy, 'a.html'));
    expect(usb(newer)).toMatchInlineSnapshot(`
      "added 4 files (5.0 kB), changed 1 files (18 bytes), removed 3 files (4 bytes)
      written and read back: 0 files (0 bytes)
      The copy on it was not as it had been made, and was put right: a.html, b/, c/, d/, e/ and 2 more"
    `);
    expect(isWhole(await verifyCopy(stick))).toBe(true);
    expect(walkFolder(join(stick, 'fieldbook')).folders).not.toContain('next');
  });

  test('that its list is gone', async () => {
    rmSync(join(copyOn(stick), 'SHA256SUMS'));
    expect(usb(source)).toContain('was put right: SHA256SUMS');
  });

  test('that it was signed, or by another', async () => {
    const keys = makeFolder();
    const signed = async (key: string): Promise<string> => {
      const folder = await cloneStick(newer);
      writeFileSync(join(keys, 'key'), key);
      await writeManifest(folder, { signingKey: join(keys, 'key') });
      return folder;
    };
    const ours = await signed(privateKeys.plain);
    const target = await makeStick([ours]);
    expect(usb(newer, target)).toMatchInlineSnapshot(`
      "added 0 files (0 bytes), changed 0 files (0 bytes), removed 0 files (0 bytes)
      written and read back: 7 files (5.5 kB)
      The copy that was on it was signed, and this one is not."
    `);
    expect(isWhole(await verifyCopy(target))).toBe(true);
    expect(usb(ours, target)).not.toContain('signed');
    expect(usb(ours, target)).not.toContain('signed');
  });

  test('a start page that leads to a forged copy is put right', async () => {
    const copy = copyOn(stick);
    const forged = join(stick, 'fieldbook/copy-00000000');
    renameSync(await cloneStick(copy), forged);
    writeFileSync(join(forged, 'a.html'), 'evil');
    await writeManifest(forged);
    const page = readFileSync(join(stick, startPageName), 'utf8');
    writeFileSync(join(stick, startPageName), page.replaceAll(/copy-[0-9a-f]{8}/g, 'copy-00000000'));
    usb(source);
    expect(copyOn(stick)).toBe(copy);
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });
});

test('a site that is built anew meanwhile is told from one that was changed', async () => {
  const [built, target] = [await cloneStick(newer), await makeStick([source])];
  const onProgress = (): void => {
    rmSync(built, { recursive: true, force: true });
    mkdirSync(built);
    writeFileSync(join(built, 'SHA256SUMS'), readFileSync(join(source, 'SHA256SUMS')));
  };
  await expect(copyToStick({ source: built, target, onProgress })).rejects.toThrow(
    'was built anew meanwhile. Run the same command again. The copy on it is as it was.',
  );
  expect(await openStick(target)).toBe(sites.lists[0]);
});
