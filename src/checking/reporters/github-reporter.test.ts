import { expect, test } from 'vitest';
import { reportGithub, summarizeForGithub } from './github-reporter.ts';
import type { Problem } from '../../reading/problem.ts';

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
  level: 'warning',
  rule: 'sources-missing',
  line: 1,
  column: 1,
  message: '100 %, a:b\nc',
  fix: null,
  value: null,
  replacement: null,
};

test('GitHub gets one command a problem, with its signs escaped', () => {
  expect(reportGithub([date, { ...warning, file: 'content/a,b:c.md' }])).toMatchInlineSnapshot(`
    "::error file=content/projects/tact.md,line=4,col=8,title=wrong-value::"July 2014" is not a date.%0Afix: start: 2014-07
    ::warning file=content/a%2Cb%3Ac.md,line=1,col=1,title=sources-missing::100 %25, a:b%0Ac"
  `);
});

test('the summary of a job is a table in which content has no meaning of its own', () => {
  const sly = { ...warning, file: 'content/a|b.md', message: '<img src=x> **[a](b)** `c`\nd' };
  expect(summarizeForGithub([date, sly], 20)).toMatchInlineSnapshot(`
    "## Check of the content

    1 error and 1 warning in 20 projects.

    | place | problem | what to type |
    | --- | --- | --- |
    | content/projects/tact.md&#58;4&#58;8 | **error** wrong-value<br>"July 2014" is not a date. | start&#58; 2014-07 |
    | content/a&#124;b.md&#58;1&#58;1 | **warning** sources-missing<br>&#60;img src=x&#62; &#42;&#42;&#91;a&#93;&#40;b&#41;&#42;&#42; &#96;c&#96;<br>d |  |

    What a rule means: \`npm run check -- --explain RULE\`
    "
  `);
});

test('the summary without problems is one line', () => {
  expect(summarizeForGithub([], 20)).toMatchInlineSnapshot(`
    "## Check of the content

    No problems in 20 projects.
    "
  `);
});

test('of more problems than GitHub takes, the summary says how many are not shown', () => {
  const summary = summarizeForGithub(Array<Problem>(9_000).fill(date), 9_000);
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  expect(summary).toMatch(/\n\d+ more are not shown\./);
});
