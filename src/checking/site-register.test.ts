import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectText, writeContent } from './content.fixture.ts';
import { siteProblems, siteRegister } from './site-register.ts';

const folder = writeContent({
  'projects/a.md': projectText('title: A\nstatus: completed'),
  'projects/b.md': projectText('title: B\nstatus: completed'),
});
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};
const shown = () => siteRegister({ includeDrafts: true }).projects.map(({ title }) => title);
const terminal = vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(() => {
  vi.stubEnv('CONTENT_DIR', folder);
});

afterAll(() => {
  vi.unstubAllEnvs();
  terminal.mockRestore();
  rmSync(folder, { recursive: true });
});

test('a preview that begins with settings that cannot be read says so, and shows nothing', () => {
  expect(siteProblems()).toEqual([]);
  write('themes.yml', 'prevention: [');
  expect(shown).toThrow(/^The content has errors\.\n\n.+themes\.yml/);
  write('themes.yml', 'prevention: { title: Prevention }\n');
});

test('the preview has drafts, and reads what has not changed once', () => {
  write('projects/c.md', projectText('title: C\nstatus: completed\ndraft: true'));
  expect(shown()).toEqual(['A', 'B', 'C']);
  expect(siteRegister({ includeDrafts: true })).toBe(siteRegister({ includeDrafts: true }));
  rmSync(join(folder, 'projects/c.md'));
});

test('while an editor breaks and mends files, the rest of the preview stays up and says what is wrong', () => {
  expect(shown()).toEqual(['A', 'B']);
  expect(terminal).not.toHaveBeenCalled();

  write('projects/b.md', projectText('title: B\nstatus: Completed!'));
  expect(shown()).toEqual(['A']);
  expect(siteProblems()).toMatchObject([{ line: 3, column: 9, fix: 'status: completed' }]);
  expect(terminal).toHaveBeenLastCalledWith(expect.stringContaining('fix: status: completed'));

  write('themes.yml', 'prevention: [');
  expect(shown()).toEqual(['A']);
  expect(siteProblems().map(({ rule }) => rule)).toContain('yaml');

  write('themes.yml', 'prevention: { title: Prevention }\n');
  write('projects/b.md', projectText('title: B again\nstatus: completed'));
  expect(shown()).toEqual(['A', 'B again']);
  expect(siteProblems()).toEqual([]);
  expect(terminal).toHaveBeenLastCalledWith(expect.stringContaining('No problems.'));
});

test('what is published is never made from content with errors', () => {
  write('projects/b.md', projectText('title: B\nstatus: Completed!'));
  expect(() => siteRegister({ includeDrafts: false })).toThrow(/status: completed/);
});

test('what is published has no drafts, and says nothing of warnings', () => {
  write('projects/b.md', projectText('title: B\nstatus: completed'));
  write('projects/c.md', '---\ntitle: C\nstatus: completed\ndraft: true\n---\n');
  terminal.mockClear();
  expect(siteRegister({ includeDrafts: false }).projects.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(terminal).not.toHaveBeenCalled();
  rmSync(join(folder, 'projects/c.md'));
});
