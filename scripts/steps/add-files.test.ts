import { expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../../src/files/folder.fixture.ts';
import { addFiles } from './add-files.ts';

const sources = async (...contents: Readonly<Record<string, string>>[]) =>
  Promise.all(
    contents.map(async (files) => ({
      folder: await writeFiles(makeFolder(), files),
      files: Object.keys(files),
    })),
  );

test('files of several folders come into one', async () => {
  const site = await writeFiles(makeFolder(), { 'index.html': 'page' });
  const given = await sources({ 'documents/a.pdf': 'a' }, { 'documents/b.pdf': 'b', 'favicon.svg': 'c' });
  await addFiles(site, given, ['downloads']);
  expect(await readFiles(site)).toEqual({
    'index.html': 'page',
    'documents/a.pdf': 'a',
    'documents/b.pdf': 'b',
    'favicon.svg': 'c',
  });
});

test.each([
  ['a page', { 'index.html': 'mine' }],
  ['a file where a folder must be', { 'index.html/a.txt': 'mine' }],
  ['a folder where a file must be', { projects: 'mine' }],
  ['what another folder gave', { 'documents/a.pdf': 'mine' }],
  ['what will be made', { 'downloads/a.zip': 'mine' }],
  ['what will be made at the top', { 'sitemap.xml': 'mine' }],
])('nothing takes the place of %s', async (_, files) => {
  const site = await writeFiles(makeFolder(), { 'index.html': 'page', 'projects/a.html': 'page' });
  const given = await sources({ 'documents/a.pdf': 'a' }, files);
  await expect(addFiles(site, given, ['downloads', 'sitemap.xml'])).rejects.toThrow(
    `and the site has another file there`,
  );
  expect(await readFiles(site)).toEqual({
    'index.html': 'page',
    'projects/a.html': 'page',
    'documents/a.pdf': 'a',
  });
});
