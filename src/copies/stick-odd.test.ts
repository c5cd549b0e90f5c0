import fs, { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { kindAt } from '../files/entry-kind.ts';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { listFiles } from '../files/walk-folder.ts';
import { writeManifest } from './manifest.ts';
import { privateKeys } from './ssh/openssh.fixture.ts';
import { startPageName } from './start-page.ts';
import { cloneStick, copyOn, makeSites, makeStick, openStick, type Sites } from './stick.fixture.ts';
import { copyToStick, type StickOptions, type StickReport } from './stick.ts';
import { verifyCopy } from './verify-copy.ts';
import { isWhole } from './verify-folder.ts';

let sites: Sites;
let [source, newer, third, first, second, stick] = ['', '', '', '', '', ''];

beforeAll(async () => {
  sites = await makeSites();
  [source = '', newer = '', third = ''] = sites.folders;
  first = await makeStick([source]);
  second = await makeStick([newer, source]);
});

beforeEach(async () => {
  stick = await cloneStick(first);
});

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const copy = (options: Partial<StickOptions> = {}): Promise<StickReport> =>
  copyToStick({ source: newer, target: stick, ...options });

/** What is said where a copy cannot be made. */
const fail = (options: Partial<StickOptions> = {}): Promise<string> =>
  copy(options).then(
    () => 'copied',
    (error: unknown) =>
      error instanceof Error ? error.message.replaceAll(stick, 'STICK').replaceAll(source, 'SITE') : '',
  );

/** Lets the stick say this of its room, as often as it is asked or less often. */
function pretendRoom(room: { bsize: number; bavail: number; blocks?: number }, times = Infinity): void {
  const { statfsSync } = fs;
  let asked = 0;
  vi.spyOn(fs, 'statfsSync').mockImplementation(((path: string) => {
    asked += 1;
    return asked > times ? statfsSync(path) : { ...statfsSync(path), ...room };
  }) as typeof statfsSync);
  syncBuiltinESMExports();
}

/** Lets what is written to a file of this name be other bytes, so many times. */
function pretendBad(name: string, times: number): void {
  const { writeFileSync: write } = fs;
  let left = times;
  vi.spyOn(fs, 'writeFileSync').mockImplementation((file, data, options) => {
    const isBad = String(file).endsWith(name) && left > 0;
    if (isBad) left -= 1;
    write(file, isBad ? 'X' : data, options);
  });
  syncBuiltinESMExports();
}

/** Lets a change of a name to this one fail. */
function pretendStuck(name: RegExp): void {
  const { renameSync: rename } = fs;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (name.test(String(to))) throw Object.assign(new Error('broken'), { code: 'EIO' });
    rename(from, to);
  });
  syncBuiltinESMExports();
}

describe('of the copy that was there is told', () => {
  test.each<[string, () => string, () => unknown, readonly string[]]>([
    [
      'what was repaired',
      () => source,
      () => {
        writeFileSync(join(copyOn(stick), 'a.html'), 'evil');
        rmSync(join(copyOn(stick), 'index.html'));
        writeFileSync(join(dirname(copyOn(stick)), 'README.txt'), 'Open "START');
        writeFileSync(join(stick, startPageName), `${readFileSync(join(stick, startPageName), 'utf8')}x`);
      },
      ['a.html', 'index.html', 'README.txt', startPageName],
    ],
    [
      'what was wrong with the one that is replaced',
      () => newer,
      () => {
        writeFileSync(join(copyOn(stick), 'index.html'), 'evil');
        mkdirSync(join(copyOn(stick), 'x'));
        rmSync(join(copyOn(stick), 'a.html'));
      },
      ['a.html', 'index.html', 'x/'],
    ],
    ['that its list is gone', () => source, () => rmSync(join(copyOn(stick), 'SHA256SUMS')), ['SHA256SUMS']],
    ['nothing where it was whole', () => source, () => undefined, []],
    ['nothing where a whole one is replaced', () => newer, () => undefined, []],
  ])('%s', async (_, site, damage, expected) => {
    damage();
    const { damaged, signer } = await copy({ source: site() });
    expect({ damaged, signer }).toEqual({ damaged: expected, signer: 'as before' });
    expect(isWhole(await verifyCopy(stick))).toBe(true);
    const isReplaced = site() === newer;
    expect(kindAt(join(stick, 'fieldbook/next'))).toBe(
      isReplaced && expected.length === 0 ? 'folder' : undefined,
    );
  });

  test('what became of its signature', async () => {
    const key = join(makeFolder(), 'key');
    writeFileSync(key, privateKeys.plain);
    const signed = await cloneStick(newer);
    await writeManifest(signed, { signingKey: key });
    const signers: string[] = [];
    for (const site of [signed, newer, signed, source, newer]) {
      signers.push((await copy({ source: site })).signer);
      // An earlier copy is kept only where the same vouches for it.
      signers.push(kindAt(join(stick, 'fieldbook/next')) ?? 'none kept');
    }
    expect(signers).toEqual([
      ...['as before', 'none kept'],
      ...['none now', 'none kept'],
      ...['as before', 'none kept'],
      ...['none now', 'none kept'],
      ...['as before', 'folder'],
    ]);
    await copy({ source: signed });
    expect(listFiles(copyOn(stick))).toContain('SHA256SUMS.sig');
  });

  test('what lies in our folder and is not ours, which stays', async () => {
    await writeFiles(stick, { 'fieldbook/letter.txt': 'dear', 'fieldbook/mine/a.txt': 'dear' });
    await writeFiles(stick, { 'fieldbook/.DS_Store': 'x' });
    expect((await copy()).others).toEqual(['mine', 'letter.txt']);
    expect(await readFiles(stick)).toMatchObject({
      'fieldbook/letter.txt': 'dear',
      'fieldbook/mine/a.txt': 'dear',
    });
    expect((await copy()).others).toEqual(['mine', 'letter.txt']);
  });

  test('where the new one is', async () => {
    expect((await copy()).folder).toBe(copyOn(stick));
  });
});

describe('what an earlier run left', () => {
  test('half-written files and copies that nothing leads to go', async () => {
    stick = await cloneStick(second);
    await writeFiles(stick, {
      'fieldbook/start.part': '<!doct',
      'fieldbook/readme.part': '\0\0',
      'fieldbook/list.part': '',
      'fieldbook/copy-00000000/a.html': 'x',
    });
    await copy();
    expect(await openStick(stick)).toBe(sites.lists[1]);
    expect(readdirSync(join(stick, 'fieldbook')).map((name) => name.replace(/-.*/, ''))).toEqual([
      'README.txt',
      'copy',
      'next',
    ]);
  });

  test('a copy that nothing leads to is used for the next one', async () => {
    cpSync(newer, join(stick, 'fieldbook/copy-00000000'), { recursive: true });
    expect((await copy()).written.files).toBe(0);
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });

  test('folders go in whose place a file comes', async () => {
    mkdirSync(join(stick, 'fieldbook/next/a.html/deep'), { recursive: true });
    await copy();
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });
});

describe('somebody’s own files where an update would delete them', () => {
  test.each([
    'next/thesis.doc',
    'next/lost+found/thesis.doc',
    'copy-deadbeef/thesis.doc',
    'copy-deadbeef',
    'start.part',
    'readme.part',
    'list.part',
    'unfinished.txt',
  ])('are refused: %s', async (path) => {
    for (const place of [makeFolder(), stick, await cloneStick(second)]) {
      await writeFiles(place, { [`fieldbook/${path}`]: 'precious' });
      const before = await readFiles(place);
      const isFirst = kindAt(join(place, startPageName)) === undefined;
      await expect(copy({ target: place })).rejects.toThrow(
        isFirst
          ? /holds something else \(.*\)\. Write --name/
          : `holds what no list of ours names (${path}), and an update would delete it. Move it elsewhere; then run the same command again. The copy on it is as it was.`,
      );
      expect(await readFiles(place)).toEqual(before);
    }
  });

  test.each(['README.txt', 'COPY/note.txt'])('are refused on a stick with a copy: %s', async (path) => {
    await writeFiles(join(stick, 'fieldbook'), {
      [path.replace('COPY', basename(copyOn(stick)))]: 'precious',
    });
    const before = await readFiles(stick);
    for (const site of [source, newer]) expect(await fail({ source: site })).toContain(basename(path));
    expect(await readFiles(stick)).toEqual(before);
  });

  test('are refused with a list of their own', async () => {
    const list = `${'0'.repeat(64)}  a.iso\n`;
    await writeFiles(stick, { 'fieldbook/next/a.iso': 'x', 'fieldbook/next/SHA256SUMS': list });
    expect(await fail()).toContain('(next/a.iso)');
  });

  test('are counted', async () => {
    await writeFiles(stick, {
      'fieldbook/next/a.doc': 'x',
      'fieldbook/next/b.doc': '',
      'fieldbook/next/.DS_Store': '',
    });
    expect(await fail()).toContain('(next/a.doc and 1 more)');
  });

  test('are told from what an interrupted update left, of a site that was built anew since', async () => {
    stick = await cloneStick(second);
    const stop = new AbortController();
    const onProgress: StickOptions['onProgress'] = ({ phase }) => {
      if (phase === 'checking') stop.abort();
    };
    await expect(copy({ source: third, onProgress, signal: stop.signal })).rejects.toThrow('Stopped');
    await writeFiles(stick, { 'fieldbook/next/thesis.doc': 'precious' });
    expect(await fail()).toContain('(next/thesis.doc)');
    rmSync(join(stick, 'fieldbook/next/thesis.doc'));
    await copy();
    expect(await openStick(stick)).toBe(sites.lists[1]);
    expect(isWhole(await verifyCopy(stick))).toBe(true);
  });
});

describe('a folder is taken for ours', () => {
  test.each<[string, Record<string, string>, string]>([
    ['where it is empty but for what systems leave', { '.DS_Store': '' }, 'copied'],
    ['where an update was begun in it', { 'next/a.html': '', 'README.txt': '' }, 'copied'],
    ['where a copy lies in it', { 'copy-00000000/a.html': '' }, 'copied'],
    ['where the start page was to be written', { 'start.part': '' }, 'copied'],
    ['where the README was to be written', { 'readme.part': '' }, 'copied'],
    [
      'not where something else lies in it, too',
      { 'next/a.html': '', 'letter.txt': '' },
      'The folder STICK/fieldbook holds something else (letter.txt). Write --name and another name. There is no usable copy on it yet.',
    ],
    [
      'not for a README',
      { 'README.txt': 'mine' },
      'The folder STICK/fieldbook holds something else (README.txt). Write --name and another name. There is no usable copy on it yet.',
    ],
  ])('%s', async (_, files, expected) => {
    stick = await writeFiles(makeFolder(), { 'holiday.jpg': 'mine' });
    await writeFiles(join(stick, 'fieldbook'), files);
    expect(await fail()).toBe(expected);
  });

  test.each([
    ['a folder in the place of the start page', startPageName, 'is a folder, not a file'],
    ['a file in its place', 'fieldbook', 'is a file, not a folder'],
  ])('not with %s', async (_, path, fault) => {
    rmSync(join(stick, path), { recursive: true });
    if (path === 'fieldbook') writeFileSync(join(stick, path), 'mine');
    else mkdirSync(join(stick, path));
    expect(await fail()).toBe(`STICK/${path} ${fault}. Remove it; nothing was written.`);
  });

  test.each(['', '.', '.hidden', 'a/b', '..', '~', 'aux', 'Fieldbook'])(
    'not by the name “%s”',
    async (name) => {
      expect(await fail({ name })).toBe(
        `"${name}" is no name for a folder. Use small letters, digits and hyphens.`,
      );
    },
  );

  test('where the start page is empty, or leads to what is no copy by its name', async () => {
    for (const page of [
      '',
      '\0\0',
      readFileSync(join(stick, startPageName), 'utf8').replaceAll(/copy-\w+/g, 'x'),
    ]) {
      writeFileSync(join(stick, startPageName), page);
      expect((await copy()).written.files).toBeGreaterThanOrEqual(0);
      expect(await openStick(stick)).toBe(sites.lists[1]);
    }
  });
});

test('a site that misses a file, or has no list, is not copied', async () => {
  source = await cloneStick(newer);
  rmSync(join(source, 'a.html'));
  expect(await fail({ source })).toBe('SITE has changed since it was built. Run: npm run build.');
  rmSync(join(source, 'SHA256SUMS'));
  expect(await fail({ source })).toBe('There is no built site in SITE. Run: npm run build');
  [source = ''] = sites.folders;
  expect(await openStick(stick)).toBe(sites.lists[0]);
});

test('of a copy is told how far it is', async () => {
  const told: string[] = [];
  stick = await cloneStick(second);
  const onProgress: StickOptions['onProgress'] = ({ phase, done, total }) =>
    told.push(`${phase} ${String(done)}/${String(total)}`);
  for (const site of sites.folders.slice(1)) await copy({ source: site, onProgress });
  expect(told).toMatchInlineSnapshot(`
    [
      "comparing 452/5484",
      "comparing 454/5484",
      "comparing 455/5484",
      "comparing 5455/5484",
      "comparing 5473/5484",
      "comparing 5474/5484",
      "comparing 5484/5484",
      "comparing 390/413",
      "comparing 392/413",
      "comparing 393/413",
      "comparing 411/413",
      "comparing 412/413",
      "comparing 413/413",
      "writing 2/332",
      "writing 3/332",
      "writing 23/332",
      "writing 24/332",
      "writing 332/332",
      "checking 2/332",
      "checking 3/332",
      "checking 23/332",
      "checking 24/332",
      "checking 332/332",
    ]
  `);
});

describe('a stick with little room', () => {
  const little = { bsize: 512, bavail: 8, blocks: 100 };

  test('keeps its copy, and is told what is needed', async () => {
    pretendRoom(little);
    expect(await fail()).toMatchInlineSnapshot(
      `"The stick has no room: 10.8 kB are needed, 4.1 kB are free. Make room, or write --in-place to replace the only copy; until that is finished, the stick has no whole copy. The copy on it is as it was."`,
    );
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test('gets no first copy', async () => {
    stick = await makeStick([]);
    pretendRoom(little);
    expect(await fail({ inPlace: true })).toMatchInlineSnapshot(
      `"The stick has no room: 10.8 kB are needed, 4.1 kB are free. There is no usable copy on it yet."`,
    );
  });

  test('has its copy replaced in place on demand', async () => {
    pretendRoom(little, 1);
    await copy({ inPlace: true });
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });

  test('has no whole copy where the room is too little for one, and says so', async () => {
    pretendRoom({ ...little, bavail: 0 });
    expect(await fail({ inPlace: true })).toMatchInlineSnapshot(
      `"The stick has no room: 7.7 kB are needed, 0 bytes are free. The copy on it is not whole."`,
    );
    expect(await openStick(stick)).toBe('unfinished');
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    await copy();
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });

  test('has its only copy repaired only where there is room', async () => {
    rmSync(join(copyOn(stick), 'a.html'));
    pretendRoom({ ...little, bavail: 0 });
    expect(await fail({ source, inPlace: true })).toMatchInlineSnapshot(
      `"The stick has no room: 2.6 kB are needed, 0 bytes are free. The copy on it is as it was."`,
    );
  });

  test('needs none where nothing is written, and what it frees counts', async () => {
    pretendRoom({ ...little, bavail: 0 });
    expect((await copy({ source })).written.files).toBe(0);
    writeFileSync(join(copyOn(stick), 'a.html'), Buffer.alloc(9_000));
    expect((await copy({ source })).written.files).toBe(1);
  });

  test('that does not tell how much is tried', async () => {
    pretendRoom({ bsize: 0, bavail: 0, blocks: 0 });
    await copy();
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });
});

describe('a broken stick', () => {
  test('gets again what it lost once', async () => {
    stick = await makeStick([]);
    pretendBad('a.html', 1);
    await copy();
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });

  test('is called so, and keeps its copy', async () => {
    stick = await makeStick([sites.folders[2] ?? '']);
    pretendBad('a.html', 2);
    expect(await fail()).toMatchInlineSnapshot(
      `"The stick returns other bytes than were written to it (a.html). It is broken: take another one. The copy on it is as it was."`,
    );
    expect(await openStick(stick)).toBe(sites.lists[2]);
  });

  test.each([
    ['the new copy', /copy-[0-9a-f]{8}$/, 0],
    ['the page that opens it', /START HERE\.html$/, 0],
    ['the earlier copy', /next$/, 1],
  ])('that cannot take %s says what holds', async (_, name, list) => {
    pretendStuck(name);
    const holds = list === 0 ? 'The copy on it is as it was.' : 'The new copy on it is whole.';
    expect(await fail()).toBe(
      `STICK cannot be read or written. It may be broken: take another one; then run the same command again. ${holds}`,
    );
    expect(await openStick(stick)).toBe(sites.lists[list]);
  });

  test('of which the copy cannot be repaired has none that is whole', async () => {
    rmSync(join(copyOn(stick), 'a.html'));
    pretendBad('a.html', 2);
    expect(await fail({ source })).toMatch(/It is broken: take another one\. The copy on it is not whole\.$/);
  });
});
