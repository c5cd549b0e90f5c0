import { expect, test } from 'vitest';
import {
  fieldOf,
  createProblemList,
  firstOfRules,
  hasErrors,
  mostOfRule,
  positionAt,
  problemAt,
  sortProblems,
  topKeyOf,
} from './problem.ts';

const mistake = { rule: 'wrong-value', level: 'error', message: 'It is wrong.' } as const;
const line = (text: string) => `start: ${text}`;

test.each([
  ['nothing is known', {}, { fix: null, replacement: null, advice: null }],
  ['an advice', { advice: 'Ask.' }, { fix: 'Ask.', replacement: null, advice: 'Ask.' }],
  [
    'a replacement, which makes an advice needless',
    { replacement: '2014', advice: 'Ask.' },
    { fix: 'start: 2014', replacement: '2014', advice: null },
  ],
])('what to type is made from %s', (_, more, expected) => {
  expect(problemAt({ file: 'a.md', replace: line }, { ...mistake, ...more })).toMatchObject(expected);
});

test('a replacement without a line of its own stands for itself', () => {
  const replaced = { ...mistake, replacement: 'title: A' };
  expect(problemAt({ file: 'a.md' }, replaced).fix).toBe('title: A');
  expect(problemAt({ file: 'a.md', replace: () => undefined }, replaced).fix).toBe('title: A');
});

test('a problem is at the beginning of its file where nothing else is said, and quotes on one line', () => {
  expect(problemAt({ file: 'a.md' }, { ...mistake, value: ' 3\n girls ' })).toEqual({
    ...mistake,
    file: 'a.md',
    line: 1,
    column: 1,
    field: null,
    fix: null,
    value: '3 girls',
    replacement: null,
    advice: null,
  });
});

test('whatever a problem quotes, it says no more than a thousand characters', () => {
  const long = 'x'.repeat(300_000);
  const problem = problemAt(
    { file: 'a.md', path: [long, 1], replace: line },
    { ...mistake, message: `"${long}" is wrong.`, value: long, replacement: long, advice: 'Ask.' },
  );
  expect(problem).toMatchObject({ fix: 'Ask.', replacement: null, advice: 'Ask.' });
  expect(problem.message).toMatch(/^"x{665}…x{322}" is wrong\.$/);
  expect(problem.value).toMatch(/^x{666}…x{333}$/);
  expect(problem.field).toMatch(/^x{666}…x{333}\[1\]$/);
});

test.each([
  ['the whole line', 993, 'start: '],
  ['the value alone, where the line gets too long', 994, ''],
])('what to type is %s', (_, length, before) => {
  const replacement = 'x'.repeat(length);
  expect(problemAt({ file: 'a.md', replace: line }, { ...mistake, replacement })).toMatchObject({
    fix: `${before}${replacement}`,
    replacement,
  });
});

test('an advice of more than a thousand characters is none', () => {
  const adviseWith = (length: number) =>
    problemAt({ file: 'a.md' }, { ...mistake, advice: 'x'.repeat(length) }).fix;
  expect(adviseWith(1_000)).toHaveLength(1_000);
  expect(adviseWith(1_001)).toBeNull();
});

test.each([
  [0, { line: 1, column: 1 }],
  [2, { line: 1, column: 3 }],
  [3, { line: 2, column: 1 }],
  [4, { line: 3, column: 1 }],
])('the character %i has its line and column', (offset, expected) => {
  expect(positionAt('ab\n\nc', offset)).toEqual(expected);
});

test.each([
  ['sources[1].url', 'sources'],
  ['budget.amount', 'budget'],
  ['title', 'title'],
  [null, ''],
])('%s is under the key "%s"', (field, key) => {
  expect(topKeyOf({ field })).toBe(key);
});

test.each([
  [[], null],
  [['title'], 'title'],
  [['sources', 1, 'url'], 'sources[1].url'],
  [[0, 'a.b', 2, 3], '[0].a.b[2][3]'],
])('the path %j is written as %s', (path, field) => {
  expect(fieldOf(path)).toBe(field);
});

test('problems stand in the order in which one reads, by the content alone', () => {
  const at = (file: string, line: number, column: number, rule: string) =>
    problemAt({ file, line, column }, { ...mistake, rule });
  const sorted = [
    at('B.md', 9, 1, 'a'),
    at('a.md', 1, 9, 'c'),
    at('a.md', 2, 1, 'b'),
    at('a.md', 2, 3, 'a'),
    at('a.md', 2, 3, 'b'),
    at('a.md', 10, 2, 'a'),
    at('b.md', 1, 1, 'a'),
  ];
  expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  expect(sortProblems([3, 6, 0, 5, 1, 4, 2].map((index) => sorted[index] ?? at('', 0, 0, '')))).toEqual(
    sorted,
  );
  const [same, again] = [
    { ...at('a.md', 1, 1, 'a'), message: 'First.' },
    { ...at('a.md', 1, 1, 'a'), message: 'Second.' },
  ];
  expect(sortProblems([same, again])).toEqual([same, again]);
});

test.each([
  [[], false],
  [['warning', 'warning'], false],
  [['warning', 'error'], true],
] as const)('%j: whether there is an error', (levels, expected) => {
  expect(hasErrors(levels.map((level) => problemAt({ file: 'a.md' }, { ...mistake, level })))).toBe(expected);
});

test('of each rule the first hundred problems of a file are told, and that there are more', () => {
  const many = (file: string, rule: string, count: number) =>
    Array.from({ length: count }, (_, index) => problemAt({ file, line: index + 1 }, { ...mistake, rule }));
  const all = many('a.md', 'wrong-value', mostOfRule + 5);
  const others = [...many('a.md', 'yaml', mostOfRule), ...many('b.md', 'wrong-value', 1)];
  const told = firstOfRules([...all, ...others]);
  expect(told).toHaveLength(2 * mostOfRule + 1);
  expect(told.filter(({ message }) => message !== mistake.message)).toEqual([
    { ...all[mostOfRule - 1], message: 'It is wrong. Below it there are more like this.' },
  ]);
});

test('warnings take no room from errors of the same rule', () => {
  const warnings = Array.from({ length: 2 * mostOfRule }, () =>
    problemAt({ file: 'a.md' }, { ...mistake, level: 'warning' }),
  );
  const error = problemAt({ file: 'a.md' }, { ...mistake, level: 'error' });
  const kept = createProblemList();
  [...warnings, error].forEach(kept.push);
  for (const told of [firstOfRules([...warnings, error]), firstOfRules(kept.all)]) {
    expect([told.length, told.at(-1)]).toEqual([mostOfRule + 1, error]);
  }
});

test('of millions of problems as many are kept as are told, and one for "there are more"', () => {
  const list = createProblemList();
  for (const file of ['a.md', 'b.md']) {
    for (let line = 1; line <= 3 * mostOfRule; line += 1) list.push(problemAt({ file, line }, mistake));
  }
  expect(list.all).toHaveLength(2 * (mostOfRule + 1));
  expect(firstOfRules(list.all)[mostOfRule - 1]).toMatchObject({
    line: mostOfRule,
    message: 'It is wrong. Below it there are more like this.',
  });
});
