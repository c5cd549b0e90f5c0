import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { kindAt } from '../files/entry-kind.ts';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { walkFolder } from '../files/walk-folder.ts';
import { buildPages } from './build.fixture.ts';
import { takePlace } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { bringBackSite, takeSitePlace } from './place-site.ts';
import { privateKeys } from './ssh/openssh.fixture.ts';
import { cloneStick } from './stick.fixture.ts';
import { compareWithList, isWhole } from './verify-folder.ts';

let parent = '';
let target = '';
let work = '';

beforeEach(() => {
  parent = makeFolder();
  target = join(parent, 'dist');
  work = join(makeFolder(), 'work');
});

const build = (text: string, signingKey?: string): Promise<void> =>
  buildPages(target, work, text, signingKey);
const shown = (folder = target): string => readFileSync(join(folder, 'index.html'), 'utf8');

describe('a build replaces only what was built', () => {
  const attempt = async (path: string): Promise<string> => {
    const limits = { kept: [join(parent, 'project')], sources: [join(parent, 'project/src')] };
    try {
      const place = await takeSitePlace(join(parent, path), limits);
      await place.release();
      return 'free';
    } catch (error) {
      return error instanceof Error ? error.message.replaceAll(parent, 'PARENT') : '';
    }
  };

  test('a place that is not there, empty, or holds an older site is free', async () => {
    mkdirSync(join(parent, 'empty'));
    await writeFiles(parent, { 'mac/.DS_Store': 'x', 'dist/Thumbs.db': 'x' });
    await build('old');
    await writeFiles(target, { '.DS_Store': 'x', 'projects/._a.html': 'x' });
    for (const path of ['absent/far', 'empty', 'mac', 'dist', 'project/dist'])
      expect(await attempt(path), path).toBe('free');
  });

  test.each([
    ['project', 'PARENT/project holds PARENT/project, which a build would delete. Choose another OUT_DIR.'],
    ['', 'PARENT holds PARENT/project, which a build would delete. Choose another OUT_DIR.'],
    [
      'project/src/dist',
      'PARENT/project/src/dist lies in PARENT/project/src, from which sites are built. Choose another OUT_DIR.',
    ],
    [
      'link/dist',
      'PARENT/link/dist lies in PARENT/project/src, from which sites are built. Choose another OUT_DIR.',
    ],
    [
      'letters',
      'PARENT/letters holds files that are not a built site (one.txt and 1 more). Choose another OUT_DIR.',
    ],
    ['letters/one.txt', 'PARENT/letters/one.txt is a file, not a folder. Choose another OUT_DIR.'],
    ['nowhere', 'PARENT/nowhere is a link to another place, not a file or a folder. Choose another OUT_DIR.'],
  ])('“%s” is refused', async (path, message) => {
    await writeFiles(parent, {
      'letters/one.txt': 'dear',
      'letters/two.txt': 'dear',
      'project/src/a.ts': '',
    });
    symlinkSync('project/src', join(parent, 'link'));
    symlinkSync('gone', join(parent, 'nowhere'));
    expect(await attempt(path)).toBe(message);
  });

  test.each([
    [
      'a file beside the pages',
      (dist: string) => writeFileSync(join(dist, 'notes.txt'), 'mine'),
      'notes.txt',
    ],
    [
      'a file among the downloads',
      (dist: string) => writeFileSync(join(dist, 'downloads/a.pdf'), 'mine'),
      'downloads/a.pdf',
    ],
    ['a link', (dist: string) => symlinkSync('/', join(dist, 'root')), 'root'],
  ])('an older site with %s is not replaced, and that is named', async (_, add, name) => {
    await build('old');
    add(target);
    expect(await attempt('dist')).toBe(
      `PARENT/dist holds what was not built there (${name}), and a build would delete it. Move it elsewhere, or choose another OUT_DIR.`,
    );
    await expect(build('new')).rejects.toThrow(name);
    expect(shown()).toBe('old');
  });

  test('files that somebody keeps with a list of their own are no built site', async () => {
    await writeFiles(target, { 'a.iso': 'x', SHA256SUMS: `${'0'.repeat(64)}  a.iso\n` });
    expect(await attempt('dist')).toContain('holds files that are not a built site (SHA256SUMS and 1 more)');
    await writeFiles(target, { 'index.html': 'x', 'search/a.js': 'x' });
    expect(await attempt('dist')).toContain('holds files that are not a built site');
  });

  test.each([
    ['pages without a search', 'index.html'],
    ['a search without pages', 'search/a.js'],
  ])('%s are no built site', async (_, path) => {
    await writeFiles(target, { [path]: '' });
    await writeManifest(target);
    expect(await attempt('dist')).toBe(
      `PARENT/dist holds files that are not a built site (SHA256SUMS and 1 more). Choose another OUT_DIR.`,
    );
  });

  test('nothing else may lie where sites come and go', async () => {
    writeFileSync(join(parent, '.dist.fieldbook'), 'mine');
    for (let times = 0; times < 2; times += 1)
      expect(await attempt('dist')).toBe('PARENT/.dist.fieldbook is a file, not a folder. Remove it.');
  });

  test.each([
    'old/thesis.doc',
    'next/thesis.doc',
    'gone/thesis.doc',
    'mine/index.html',
    'letter.txt',
    'old/lost+found/a.doc',
  ])('somebody’s own “%s” there stays, and is named', async (path) => {
    await writeFiles(parent, { [`.dist.fieldbook/${path}`]: 'precious' });
    const message = `PARENT/.dist.fieldbook holds what was not built there (${path}), and a build would delete it. Move it elsewhere.`;
    expect(await attempt('dist')).toBe(message);
    await expect(build('old')).rejects.toThrow(path);
    mkdirSync(join(parent, '.dist.fieldbook/old'), { recursive: true });
    await expect(bringBackSite(target)).rejects.toThrow(path);
    expect(await readFiles(parent)).toEqual({ [`.dist.fieldbook/${path}`]: 'precious' });
  });

  test('what comes there while a site is built stops it', async () => {
    await build('old');
    const place = await takeSitePlace(target, { kept: [], sources: [] });
    writeFileSync(join(target, 'letter.txt'), 'dear');
    await expect(place.place(makeFolder())).rejects.toThrow('letter.txt');
    await place.release();
    expect(shown()).toBe('old');
  });

  test('one build at a time makes a site', async () => {
    const place = await takeSitePlace(target, { kept: [], sources: [] });
    expect(await attempt('dist')).toBe('Another build is making PARENT/dist. Wait until it has ended.');
    await place.release();
    expect(await attempt('dist')).toBe('free');
  });
});

test('the new site stands where the old one was, and nothing lies beside it', async () => {
  await build('old');
  await build('new');
  expect(Object.keys(await readFiles(parent))).toEqual([
    'dist/SHA256SUMS',
    'dist/downloads/SHA256SUMS',
    'dist/downloads/archive.js',
    'dist/downloads/fieldbook.zip',
    'dist/index.html',
    'dist/projects/new.html',
    'dist/search/a.js',
  ]);
  expect(shown()).toBe('new');
});

test('a place that is reached by a link is where the link leads', async () => {
  const real = join(makeFolder(), 'site');
  mkdirSync(real);
  symlinkSync(real, target);
  await build('new');
  expect(shown(real)).toBe('new');
  expect(kindAt(target)).toBe('link');
});

test.runIf(kindAt('/dev/shm') === 'folder')('a site is copied to another file system', async () => {
  const around = join('/dev/shm', `fieldbook-${String(process.pid)}`);
  try {
    for (const text of ['old', 'new']) await buildPages(join(around, 'dist'), work, text);
    expect(shown(join(around, 'dist'))).toBe('new');
    expect(walkFolder(around).folders.filter((path) => !path.includes('/'))).toEqual(['dist']);
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
});

describe('where a step cannot be done', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  const { rename } = fs.promises;

  /** Lets the next change of a name to this one fail. */
  function failOnce(place: string, code: string): void {
    let isDone = false;
    vi.spyOn(fs.promises, 'rename').mockImplementation((from, to) => {
      if (isDone || to !== place) return rename(from, to);
      isDone = true;
      return Promise.reject(Object.assign(new Error(code), { code }));
    });
    syncBuiltinESMExports();
  }

  test('the old site comes back, and nothing lies beside it', async () => {
    await build('old');
    for (const place of [target, join(parent, '.dist.fieldbook/old'), join(parent, '.dist.fieldbook/next')]) {
      failOnce(place, 'EIO');
      await expect(build('new'), place).rejects.toThrow('EIO');
      expect(shown()).toBe('old');
      expect(fs.readdirSync(parent)).toEqual(['dist']);
    }
  });

  test('for another file system is in the way, the new one is copied', async () => {
    await build('old');
    failOnce(join(parent, '.dist.fieldbook/next'), 'EXDEV');
    await build('new');
    expect(shown()).toBe('new');
    expect(isWhole(await compareWithList(target))).toBe(true);
  });

  test.each(['ENOSPC', 'EDQUOT'])(
    'for the disk to which it is copied is full (%s), that is said',
    async (code) => {
      await build('old');
      failOnce(join(parent, '.dist.fieldbook/next'), 'EXDEV');
      const { createWriteStream } = fs;
      vi.spyOn(fs, 'createWriteStream').mockImplementation((path, options) => {
        if (!String(path).startsWith(join(parent, '.dist.fieldbook')))
          return createWriteStream(path, options);
        throw Object.assign(new Error(code), { code });
      });
      syncBuiltinESMExports();
      await expect(build('new')).rejects.toThrow(
        `The disk of ${target} is full (${code}). Make room, then run the same command again.`,
      );
      expect(shown()).toBe('old');
      expect(fs.readdirSync(parent)).toEqual(['dist']);
    },
  );

  test('and is only to remove the old one, the next build does it', async () => {
    await build('old');
    const { rm } = fs.promises;
    vi.spyOn(fs.promises, 'rm').mockImplementation((path, options) =>
      path === join(parent, '.dist.fieldbook') ? Promise.reject(new Error('busy')) : rm(path, options),
    );
    syncBuiltinESMExports();
    await build('new');
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(shown()).toBe('new');
    expect(fs.readdirSync(parent)).toEqual(['.dist.fieldbook', 'dist']);
    await build('newer');
    expect(fs.readdirSync(parent)).toEqual(['dist']);
  });
});

describe('when neither the old site nor the new one stands there', () => {
  const old = (): string => join(parent, '.dist.fieldbook/old');
  beforeEach(async () => {
    await build('old');
    mkdirSync(join(parent, '.dist.fieldbook'));
    renameSync(target, old());
  });

  test.each([
    ['absent', () => undefined],
    ['an empty folder', () => mkdirSync(target)],
  ])('a build brings the old one back first, where its place is %s', async (_, prepare) => {
    prepare();
    const place = await takeSitePlace(target, { kept: [], sources: [] });
    expect(shown()).toBe('old');
    expect(kindAt(join(parent, '.dist.fieldbook'))).toBeUndefined();
    await place.release();
  });

  test('whoever reads it brings it back, but not while a build is at work', async () => {
    const release = await takePlace(parent, 'dist');
    await bringBackSite(target);
    expect(kindAt(target)).toBeUndefined();
    await release?.();
    await bringBackSite(target);
    expect(shown()).toBe('old');
    expect(await takePlace(parent, 'dist')).toBeDefined();
  });

  test('whoever reads it finds none where none was', async () => {
    rmSync(old(), { recursive: true });
    await bringBackSite(target);
    expect(fs.readdirSync(parent)).toEqual(['.dist.fieldbook']);
  });

  test('a site that stands there stays, and the old one goes', async () => {
    renameSync(old(), target);
    await cloneInto(target, old());
    writeFileSync(join(target, 'index.html'), 'newer');
    await bringBackSite(target);
    expect(shown()).toBe('newer');
    expect(kindAt(old())).toBe('folder');
    // What is left of a build that was killed while it removed an older one.
    await writeFiles(parent, {
      '.dist.fieldbook/gone/search/a.js': '',
      '.dist.fieldbook/next/index.html': '',
    });
    const place = await takeSitePlace(target, { kept: [], sources: [] });
    expect(shown()).toBe('newer');
    expect(kindAt(old())).toBeUndefined();
    await place.release();
  });
});

async function cloneInto(folder: string, place: string): Promise<void> {
  renameSync(await cloneStick(folder), place);
}

describe('a build that is killed', () => {
  const script = resolve('src/copies/build.fixture.ts');
  const key = join(makeFolder(), 'key');
  beforeAll(() => writeFileSync(key, privateKeys.plain));

  function runBuild(text: string, step: number) {
    const hook = resolve('src/copies/interrupt.fixture.ts');
    const { signal, stderr } = spawnSync(
      process.execPath,
      ['--import', hook, script, target, work, text, key],
      {
        env: { ...process.env, INTERRUPT_AT: String(step) },
        encoding: 'utf8',
      },
    );
    return { signal, steps: Number(/steps (\d+)/.exec(stderr)?.[1]) };
  }

  test('at any step leaves a whole site, and the next one ends', { tags: ['long'] }, async () => {
    const { steps } = runBuild('0', 0);
    expect(steps).toBeGreaterThan(10);
    for (let step = 1; step <= steps; step += 1) {
      const about = `step ${String(step)} of ${String(steps)}`;
      await build('old', key);
      expect(runBuild('new', step).signal, about).toBe('SIGKILL');
      const places = [target, join(parent, '.dist.fieldbook/old')].filter(
        (place) => kindAt(place) !== undefined,
      );
      for (const place of places.slice(0, 1)) expect(isWhole(await compareWithList(place)), about).toBe(true);
      expect(places.length, about).toBeGreaterThan(0);
      await bringBackSite(target);
      expect(['old', 'new'], about).toContain(shown());
      await build('newer', key);
      expect(shown(), about).toBe('newer');
      expect(isWhole(await compareWithList(target)), about).toBe(true);
      expect(
        walkFolder(parent).folders.filter((path) => !path.includes('/')),
        about,
      ).toEqual(['dist']);
      expect(walkFolder(work), about).toEqual({ files: [], folders: [], refused: [] });
    }
  });
});
