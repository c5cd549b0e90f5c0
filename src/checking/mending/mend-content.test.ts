import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../files/folder.fixture.ts';
import { mendContent } from './mend-content.ts';

const mendable = '---\ntitle: A\nstatus: completed\nstart: July 2014\n---\n';
const mended = {
  text: '---\ntitle: A\nstatus: completed\nstart: 2014-07\n---\n',
  changes: ['start: July 2014 → 2014-07'],
};

test('only projects and their translations are mended, each with the order of its keys', async () => {
  const folder = await writeFiles(makeFolder(), {
    'projects/b.md': mendable,
    'projects/a.md': mendable,
    'projects/a.sq.md': '---\nsummary: B\ntitle: A\n---\n',
    // A translation has no status, so this may be a mistake of another kind.
    'projects/b.sq.md': '---\nstatus: completed\ntitle: A\n---\n',
    'projects/right.md': mended.text,
    'projects/marked.md': `\uFEFF${mendable}`,
    'projects/latin.md': Buffer.from(`${mendable}\xEB`, 'latin1'),
    'projects/.hidden.md': mendable,
    'projects/inner/deep.md': mendable,
    'projects/notes.md.txt': mendable,
    'projects/x': mendable,
    'pages/about.mdx': mendable,
    'pages/a.md': mendable,
    'pages/projects/a.md': mendable,
    'c.md': mendable,
  });
  symlinkSync('a.md', join(folder, 'projects/link.md'));
  expect(mendContent(folder)).toEqual([
    { path: 'projects/a.md', ...mended },
    {
      path: 'projects/a.sq.md',
      text: '---\ntitle: A\nsummary: B\n---\n',
      changes: ['Put the keys in order: title, summary.'],
    },
    { path: 'projects/b.md', ...mended },
    { path: 'projects/marked.md', text: `\uFEFF${mended.text}`, changes: mended.changes },
  ]);
});

test('a folder without projects has nothing to mend', async () => {
  expect(mendContent(join(makeFolder(), 'none'))).toEqual([]);
  expect(mendContent(await writeFiles(makeFolder(), { 'site.yml': '' }))).toEqual([]);
});
