import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { readPublicFiles } from './public-files.ts';

test('files are published as they are, but for what is hidden or left behind', async () => {
  const folder = await writeFiles(makeFolder(), {
    'favicon.svg': '',
    'icons/a.png': '',
    '.nojekyll': '',
    '.well-known/security.txt': '',
    '.well-known/.env': '',
    '.well-known-too': '',
    '.nojekyll.txt': '',
    'icons/.nojekyll': '',
    'icons/.DS_Store': '',
    '.gitkeep': '',
  });
  symlinkSync('/etc/hostname', join(folder, 'host'));
  const { files, problems } = readPublicFiles(folder);
  expect(files).toEqual(['.nojekyll', '.well-known/security.txt', 'favicon.svg', 'icons/a.png']);
  expect(problems.map(({ file, rule, level }) => `${file.slice(folder.length)} ${level} ${rule}`)).toEqual([
    '/.nojekyll.txt error hidden-file',
    '/.well-known-too error hidden-file',
    '/.well-known/.env error hidden-file',
    '/icons/.nojekyll error hidden-file',
    '/host error not-a-file',
  ]);
});

test('a link in the place of the folder is not followed', async () => {
  const link = join(makeFolder(), 'public');
  symlinkSync(await writeFiles(makeFolder(), { 'key.txt': '' }), link);
  expect(readPublicFiles(link)).toMatchObject({ files: [], problems: [{ file: link, rule: 'not-a-file' }] });
});

test('a folder that is not there has nothing in it', () => {
  expect(readPublicFiles('/nowhere/public')).toEqual({ files: [], problems: [] });
});
