import { expect, test } from 'vitest';
import { bundleScript } from './bundle.ts';
import { makeFolder, writeFiles } from '../../files/folder.fixture.ts';

test('modules become one classic script, named by what is in it', async () => {
  const folder = await writeFiles(makeFolder(), {
    'part.ts': 'export const word: string = "këtu";',
    'entry.ts': 'import { word } from "./part.ts";\ndocument.title = word;',
  });
  const script = bundleScript('page', `${folder}/entry.ts`, { cache: false });
  expect(script.file).toMatch(/^page-[0-9a-f]{8}\.js$/);
  expect(script.code).not.toMatch(/\b(import|export)\b/);
  // Only ASCII: a stick's page must not depend on the encoding that a browser guesses.
  expect(script.code).toMatch(/^[\x20-\x7e\n]*$/);
  await writeFiles(folder, { 'part.ts': 'export const word: string = "atje";' });
  expect(bundleScript('page', `${folder}/entry.ts`, { cache: false }).file).not.toBe(script.file);
});
