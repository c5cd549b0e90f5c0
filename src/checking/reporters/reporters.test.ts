import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sortProblems, type Problem } from '../../reading/problem.ts';
import { reportJson, reportText, summarize } from './reporters.ts';

const date: Problem = {
  rule: 'wrong-value',
  level: 'error',
  file: 'content/projects/tact.md',
  line: 4,
  column: 8,
  field: 'start',
  message: '"July 2014" is not a date.',
  fix: 'start: 2014-07',
  value: 'July 2014',
  replacement: '2014-07',
  advice: null,
};
const warning: Problem = {
  ...date,
  rule: 'sources-missing',
  level: 'warning',
  line: 1,
  column: 1,
  field: 'sources',
  message: '100 %, a:b\nc',
  fix: null,
  value: null,
  replacement: null,
};
const lines: Record<number, string> = { 1: '---', 4: 'start: July 2014' };
const lineOf = (_: string, line: number) => lines[line];

describe('problems for people', () => {
  test('have their line, a caret, and what to type; a summary comes last', () => {
    expect(reportText([warning, date], { lineOf, projectCount: 20 })).toMatchInlineSnapshot(`
      "content/projects/tact.md: 1 error and 1 warning

      content/projects/tact.md:1:1 warning sources-missing
        1 | ---
          | ^
        100 %, a:b
        c

      content/projects/tact.md:4:8 error wrong-value
        4 | start: July 2014
          |        ^
        "July 2014" is not a date.
        fix: start: 2014-07

      1 error and 1 warning in 20 projects."
    `);
  });

  test('of a long line only the part around the place is shown, and control characters never', () => {
    const long = `${'x'.repeat(200)}\u001b[31mRED${'y'.repeat(200)}`;
    const report = reportText([{ ...date, column: 205 }], { lineOf: () => long });
    expect(report).not.toContain('\u001b');
    expect(report).toContain('\uFFFD');
    const [, , , quoted = '', caret = ''] = report.split('\n');
    expect(quoted.length).toBeLessThan(110);
    expect(quoted[caret.indexOf('^')]).toBe('m');
  });

  test.each([
    ['one that just fits', 96, 80, 'a'.repeat(96)],
    ['one letter too many', 97, 80, `${'a'.repeat(96)}…`],
    ['a place far to the right', 97, 81, `…${'a'.repeat(64)}`],
    ['a place in the middle', 300, 150, `…${'a'.repeat(96)}…`],
  ])('long lines: %s', (_, length, column, shown) => {
    const report = reportText([{ ...date, column }], { lineOf: () => 'a'.repeat(length) });
    expect(report.split('\n')[3]).toBe(`  4 | ${shown}`);
  });

  test('a line of spaces, in which nothing can be seen, is not quoted', () => {
    expect(reportText([date], { lineOf: () => '  ' })).toMatchInlineSnapshot(`
      "content/projects/tact.md: 1 error

      content/projects/tact.md:4:8 error wrong-value
        "July 2014" is not a date.
        fix: start: 2014-07

      1 error."
    `);
  });

  test('are coloured only when asked', () => {
    expect(reportText([date], { lineOf })).not.toContain('\u001b');
    const coloured = reportText([date, warning], { lineOf, color: true });
    expect(coloured).toContain('\u001b[31merror\u001b');
    expect(coloured).toContain('\u001b[33mwarning\u001b');
  });

  test.each(['\n', '\r\n'])('lines of a file that end with %j are read from it', (end) => {
    const folder = mkdtempSync(join(tmpdir(), 'fieldbook-'));
    const file = join(folder, 'a.md');
    writeFileSync(file, ['---', 'title: Ëndrra', 'start: soon'].join(end));
    const report = reportText([
      { ...date, file, line: 2 },
      { ...date, file, line: 3 },
    ]);
    rmSync(folder, { recursive: true });
    expect(report.split('\n').filter((line) => /\d \| /.test(line))).toEqual([
      '  2 | title: Ëndrra',
      '  3 | start: soon',
    ]);
  });

  test('a file that cannot be read again is reported without its line', () => {
    const at = { ...warning, file: '/nowhere/a.md' };
    expect(reportText([at, { ...at, line: 2 }])).toMatchInlineSnapshot(`
      "/nowhere/a.md: 2 warnings

      /nowhere/a.md:1:1 warning sources-missing
        100 %, a:b
        c

      /nowhere/a.md:2:1 warning sources-missing
        100 %, a:b
        c

      2 warnings."
    `);
  });
});

test.each([
  [[], 20, 'No problems in 20 projects.'],
  [[], undefined, 'No problems.'],
  [[date], 1, '1 error in 1 project.'],
  [[date, date, warning], 10_000, '2 errors and 1 warning in 10,000 projects.'],
  [[warning, warning], undefined, '2 warnings.'],
])('the summary of %j in %s', (problems, count, expected) => {
  expect(summarize(problems, count)).toBe(expected);
});

test('JSON has all eleven keys of each problem, null where there is nothing', () => {
  expect(JSON.parse(reportJson([date, warning]))).toEqual([date, warning]);
  expect(reportJson([])).toBe('[]');
});

test('JSON has nothing that a terminal or a log acts upon, and the same when it is read', () => {
  const sly = { ...date, message: '\u202Ea\u009Bb\u{E0041}c ##[group]d' };
  expect(reportJson([sly]).split('\n')[8]?.trim()).toMatchInlineSnapshot(
    `""message": "\\u202ea\\u009bb\\udb40\\udc41c #\\u0023[group]d","`,
  );
  expect(JSON.parse(reportJson([sly]))).toEqual([sly]);
});

test('problems stand by file, line and column', () => {
  const at = (file: string, line: number, column: number) => ({ ...date, file, line, column });
  const sorted = sortProblems([at('b', 1, 1), at('a', 10, 1), at('a', 9, 5), at('a', 9, 2)]);
  expect(sorted.map(({ file, line, column }) => `${file}${String(line)}:${String(column)}`)).toEqual([
    'a9:2',
    'a9:5',
    'a10:1',
    'b1:1',
  ]);
});
