import { expect, test } from 'vitest';
import type { Mutant } from './run-mutants.ts';
import { scoreFolders } from './score.ts';
import { compareSurvivors, printExcuses, readExcuses } from './survivors.ts';

const list = `src/register/dates/dates.ts
  StringLiteral: 'a' → ""
  Regex: /a+/ → /a/ (2 times)
    Both mean the same for every date.
  BlockStatement: { return; } → {}
    Nothing comes after it.

src/register/rules/rule.ts
  StringLiteral: 'b' → ""
`;

const excuses = readExcuses(list);

function survivor(file: string, kind: string, original: string, replacement: string, line = 1): Mutant {
  return { file: `src/register/${file}`, line, kind, original, replacement, isKilled: false };
}

const survivors = [
  survivor('dates/dates.ts', 'StringLiteral', "'a'", '""'),
  survivor('dates/dates.ts', 'Regex', '/a+/', '/a/', 2),
  survivor('dates/dates.ts', 'Regex', '/a+/', '/a/', 9),
  survivor('dates/dates.ts', 'BlockStatement', '{\n  return;\n}', '{}'),
];

test('a reason is for all survivors above it that have none yet', () => {
  expect(excuses.map(({ mutant, reason }) => `${mutant} | ${reason}`)).toEqual([
    `StringLiteral: 'a' → "" | Both mean the same for every date.`,
    'Regex: /a+/ → /a/ (2 times) | Both mean the same for every date.',
    'BlockStatement: { return; } → {} | Nothing comes after it.',
    `StringLiteral: 'b' → "" | `,
  ]);
});

test('a list that is written is read as it was', () => {
  expect(printExcuses(excuses)).toBe(list);
});

test('survivors that stand in the list with a reason are well, on whatever lines', () => {
  expect(compareSurvivors('register/dates', survivors, excuses)).toEqual({ unexcused: [], needless: [] });
});

test.each([
  ['no reason', survivor('rules/rule.ts', 'StringLiteral', "'b'", '""', 7)],
  ['another replacement', survivor('dates/dates.ts', 'StringLiteral', "'a'", '"b"', 7)],
  ['another file', survivor('dates/period.ts', 'StringLiteral', "'a'", '""', 7)],
])('a survivor with %s in the list is told with its line', (_, mutant) => {
  const { unexcused } = compareSurvivors('register', [...survivors, mutant], excuses);
  expect(unexcused.map(({ file, lines }) => [file, lines])).toEqual([[mutant.file, [7]]]);
});

test('of long code the place is shown where it was changed', () => {
  const long = `/${'a'.repeat(60)}[0-9]${'b'.repeat(60)}/`;
  const mutant = survivor('dates/dates.ts', 'Regex', long, long.replace('[0', '[^0'));
  const [told] = compareSurvivors('register', [mutant], []).unexcused;
  expect(told?.mutant).toBe(
    `Regex: …${'a'.repeat(29)}[0-9]${'b'.repeat(56)}… → …${'a'.repeat(29)}[^0-9]${'b'.repeat(55)}…`,
  );
});

test('what survives in more places than the list says is told', () => {
  const more = [...survivors, survivor('dates/dates.ts', 'Regex', '/a+/', '/a/', 12)];
  const { unexcused, needless } = compareSurvivors('register/dates', more, excuses);
  expect(unexcused.map(({ mutant, lines }) => [mutant, lines])).toEqual([
    ['Regex: /a+/ → /a/ (3 times)', [2, 9, 12]],
  ]);
  expect(needless.map(({ mutant }) => mutant)).toEqual(['Regex: /a+/ → /a/ (2 times)']);
});

test('what is killed now or gone is told where its folder was tried', () => {
  const killed = survivors.map((mutant) => ({ ...mutant, isKilled: true }));
  expect(compareSurvivors('register/dates', killed, excuses).needless).toHaveLength(3);
  expect(compareSurvivors('register', [], excuses).needless).toHaveLength(4);
  expect(compareSurvivors('exports', [], excuses).needless).toEqual([]);
});

test('the score of a folder is rounded down', () => {
  const mutants = [...survivors, ...survivors].map((mutant, index) => ({ ...mutant, isKilled: index > 0 }));
  const other = survivor('rules/rule.ts', 'StringLiteral', "'b'", '""');
  expect(scoreFolders([other, ...mutants])).toEqual([
    { folder: 'src/register/dates', mutants: 8, killed: 7, percent: 87.5 },
    { folder: 'src/register/rules', mutants: 1, killed: 0, percent: 0 },
  ]);
});
