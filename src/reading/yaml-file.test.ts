import { expect, test } from 'vitest';
import type { Finding } from '../register/rules/rule.ts';
import { noPlaces, readPart, toProblems } from './yaml-file.ts';

const text =
  '---\r\ntitle: A\r\nsources:\r\n  - title: b # note\r\n    url: "c\r\n      d"\r\n---\r\nText.\r\n';
const part = { file: 'a.md', text, start: 5, end: text.indexOf('---\r\nText') };
const places = readPart(part).content?.places ?? noPlaces;

test('the YAML in a file is read, and no more of the file', () => {
  expect(readPart(part)).toMatchObject({
    content: { ...part, value: { title: 'A', sources: [{ title: 'b', url: 'c d' }] } },
    problems: [],
  });
  expect(readPart({ ...part, end: 5 }).content?.value).toEqual({});
  expect(readPart({ ...part, text: '# note', start: 0, end: 6 }).content?.value).toEqual({});
});

test('a mistake has its place in the whole file', () => {
  const wrong = '---\ntitle: A\nstatus: @b\n---\n';
  expect(readPart({ file: 'a.md', text: wrong, start: 4, end: 24 }).problems).toMatchObject([
    { file: 'a.md', line: 3, column: 9, rule: 'yaml', replacement: 'status: "@b"' },
  ]);
});

test.each([
  [['title'], 'value', { line: 2, column: 8, source: 'A' }, 'title: new'],
  [['title'], 'key', { line: 2, column: 1, source: 'title' }, 'new: A'],
  [['sources', 0, 'title'], 'value', { line: 4, column: 12, source: 'b' }, '- title: new # note'],
  [['sources', 0, 'url'], 'value', { line: 5, column: 10, source: '"c\r\n      d"' }, undefined],
  [['status'], 'value', { line: 1, column: 1, source: '' }, undefined],
] as const)('the %j has a place, and a line with another %s', (path, side, place, line) => {
  expect(places(path, side)).toMatchObject(place);
  expect(places(path, side).replace('new')).toBe(line);
});

test('a line that ends as on Unix is the corrected one, and no other', () => {
  const unix = 'title: A\nphase: 2\nstatus: b\n';
  const { content } = readPart({ file: 'a.yml', text: unix, start: 0, end: unix.length });
  expect(content?.places(['phase'], 'value').replace('3')).toBe('phase: 3');
});

test('a line of more than a thousand characters is not told with another value', () => {
  const replaced = (length: number): string | undefined => {
    const text = `title: A\nphase: 2 #${'x'.repeat(length - 10)}\nstatus: b\n`;
    const { content } = readPart({ file: 'a.yml', text, start: 0, end: text.length });
    return content?.places(['phase'], 'value').replace('3');
  };
  expect(replaced(1_000)).toMatch(/^phase: 3 #x{990}$/);
  expect(replaced(1_001)).toBeUndefined();
});

test('findings become problems, at the value where nothing else is said', () => {
  const mistake = { rule: 'wrong-value', level: 'error', file: 'a.md', message: 'It is wrong.' } as const;
  const findings: Finding[] = [
    { ...mistake, path: ['title'], replacement: 'B' },
    { ...mistake, path: ['sources', 0, 'title'], part: 'key', replacement: 'name' },
    { ...mistake, path: [] },
  ];
  expect(toProblems(findings, places)).toMatchObject([
    { file: 'a.md', field: 'title', line: 2, column: 8, fix: 'title: B' },
    { field: 'sources[0].title', line: 4, column: 5, fix: '- name: b # note' },
    { field: null, line: 1, column: 1, fix: null },
  ]);
});
