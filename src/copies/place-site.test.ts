import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { placeSite, refuseTarget } from './place-site.ts';

const site = { SHA256SUMS: 'x', 'index.html': 'new', 'search/en.js': 'x' };
let parent = '';

beforeEach(() => {
  parent = makeFolder();
});

describe('a build replaces only what was built', () => {
  const refuse = (target: string): string | undefined =>
    refuseTarget(join(parent, target), {
      kept: [join(parent, 'project')],
      sources: [join(parent, 'project/src')],
    });

  test('a place that is not there, empty, or holds an older site is free', async () => {
    await mkdir(join(parent, 'empty'));
    await writeFiles(join(parent, 'older'), site);
    expect(['absent', 'empty', 'older', 'project/dist'].map(refuse)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['project', 'which a build would delete'],
    ['', 'which a build would delete'],
    ['project/src/dist', 'from which sites are built'],
    ['letters', 'holds files that are not a built site'],
    ['letters/one.txt', 'is a file, not a folder'],
  ])('“%s” is refused', async (target, reason) => {
    await writeFiles(parent, { 'letters/one.txt': 'dear', 'project/src/a.ts': '' });
    expect(refuse(target)).toContain(reason);
  });
});

test('the new site stands where the old one was, and nothing lies beside it', async () => {
  await writeFiles(join(parent, 'dist'), { ...site, 'index.html': 'old', 'old.html': 'old' });
  await writeFiles(join(parent, 'stage'), site);
  await placeSite(join(parent, 'stage'), join(parent, 'dist'));
  expect(Object.keys(await readFiles(parent)).sort()).toEqual([
    'dist/SHA256SUMS',
    'dist/index.html',
    'dist/search/en.js',
  ]);
  expect((await readFiles(parent))['dist/index.html']).toBe('new');
});

test.runIf(existsSync('/dev/shm'))('a site is copied to another file system', async () => {
  await writeFiles(join(parent, 'stage'), site);
  const target = join('/dev/shm', `fieldbook-${process.pid}`, 'dist');
  await placeSite(join(parent, 'stage'), target);
  expect(existsSync(join(target, 'index.html'))).toBe(true);
});
