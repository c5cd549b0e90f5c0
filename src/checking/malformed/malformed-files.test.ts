import { expect, test } from 'vitest';
import { problemsOf, projectText } from '../content.fixture.ts';
import { bodies } from './bodies.ts';
import { dates } from './dates.ts';
import { encodings } from './encodings.ts';
import { fences } from './fences.ts';
import { forms } from './forms.ts';
import { keys } from './keys.ts';
import { statuses } from './statuses.ts';
import { values } from './values.ts';

type Texts = Readonly<Record<string, string | Uint8Array>>;

const between = (lines: string | Uint8Array) => projectText(String(lines).replace(/\n$/, ''));
const below = (text: string | Uint8Array) =>
  projectText('title: A project\nstatus: completed', `\n${String(text)}\n`);
const asIs = (text: string | Uint8Array) => text;

/** Every file with all that the check says of it, to be read by people. */
function report(texts: Texts, toFile: (text: string | Uint8Array) => string | Uint8Array): string {
  return Object.entries(texts)
    .map(([name, text]) => `${name}\n${list(problemsOf(toFile(text)))}`)
    .join('\n');
}

function list(problems: readonly string[]): string {
  // The list of keys grows with the schema.
  const lines = problems
    .map((line) => line.replace(/Known keys: [^.]*/, 'Known keys: …'))
    .filter((problem) => !problem.includes(' sources-missing: '));
  return lines.length === 0
    ? '  (nothing)\n'
    : lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}\n`).join('');
}

const tables: [string, Texts, typeof asIs][] = [
  ['fences', fences, asIs],
  ['forms', forms, between],
  ['keys', keys, between],
  ['statuses', statuses, between],
  ['dates', dates, between],
  ['values', values, between],
  ['bodies', bodies, below],
  ['encodings', encodings, asIs],
];

test.each(tables)('%s: each mistake is told in these words', async (name, texts, toFile) => {
  await expect(report(texts, toFile)).toMatchFileSnapshot(`${name}.txt`);
});

test('there are enough of them', () => {
  const count = tables.reduce((sum, [, texts]) => sum + Object.keys(texts).length, 0);
  expect(count).toBeGreaterThanOrEqual(200);
});
