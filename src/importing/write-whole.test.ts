import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { WriteError, writePlan, writeWhole } from './write-whole.ts';

const parent = mkdtempSync(join(tmpdir(), 'write-'));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(parent, 'a'));
  mkdirSync(join(folder, 'projects'));
  writeFileSync(join(folder, 'projects/old.md'), 'Old.');
});

afterAll(() => {
  rmSync(parent, { recursive: true });
});

/** The names and texts of all files in the folder. */
function all(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => `${name}: ${readFileSync(join(parentPath, name), 'utf8')}`)
    .sort();
}

test('a file is written in the place of another, or new, and nothing else is left behind', () => {
  writeFileSync(join(folder, 'projects/.old.md.part'), 'Half.');
  writeWhole(folder, 'projects/old.md', 'New.', { isNew: false });
  writeWhole(folder, 'more/deep/new.md', 'New.', { isNew: true });
  writeWhole(folder, 'projects/gone.md', 'New.', { isNew: false });
  expect(all()).toEqual(['gone.md: New.', 'new.md: New.', 'old.md: New.']);
});

test('what is in the way stays, and it is said what it is', () => {
  mkdirSync(join(folder, 'projects/folder.md'));
  symlinkSync(join(folder, 'projects/old.md'), join(folder, 'projects/link.md'));
  const before = all();
  const said = [
    ['projects/old.md', true],
    ['projects/folder.md', false],
    ['projects/folder.md', true],
    ['projects/link.md', false],
    ['projects/link.md', true],
    ['projects/old.md/below.md', true],
    [`projects/${'x'.repeat(300)}.md`, true],
  ].map(([file, isNew]) => {
    try {
      writeWhole(folder, String(file), 'New.', { isNew: isNew === true });
      return 'written';
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      return `${error.message.replaceAll(folder, '').replace(/x{9,}/g, 'x…')} ${String(error.cause instanceof Error)}`;
    }
  });
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "/projects/old.md is there already and was not written over. false
    /projects/folder.md is a folder, not a file. true
    /projects/folder.md is there already and was not written over. false
    /projects/link.md is a link to another place, not a file or a folder. true
    /projects/link.md is there already and was not written over. false
    /projects/old.md is a file, not a folder. true
    /projects/x….md cannot be written (ENAMETOOLONG). true"
  `);
  expect(all()).toEqual(before);
});

test('of a plan, what changes is written', () => {
  const change = { file: '', proposed: '', filled: [], kept: [] };
  const changes = [
    { ...change, path: 'projects/old.md', before: 'Other.', after: 'Other.' },
    { ...change, path: 'projects/new.md', before: undefined, after: 'New.' },
  ];
  writePlan({ folder, changes, problems: [], newOrganisations: [] });
  expect(all()).toEqual(['new.md: New.', 'old.md: Old.']);
  const changed = { ...change, path: 'projects/old.md', before: 'Old.', after: 'New.' };
  writePlan({ folder, changes: [changed], problems: [], newOrganisations: [] });
  expect(all()).toEqual(['new.md: New.', 'old.md: New.']);
});

test('a plan writes what it changes, and no new file over one that has come in the meantime', () => {
  const change = { file: 'a', filled: [], kept: [], before: undefined, after: 'New.', proposed: 'New.' };
  const plan = { folder, problems: [], newOrganisations: [] };
  const old = { ...change, path: 'projects/old.md' };
  expect(() => {
    writePlan({ ...plan, changes: [{ ...change, path: 'projects/new.md' }, old] });
  }).toThrow(WriteError);
  expect(all()).toEqual(['new.md: New.', 'old.md: Old.']);
  writePlan({ ...plan, changes: [{ ...old, before: 'Old.', after: 'Old.' }] });
  writePlan({ ...plan, changes: [{ ...old, before: 'Old.' }] });
  expect(all()).toEqual(['new.md: New.', 'old.md: New.']);
});
