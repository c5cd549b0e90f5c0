import { spawnSync } from 'node:child_process';
import fs, { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { oddThings } from '../files/odd-files.fixture.ts';
import { listFiles } from '../files/walk-folder.ts';
import { buildPages } from './build.fixture.ts';
import { takePlace } from './lock.ts';
import { saveArchive } from './save-archive.ts';

let site = '';
let folder = '';
let file = '';

beforeAll(async () => {
  site = join(makeFolder(), 'dist');
  await buildPages(site, join(makeFolder(), 'work'), 'text');
});

beforeEach(() => {
  folder = makeFolder();
  file = join(folder, 'fieldbook.zip');
});

const offered = (): Buffer => readFileSync(join(site, 'downloads/fieldbook.zip'));
const save = (to = file): Promise<string> =>
  saveArchive(site, to).then(
    () => 'saved',
    (error: unknown) =>
      error instanceof Error ? error.message.replaceAll(folder, 'FOLDER').replaceAll(site, 'SITE') : '',
  );

test('the archive is the one that the site offers, to the byte, and so is the one that replaces it', async () => {
  for (let times = 0; times < 2; times += 1) {
    expect(await save()).toBe('saved');
    expect(readFileSync(file).equals(offered())).toBe(true);
    expect(listFiles(folder)).toEqual(['fieldbook.zip']);
  }
});

test('an older archive is replaced, and what is left of a killed run', async () => {
  writeFileSync(file, offered().subarray(0, 200));
  writeFileSync(`${file}.part`, '');
  expect(await save()).toBe('saved');
  expect(readFileSync(file).equals(offered())).toBe(true);
  expect(listFiles(folder)).toEqual(['fieldbook.zip']);
});

describe('nothing else is written over', () => {
  test.each([
    ['another file', 'dear'],
    ['another archive', Buffer.from(`PK\u0003\u0004${'\0'.repeat(26)}letters/README.txt`)],
    ['no archive with our words in it', `${'\0'.repeat(30)}fieldbook/README.txt`],
    ['a short file', 'PK'],
  ])('%s', async (_, content) => {
    for (const path of [file, `${file}.part`]) {
      writeFileSync(path, content);
      const before = await readFiles(folder);
      const state = path === file ? 'The file that is there is as it was.' : 'Nothing was written.';
      expect(await save()).toBe(
        `${path.replace(folder, 'FOLDER')} is there already, and is no archive of a built site. Name another file. ${state}`,
      );
      expect(await readFiles(folder)).toEqual(before);
      rmSync(path);
    }
  });

  test.each(Object.keys(oddThings))('%s', async (name) => {
    await oddThings[name]?.(join(folder, 'a.zip'));
    expect(await save(join(folder, 'a.zip'))).toMatch(/^FOLDER\/a\.zip is a .*\. Name another file\./);
  });
});

describe('what cannot be done is said of what it is about', () => {
  test('no folder is made', async () => {
    expect(await save(join(folder, 'none/a.zip'))).toBe(
      'There is no folder FOLDER/none. Make it, or name another.',
    );
    expect(listFiles(folder)).toEqual([]);
  });

  test('the built site stays as it is', async () => {
    expect(await save(join(site, 'a.zip'))).toBe(
      'SITE/a.zip lies in the built site SITE. Name a file elsewhere.',
    );
    symlinkSync(site, join(folder, 'link'));
    expect(await save(join(folder, 'link/a.zip'))).toContain('lies in the built site');
  });

  test('a site that is not there, or was changed', async () => {
    const whole = site;
    site = makeFolder();
    expect(await save()).toBe('There is no built site in SITE. Run: npm run build');
    cpSync(whole, site, { recursive: true });
    writeFileSync(join(site, 'downloads/fieldbook.zip'), 'x');
    expect(await save()).toBe(
      'downloads/fieldbook.zip in SITE has changed since it was built. Run: npm run build',
    );
    rmSync(join(site, 'downloads'), { recursive: true });
    expect(await save()).toBe('There is no built site in SITE. Run: npm run build');
    site = whole;
    expect(listFiles(folder)).toEqual([]);
  });

  test('another program that writes the same file', async () => {
    const release = await takePlace(folder, 'fieldbook.zip');
    expect(await save()).toBe('Another program is writing FOLDER/fieldbook.zip. Wait until it has ended.');
    await release?.();
    expect(await save()).toBe('saved');
  });
});

test('a disk that returns other bytes is told, and nothing is left of them', async () => {
  writeFileSync(file, offered().subarray(0, 200));
  vi.spyOn(fs, 'createReadStream').mockImplementation(((_: string, { fd }: { fd: number }) => {
    fs.closeSync(fd);
    return Readable.from([Buffer.from('other')]);
  }) as unknown as typeof fs.createReadStream);
  syncBuiltinESMExports();
  const said = await save();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  expect(said).toBe(
    'FOLDER/fieldbook.zip.part has other bytes than were written to it. Run the same command again. The file that is there is as it was.',
  );
  expect(readFileSync(file)).toHaveLength(200);
  expect(listFiles(folder)).toEqual(['fieldbook.zip']);
});

test('what comes in its place meanwhile is not written over', async () => {
  const { createReadStream } = fs;
  vi.spyOn(fs, 'createReadStream').mockImplementation((...given) => {
    writeFileSync(file, 'dear');
    return createReadStream(...given);
  });
  syncBuiltinESMExports();
  const said = await save();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  expect(said).toMatch(/^FOLDER\/fieldbook\.zip is there already, and is no archive of a built site\./);
  expect(await readFiles(folder)).toEqual({ 'fieldbook.zip': 'dear' });
});

describe('interrupted', { tags: ['long'] }, () => {
  const run = (environment: Record<string, string>) =>
    spawnSync(
      process.execPath,
      ['--import', resolve('src/copies/interrupt.fixture.ts'), 'scripts/usb.ts', '--zip', file],
      { encoding: 'utf8', env: { ...process.env, OUT_DIR: site, ...environment } },
    );

  test('at any step, the old archive stays or the new one is there, and the next run ends', () => {
    const steps = Number(/steps (\d+)/.exec(run({}).stderr)?.[1]);
    expect(steps).toBeGreaterThan(1);
    for (let step = 1; step <= steps; step += 1) {
      rmSync(`${file}.part`, { force: true });
      const old = offered().subarray(0, 300);
      writeFileSync(file, old);
      expect(run({ INTERRUPT_AT: String(step) }).signal).toBe('SIGKILL');
      expect([old, offered()]).toContainEqual(readFileSync(file));
      expect(run({}).status).toBe(0);
      expect(readFileSync(file).equals(offered())).toBe(true);
      expect(listFiles(folder)).toEqual(['fieldbook.zip']);
    }
  });

  test('by a full disk, says so, of that disk', async () => {
    mkdirSync(join(folder, 'x'));
    await writeFiles(folder, { 'fieldbook.zip': offered() });
    const { stderr, status } = run({ INTERRUPT_AT: '1', INTERRUPT_HOW: 'ENOSPC' });
    expect(status).toBe(1);
    expect(stderr.replaceAll(folder, 'FOLDER')).toBe(
      'FOLDER/fieldbook.zip is full. Make room on it, or take a larger one; then run the same command again. The file that is there is as it was.\n',
    );
    expect(readFileSync(file).equals(offered())).toBe(true);
  });
});
