import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../files/folder.fixture.ts';
import { leadPath } from './lead-path.ts';

const folder = leadPath(makeFolder());
mkdirSync(join(folder, 'real/deep'), { recursive: true });
symlinkSync('real', join(folder, 'link'));
symlinkSync(join(folder, 'nothing'), join(folder, 'broken'));

test.each([
  ['real/deep', 'real/deep'],
  ['link', 'real'],
  ['link/deep', 'real/deep'],
  ['link/not/there', 'real/not/there'],
  ['real/../link/x', 'real/x'],
  ['broken', 'broken'],
  ['none/a', 'none/a'],
])('%s leads to %s', (path, expected) => {
  expect(leadPath(join(folder, path))).toBe(join(folder, expected));
  expect(leadPath(relative('.', join(folder, path)))).toBe(join(folder, expected));
});

test('what is not there on any way is taken as written', () => {
  expect(leadPath('/fieldbook-none/a')).toBe('/fieldbook-none/a');
});
