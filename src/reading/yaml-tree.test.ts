import { describe, expect, test } from 'vitest';
import type { KeyPath } from '../register/rules/rule.ts';
import { createLocator, createPathFinder, readYaml } from './yaml-tree.ts';

describe('reading YAML', () => {
  test.each([
    ['nothing', '', {}],
    ['only a note', '# a note', null],
    [
      'text that other programs read as a date or a truth value',
      'a: 2014-07-15 # b\nb: NO\nc: yes\nd: 1:30',
      {
        a: '2014-07-15',
        b: 'NO',
        c: 'yes',
        d: '1:30',
      },
    ],
    [
      'numbers, truth values and nothing',
      '"a": 0x1F\nb: true\nc: ~\nd: 1e3',
      { a: 31, b: true, c: null, d: 1000 },
    ],
    ['text on many lines', 'a: >\n  b\n  c\nd: |\n  *e\n', { a: 'b c\n', d: '*e\n' }],
    [
      'stars and marks that are no references',
      'a: "*b"\nc: 5 * 6\nd: e&f',
      { a: '*b', c: '5 * 6', d: 'e&f' },
    ],
    ['a name that nothing refers to', 'a: &name b', { a: 'b' }],
  ])('%s', (_, text, value) => {
    expect(readYaml(text)).toEqual({ value });
  });

  test('references are refused, one a line: ten lines of them can stand for gigabytes', () => {
    expect(readYaml('a: &a b\nc: [*a, *a]\nd:\n  - *a\n')).toMatchInlineSnapshot(`
      {
        "mistakes": [
          {
            "advice": "Write the value out, or put it in quotation marks: "*a"",
            "level": "error",
            "message": ""*a" repeats another part of the file. Such references are not read here.",
            "offset": 12,
            "rule": "yaml-alias",
            "value": "*a",
          },
          {
            "advice": "Write the value out, or put it in quotation marks: "*a"",
            "level": "error",
            "message": ""*a" repeats another part of the file. Such references are not read here.",
            "offset": 27,
            "rule": "yaml-alias",
            "value": "*a",
          },
        ],
      }
    `);
  });
});

describe('the place of a value or a key', () => {
  const text =
    'title: A\nempty:\n"quoted": b\n2014: c\nsources:\n  - title: "B: c"\n    url: d\n  - e\nf: *title\n? [g]\n: h\n';
  const places: [KeyPath, 'key' | 'value', string][] = [
    [['title'], 'value', 'A'],
    [['title'], 'key', 'title'],
    [['empty'], 'key', 'empty'],
    [['quoted'], 'key', '"quoted"'],
    [['2014'], 'value', 'c'],
    [['sources', 0, 'title'], 'value', '"B: c"'],
    [['sources', 0, 'title'], 'key', 'title'],
    [['sources', 0, 'url'], 'value', 'd'],
    [['sources', 1], 'value', 'e'],
    [['sources', 1], 'key', 'e'],
    [['sources'], 'key', 'sources'],
  ];
  const locate = createLocator(text);

  test.each(places)('%j has its %s in the text', (path, part, source) => {
    const place = locate(path, part);
    expect(place?.source).toBe(source);
    expect(text.slice(place?.offset).startsWith(source)).toBe(true);
  });

  test.each<[KeyPath, 'key' | 'value', string]>([
    [['sources', 0, 'author'], 'key', 'title: "B: c"\n    url: d\n'],
    [['sources', 7], 'value', '- title: "B: c"\n    url: d\n  - e\n'],
    [['title', 'more'], 'value', 'A'],
    [['title', 0], 'value', 'A'],
  ])('of %j, which is not there, the deepest part that is', (path, part, source) => {
    expect(locate(path, part)?.source).toBe(source);
  });

  test.each<[string, KeyPath]>([
    ['the whole file', []],
    ['a key that is not there', ['summary']],
    ['a reference', ['f']],
  ])('%s has none', (_, path) => {
    expect(locate(path, 'value')).toBeUndefined();
  });

  test('in a text that is no list of keys there is none', () => {
    expect(createLocator('')(['title'], 'value')).toBeUndefined();
    expect(createLocator('words')(['title'], 'value')?.source).toBe('words');
  });
});

test('a reference and a value that is not there stand under no key', () => {
  const text = 'a: &b c\nd: *b\ne:\n';
  const find = createPathFinder(text);
  expect(['*', 'e:'].map((sign) => find(text.indexOf(sign)))).toEqual([[], ['e']]);
});

test.each<[string, KeyPath]>([
  ['A', ['title']],
  ['itle', ['title']],
  ['c d', ['sources', 1, 'title']],
  ['e: g', ['sources', 1, 'e']],
  ['f', ['sources', 2]],
  ['\nsources', []],
  ['\n', []],
  ['#', []],
])('the character "%s" stands under a key', (sign, path) => {
  const text = 'title: A\nsources:\n  - title: b\n  - title: c d\n    e: g\n  - f # note\n';
  expect(createPathFinder(text)(text.indexOf(sign))).toEqual(path);
});

describe('a text with more signs than the package reads in a moment', () => {
  const entries = Array.from({ length: 30_000 }, (_, index) => `k${String(index)}:\n  name: A\n`).join('');
  const items = `many:\n${'  - a\n'.repeat(90_000)}`;

  test.each([
    ['a note', `${entries}# A note\n`, '# A note'],
    ['brackets', `a: b\nc: ${'['.repeat(90_000)}`, 'c: ['],
    ['stars', '* '.repeat(90_000), '* '],
    ['keys in keys on wrong lines', `a: ${'a:\n '.repeat(90_000)}`, 'a: a:'],
  ])('is refused where it is not plain: %s', (_, text, line) => {
    const result = readYaml(text);
    const mistakes = 'mistakes' in result ? result.mistakes : [];
    expect(mistakes.map(({ rule }) => rule)).toEqual(['text-too-complex']);
    expect(text.slice(mistakes[0]?.offset).startsWith(line)).toBe(true);
  });

  test('is read where it is plain, and every place in it is found', () => {
    const text = `${entries}${items}`;
    expect(readYaml(text)).toHaveProperty('value.k29999.name', 'A');
    const locate = createLocator(text);
    const offset = text.indexOf('name', text.indexOf('k29999'));
    expect(locate(['k29999', 'name'], 'key')).toEqual({ offset, source: 'name' });
    expect(locate(['k29999', 'name'], 'value')).toEqual({ offset: offset + 6, source: 'A' });
    expect(locate(['many', 7], 'value')).toEqual({ offset: text.indexOf('many'), source: 'many' });
    expect(locate(['none'], 'value')).toBeUndefined();
    const pathAt = createPathFinder(text);
    expect(pathAt(offset + 6)).toEqual(['k29999', 'name']);
    expect(pathAt(text.length - 3)).toEqual(['many']);
    expect(createPathFinder(`\n\n${text}`)(0)).toEqual([]);
  });
});
