import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../src/files/folder.fixture.ts';

test('Astro is not begun where public has a link, which it would follow', async () => {
  const folder = await writeFiles(makeFolder(), { 'public/icons/a.svg': '', 'key.txt': 'secret' });
  symlinkSync('../../key.txt', join(folder, 'public/icons/key.txt'));
  const module = pathToFileURL(join(import.meta.dirname, 'load-astro.ts')).href;
  const code = `import { loadAstro } from '${module}'; await loadAstro('production');`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('key.txt is a link to another place, not a file or a folder.');
});
