import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inOneLine, writeContent } from '../checking/content.fixture.ts';
import { readContent } from './content.ts';
import { readSource } from './read-source.ts';

const roles = '<participating-org role="1"/>'.repeat(20_000);
const activity = `<iati-activities><iati-activity><title/>${roles}</iati-activity></iati-activities>`;

test.each([
  [
    'rows',
    'a.csv',
    `title,status\n${'a,b\n'.repeat(20_001)}`,
    'a.csv:1:1 error csv-row: The table has more than 20000 rows.',
  ],
  [
    'columns',
    'a.csv',
    `title,status${',a'.repeat(1_000)}\nA,current\n`,
    'a.csv:1:1 error csv-header: The first line has more than 1000 columns',
  ],
  [
    'characters in a row',
    'a.csv',
    `title,status\n${'a'.repeat(1_001_000)}\nB,current\n`,
    'a.csv:2:1 error csv-row: A row has more than 1000000 characters.',
  ],
  ['parts of an activity', 'a.xml', activity, 'a.xml:1:1 error xml: The activity has more than 20000 parts.'],
  [
    'titles',
    'a.txt',
    `Current projects\n${'A title\n'.repeat(10_001)}`,
    'a.txt:1:1 error not-read: The list has more than 10000 titles.',
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
