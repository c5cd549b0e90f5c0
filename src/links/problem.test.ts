import { expect, test } from 'vitest';
import { errorIn, reportSiteProblems } from './problem.ts';

const link = (file: string, reference: string, line: number, message = 'It leads nowhere') =>
  errorIn({ file, line, reference }, 'missing-file', message, 'Correct it.');
const name = (file: string) => errorIn({ file }, 'name', 'It is too long', 'Shorten it.');

test('the same problem in many pages is one block; others are told one by one', () => {
  const problems = [
    link('a.html', 'x', 3),
    name('b.html'),
    link('b.html', 'x', 7),
    link('a.html', 'y', 4),
    link('a.html', 'x', 5, 'It leads out'),
    { ...link('c.html', 'x', 1), rule: 'link' },
    name('c.html'),
    link('c.html', 'x', 9),
    { ...name('d'), level: 'warning' as const },
  ];
  expect(reportSiteProblems(problems)).toMatchInlineSnapshot(`
    "a.html:3 (and 2 more like it)  error: It leads nowhere
        Correct it.
    b.html  error: It is too long
        Shorten it.
    a.html:4  error: It leads nowhere
        Correct it.
    a.html:5  error: It leads out
        Correct it.
    c.html:1  error: It leads nowhere
        Correct it.
    c.html  error: It is too long
        Shorten it.
    d  warning: It is too long
        Shorten it.
    "
  `);
});

test('where nothing is wrong, nothing is printed', () => {
  expect(reportSiteProblems([])).toBe('');
});
