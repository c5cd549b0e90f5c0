import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../files/folder.fixture.ts';
import { oddThings } from '../files/odd-files.fixture.ts';
import { projectText, writeContent } from './content.fixture.ts';
import { loadRegister } from './load-register.ts';
import { reportText } from './reporters/reporters.ts';

const places = [
  'site.yml',
  'themes.yml',
  'projects',
  'projects/b.md',
  'projects/.hidden/b.md',
  'pages/b.mdx',
  'images/b.jpg',
  'images/deep/b.jpg.yml',
  'documents',
  'documents/b.pdf',
  'elsewhere',
];

test.each(Object.keys(oddThings).flatMap((thing) => places.map((place) => ({ thing, place }))))(
  '$thing in the place of $place is told by its name, and not opened',
  async ({ thing, place }) => {
    const folder = writeContent({ [place]: undefined });
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, dirname(place)), { recursive: true });
    rmSync(join(folder, place), { force: true });
    await oddThings[thing]?.(join(folder, place));
    const { problems, register } = loadRegister({ contentDir: folder });
    expect(problems.filter(({ rule }) => rule === 'not-a-file')).toMatchObject([
      { file: `${folder}/${place}`, level: 'error', line: 1, column: 1 },
    ]);
    expect(register).toBeUndefined();
    expect(reportText(problems)).not.toContain('secret');
  },
);

test('the content itself may be reached through a link', () => {
  const folder = writeContent({ 'projects/a.md': projectText('title: A\nstatus: completed') });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const link = join(makeFolder(), 'content');
  symlinkSync(folder, link);
  expect(loadRegister({ contentDir: link })).toMatchObject({ problems: [], projectCount: 1 });
});
