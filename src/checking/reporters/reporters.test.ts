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
    const report = reportText([{ ...date, column: 205 }], {
      lineOf: () => long.replace(/\p{Cc}/gu, '\uFFFD'),
    });
    const [, , , quoted = '', caret = ''] = report.split('\n');
    expect(quoted.length).toBeLessThan(110);
    expect(quoted[caret.indexOf('^')]).toBe('m');
  });

  test('are coloured only when asked', () => {
    expect(reportText([date], { lineOf })).not.toContain('\u001b');
    expect(reportText([date], { lineOf, color: true })).toContain('\u001b[');
  });

  test('a file that cannot be read again is reported without its line', () => {
    expect(reportText([{ ...date, file: '/nowhere/a.md' }])).not.toContain('|');
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
