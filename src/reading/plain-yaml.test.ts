import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { findNotPlain, readPlainYaml } from './plain-yaml.ts';

/** The value that the full reader gives, `undefined` where it finds a mistake. */
function readFully(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  return document.errors.length + document.warnings.length > 0 ? undefined : (document.toJS() as unknown);
}

const folder = new URL('../../content/projects/', import.meta.url);
const frontmatters = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8').split('\n---\n')[0]?.slice(4) ?? '');

describe('reading plain YAML fast', () => {
  test('it reads most real projects, each as the full reader does', () => {
    const values = frontmatters.map(readPlainYaml);
    expect(values.filter((value) => value !== undefined).length).toBeGreaterThan(frontmatters.length * 0.8);
    for (const [index, value] of values.entries()) {
      if (value !== undefined) expect(value).toEqual(readFully(frontmatters[index] ?? ''));
    }
  });

  test.each([
    [
      'years, numbers and dates',
      'a: 2014\nb: 2014-07\nc: 2014-07-15\nd: 1.5\ne: 20 people\nf: 2002~\ng: 200X\nh: 0',
    ],
    ['truth values and nothing', 'a: true\nb: false\nc:\nd: x'],
    ['lists on one line', 'a: [x, y z, 1]\nb: []\nc: ["8.7", "5.2"]\nd: [ x ]'],
    ['lists below', 'a:\n  - x\n  - "y: z"\nb:\n- 1\n- two words\nc: d'],
    [
      'lists of keys',
      'a:\n  - title: "x: y"\n    url: https://a.b/c?d=e\n  - title: z\nb:\n  c: 1\n  d: EUR',
    ],
    ['lists in lists of keys', 'a:\n  - b:\n      - c\n  - d'],
    ['lines that end as on Windows', 'a: b\r\nc:\r\n  - d\r\n'],
    ['words with signs in them', 'a: don\'t\nb: x [y], {z}\nc: a-b:c\nd: (x)\ne: Ë ç\nf: x#y, "z"'],
    ['numbers with a fraction', 'a: 1.25\nb: 12.3456\nc: 999999999999999'],
    ['texts in quotation marks', 'a: \'b: c\'\nb: "d # e"\nc: ""\nd: x ["a"]'],
    ['spaces more than one', 'a:   b  \nc: [ ]\nd: ["e" ,  "f"]\ng:\n  -   h: i\n      j: k\n  -   l\n'],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text)).toBeDefined();
    expect(readPlainYaml(text)).toEqual(readFully(text));
  });

  test.each([
    'a: b\u00A0',
    '\uFEFFa: b',
    'a: b\rc: d',
    '# a note\na: b',
    'a:\n  - b\n  # a note\n  - c',
    '---\na: b',
    'a: b\n...',
    'a:\n  b:\n- c',
    'a:\n  - b\n- c',
    'a:\n  - b\n    - c',
    'a:\n  - b\n    c',
    'a:\n  - b\n c',
    'a: [b, ]',
    'a: [b,, c]',
    'a: ["b"] c',
    "a: ['b']",
    'a: 2014e3',
    'a: 1_000',
    'a: True',
    'true: a',
    'a: b: c',
    'a: b #c',
    'a: b\na: c',
    '- a',
    'words',
  ])('%j is left to the full reader', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  test('whatever it accepts among a hundred thousand broken texts, the full reader reads in the same way', () => {
    const pieces = [
      'a',
      'b:',
      'title: x',
      ': ',
      '- ',
      '  ',
      '\n',
      '\n',
      '\n  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      ',',
      ' #',
      '#',
      '2014',
      '-07',
      '.5',
      '1e3',
      '0x1F',
      '0o7',
      '~',
      'null',
      'True',
      'yes',
      '*a',
      '&a',
      '!b',
      '|',
      '>',
      '%',
      '@',
      '\\',
      '?',
      '---',
      '...',
      '+1',
      '_',
      '\r\n',
      'key: ',
      'k2: ',
      '- k3: ',
      ' ',
    ];
    let seed = 1;
    const random = (limit: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % limit;
    };
    let accepted = 0;
    for (let round = 0; round < 100_000; round += 1) {
      const text = Array.from({ length: 2 + random(9) }, () => pieces[random(pieces.length)]).join('');
      const value = readPlainYaml(text);
      if (value === undefined) continue;
      accepted += 1;
      expect({ text, value }).toEqual({
        text,
        value: readFully(text) ?? (text.trim() === '' ? {} : undefined),
      });
    }
    expect(accepted).toBeGreaterThan(500);
  });
});

test.each([
  ['a colon in a value', 'a:\n  - b\n  - c: d: e\n', '  - c: d: e\n'],
  ['a note', 'a: b\r\n# c\r\n', '# c\r\n'],
  ['a tab', 'a: b\n\tc: d\n', '\tc: d\n'],
  ['a list in brackets with something behind it', 'a: b\nc: [d] e\n', 'c: [d] e\n'],
])('the line that is not plain is found: %s', (_, text, rest) => {
  expect(text.slice(findNotPlain(text))).toBe(rest);
});
