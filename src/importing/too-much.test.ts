import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inOneLine, writeContent } from '../checking/content.fixture.ts';
import { readContent } from './content.ts';
import { readSource } from './read-source.ts';
import { runImport } from './run-import.ts';

const roles = '<participating-org role="1"/>'.repeat(20_000);
const activity = `<iati-activities><iati-activity><title/>${roles}</iati-activity></iati-activities>`;

test.each([
  [
    'rows',
    'a.csv',
    `title,status\n${'a,b\n'.repeat(20_001)}`,
    'a.csv:1:1 error csv-row: The table has more than 20000 rows. – Divide it into several files.',
  ],
  [
    'columns',
    'a.csv',
    `title,status${',a'.repeat(1_000)}\nA,current\n`,
    'a.csv:1:1 error csv-header: The first line has more than 1000 columns, so no row can be read. – Delete the columns that are empty.',
  ],
  [
    'characters in a row',
    'a.csv',
    `title,status\n${'a'.repeat(1_001_000)}\nB,current\n`,
    'a.csv:2:1 error csv-row: A row has more than 1000000 characters. – Look for a quotation mark that opens a cell and is not closed.',
  ],
  ['parts of an activity', 'a.xml', activity, 'a.xml:1:1 error xml: The activity has more than 20000 parts.'],
  [
    'titles',
    'a.txt',
    `Current projects\n${'A title\n'.repeat(10_001)}`,
    'a.txt:1:1 error not-read: The list has more than 10000 titles. – Divide it into several files.',
  ],
  [
    'signs in a title',
    'a.txt',
    `Current projects\n${'x@'.repeat(300_000)}`,
    'a.txt:2:1 warning not-read: This line was not read as a project. It is a sentence',
  ],
])('a source with too many %s is told of, and nothing of it is read', async (_, name, text, told) => {
  const folder = writeContent({});
  const path = join(folder, name);
  writeFileSync(path, text);
  const content = readContent(folder);
  if ('problems' in content) throw new Error('The content cannot be read.');
  const { drafts, problems } = await readSource(path, content);
  rmSync(folder, { recursive: true });
  expect(drafts).toEqual([]);
  expect(problems.map((problem) => inOneLine(problem).slice(folder.length + 1)).join('\n')).toContain(told);
});

const twoActivities = activity.replace(/<iati-activity>.*<\/iati-activity>/, (one) =>
  one.replace(roles, roles.slice(0, roles.length / 2)).repeat(3),
);

const described = (length: number) =>
  `<iati-activity><title><narrative>A</narrative></title><description><narrative>${'x'.repeat(length)}</narrative></description></iati-activity>`;

test.each([
  ['activities', '<iati-activity/>'.repeat(20_001), 'There are more than 20000 activities.'],
  [
    'texts',
    described(3_500_000).repeat(6),
    'The texts of the activities have more than 20000000 characters.',
  ],
])('a file is read as far as there are not too many %s', async (_, activities, told) => {
  const folder = writeContent({});
  const path = join(folder, 'a.xml');
  writeFileSync(path, `<iati-activities>${activities}</iati-activities>`);
  const { problems } = await runImport(path, { contentDir: folder });
  rmSync(folder, { recursive: true });
  expect(problems.find(({ rule }) => rule === 'xml')).toMatchObject({
    message: `${told} The file is not read further.`,
    advice: 'Divide it into several files.',
  });
});

test.each([
  ['rows', 'a.csv', `title,status\n${'a,b\n'.repeat(19_999)}`, 'wrong-value'],
  ['columns', 'a.csv', `title,status${',a'.repeat(998)}\nA,b\n`, 'wrong-value'],
  ['signs in a row', 'a.csv', `title,status\nA,${'b'.repeat(63_999)}\n`, 'wrong-value'],
  ['titles', 'a.txt', `Current projects\n${'A title\n'.repeat(10_000)}`, 'not-read'],
  [
    'parts of an activity',
    'a.xml',
    activity.replace(roles, roles.slice(0, -'<participating-org role="1"/>'.length)),
    'missing-key',
  ],
  ['parts of two activities', 'a.xml', twoActivities, 'missing-key'],
])('a source with as many %s as there may be is read', async (_, name, text, rule) => {
  const folder = writeContent({});
  const path = join(folder, name);
  writeFileSync(path, text);
  const { problems } = await runImport(path, { contentDir: folder });
  rmSync(folder, { recursive: true });
  expect(problems.map((problem) => problem.rule)).toContain(rule);
  expect(problems.map(({ message }) => message).join()).not.toContain('more than');
});

test.each(['(2014)', 'Phase II', 'x'.repeat(150)])(
  'lines such as %j belong to no title without end',
  async (line) => {
    const folder = writeContent({});
    const path = join(folder, 'a.txt');
    writeFileSync(path, `Current projects\nA\n${`${line}\n`.repeat(300)}`);
    const content = readContent(folder);
    if ('problems' in content) throw new Error('The content cannot be read.');
    const { drafts } = await readSource(path, content);
    rmSync(folder, { recursive: true });
    const lengths = drafts.map(({ frontmatter }) => frontmatter.title.length);
    expect(Math.max(...lengths)).toBeLessThan(350);
  },
);

test('a row that no file has room for is left out, and the others are read', async () => {
  const folder = writeContent({});
  const path = join(folder, 'a.csv');
  const notes = 'n'.repeat(70_000);
  writeFileSync(
    path,
    `title,status,countries,notes\nA,current,"${'x;'.repeat(32_000)}",\nB,current,,${notes}\n`,
  );
  const { plan, problems } = await runImport(path, { contentDir: folder });
  rmSync(folder, { recursive: true });
  expect(plan?.changes.map(({ path }) => path)).toEqual(['projects/b.md']);
  expect(problems.map((problem) => inOneLine(problem).slice(folder.length + 1))).toMatchInlineSnapshot(`
    [
      "a.csv:1:1 warning csv-header: The column "notes" is not known and was not read.",
      "a.csv:2:1 error csv-row: The row has more than 64000 characters, and no project's file has room for so many. – Look for a quotation mark that opens a cell and is not closed.",
    ]
  `);
});

test.each([
  ['a.csv', ['title,status', ...Array<string>(300).fill('A,nope'), 'B,current'], 'wrong-value'],
  ['a.csv', ['title,status', 'B,current', ...Array<string>(300).fill('B,current')], 'duplicate-title'],
  ['a.txt', ['Current projects', 'B', ...Array<string>(300).fill('B')], 'not-read'],
  [
    'a.xml',
    [
      '<iati-activities>',
      '<iati-activity><title><narrative>B</narrative></title><activity-status code="2"/></iati-activity>',
      ...Array<string>(300).fill('<iati-activity/>'),
      '</iati-activities>',
    ],
    'missing-key',
  ],
])(
  'of the same mistake in hundreds of places of %s the first hundred are told, and the rest is imported',
  async (name, lines, rule) => {
    const folder = writeContent({});
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    const { plan, problems } = await runImport(path, { contentDir: folder });
    rmSync(folder, { recursive: true });
    expect(plan?.changes.map(({ path }) => path)).toEqual(['projects/b.md']);
    const told = problems.filter((problem) => problem.rule === rule);
    expect([told.length, told.at(-1)?.message]).toEqual([
      100,
      expect.stringContaining('Below it there are more like this.'),
    ]);
  },
);
