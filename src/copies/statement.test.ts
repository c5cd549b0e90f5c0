import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { printReadme, printStartPage, readSite } from './start-page.ts';
import { readStatement, writeStatement, type Statement } from './statement.ts';

let site = '';

beforeEach(async () => {
  site = await writeFiles(makeFolder(), {
    'index.html': '<html lang="en"><title>Register</title>',
    'a/b.html': 'bb',
    __proto__x: '',
    'downloads/fieldbook.zip': 'x',
    '.DS_Store': 'x',
  });
  writeStatement(site, 'abc');
  await writeManifest(site);
});

const read = (): Statement | undefined => readStatement(site, readManifest(site));

test('a site states its version and how large its files are', () => {
  expect(read()?.version).toBe('abc');
  expect([...(read()?.sizes ?? [])]).toEqual([
    ['__proto__x', 0],
    ['a/b.html', 2],
    ['index.html', 39],
  ]);
});

test('and no version where none is known', async () => {
  writeStatement(site, undefined);
  await writeManifest(site);
  expect(read()?.version).toBeUndefined();
});

test('and how it is carried: word for word what is put around it, wherever it lies', () => {
  const about = readSite(site);
  expect(read()?.printAround('stick', 'my sites$&/copy-00000000')).toEqual({
    startPage: printStartPage({ ...about, folder: 'my sites$&/copy-00000000', kind: 'stick' }),
    readme: printReadme('stick', 'copy-00000000'),
  });
  expect(read()?.printAround('archive', 'site')).toEqual({
    startPage: printStartPage({ ...about, folder: 'site', kind: 'archive' }),
    readme: printReadme('archive', 'site'),
  });
});

test('written again, it is the same', () => {
  const first = readFileSync(join(site, 'copy.json'), 'utf8');
  writeStatement(site, 'abc');
  expect(readFileSync(join(site, 'copy.json'), 'utf8')).toBe(first);
});

test.each([
  ['is not on the list', (text: string) => `${text} `, false],
  ['is no JSON', () => '{', true],
  ['has another form', () => '{"version":"abc"}', true],
  ['has a size that is none', (text: string) => text.replace('"a/b.html":2', '"a/b.html":-2'), true],
])('a statement that %s is none', async (_, change, isListed) => {
  const path = join(site, 'copy.json');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  if (isListed) await writeManifest(site);
  expect(read()).toBeUndefined();
});

test('a site of an older version has none', async () => {
  const older = await writeFiles(makeFolder(), { 'index.html': 'x' });
  expect(readStatement(older, await writeManifest(older))).toBeUndefined();
});
