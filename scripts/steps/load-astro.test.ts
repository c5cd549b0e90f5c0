import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../src/files/folder.fixture.ts';

test.each([
  { link: 'public/icons/key.txt', to: '../../key.txt' },
  { link: 'public', to: 'elsewhere' },
])('Astro is not begun where $link is a link, which it would follow', async ({ link, to }) => {
  const folder = await writeFiles(makeFolder(), { 'key.txt': 'secret', 'elsewhere/key.txt': 'secret' });
  mkdirSync(dirname(join(folder, link)), { recursive: true });
  symlinkSync(to, join(folder, link));
  const module = pathToFileURL(join(import.meta.dirname, 'load-astro.ts')).href;
  const code = `import { loadAstro } from '${module}'; await loadAstro('production');`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`${link} is a link to another place, not a file or a folder.`);
});
