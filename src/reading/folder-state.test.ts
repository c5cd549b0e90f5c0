import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderState } from './folder-state.ts';

let folder = '';
const at = (path: string) => join(folder, path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'field book-'));
  mkdirSync(at('projects/more'), { recursive: true });
  writeFileSync(at('projects/a.md'), 'a');
  writeFileSync(at('projects/more/b.md'), 'b');
  symlinkSync(at('projects'), at('link'), 'junction');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the state of a folder is the same as long as nothing in it changes', () => {
  expect(folderState(folder)).toBe(folderState(folder));
  expect(folderState(folder).split('\n')).toHaveLength(5);
});

test.each<[string, () => void]>([
  ['a file is saved again', () => utimesSync(at('projects/more/b.md'), 1, 1)],
  [
    'a file is another in the same second',
    () => {
      writeFileSync(at('projects/more/b.md'), 'longer');
      utimesSync(at('projects/more/b.md'), 1, 1);
    },
  ],
  ['a file is added', () => writeFileSync(at('projects/c.md'), 'c')],
  ['a folder is added', () => mkdirSync(at('empty'))],
  ['a link is taken away', () => rmSync(at('link'))],
])('it is another one when %s', (_, change) => {
  const before = folderState(folder);
  change();
  expect(folderState(folder)).not.toBe(before);
});

test('a folder that is not there has a state, too', () => {
  expect(folderState('/nowhere/at all')).toBe('');
});
