import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../src/files/folder.fixture.ts';

const least = '---\ntitle: A\nstatus: completed\nsources: [{ title: Report }]\n---\n';

test.each([
  { link: '.fieldbook', said: 'Nothing was built. .fieldbook is a link to another place' },
  { link: 'content/documents', said: 'content/documents:1:1 error not-a-file' },
  { link: 'content/projects/b.md', said: 'content/projects/b.md:1:1 error not-a-file' },
])('nothing is built where $link is a link', async ({ link, said }) => {
  const folder = await writeFiles(makeFolder(), {
    'content/site.yml': 'title: Projects\n',
    'content/projects/a.md': least,
    'elsewhere/key.txt': 'secret',
  });
  symlinkSync(join(folder, 'elsewhere'), join(folder, link));
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: '', OUT_DIR: '', NO_COLOR: '1' },
  });
  expect(stderr).toContain(said);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['key.txt']);
  expect(readdirSync(folder)).not.toContain('dist');
});
