import { expect, test } from 'vitest';
import { asOneText, explainList, keysExample, keysFor, numberMeant } from './guess-values.ts';

test.each([
  ['50000', '50000'],
  ['50000.5', '50000.5'],
  ['50000.50', '50000.50'],
  ['1,250', '1250'],
  ['1,250,000', '1250000'],
  ['1 250 000', '1250000'],
  ["1'250'000", '1250000'],
  ['12’250', '12250'],
  ['1,250.5', '1250.5'],
  ['1.250,5', '1250.5'],
  ['12.250,75', '12250.75'],
  ['1.250.000,00', '1250000.00'],
  ['1.250.000', '1250000'],
  ['123.250.000', '123250000'],
  ['EUR 1,250', '1250'],
  ['eur1,250', '1250'],
  ['1,250 EUR', '1250'],
  ['1,250usd', '1250'],
  ['€ 1,250', '1250'],
  ['£1,250', '1250'],
  ['1,250$', '1250'],
])('the number in %s is %s', (written, number) => {
  expect(numberMeant(written)).toBe(number);
});

test.each([
  ...[
    '1.250',
    '1,25',
    '1,250,00',
    '1.25.000',
    '1234,567',
    '1234.567.000',
    '12,250.755',
    '1.250,755',
    '1,2500',
    '1234.567,50',
  ],
  ...[
    '1.250.0000',
    'x.250.000',
    '1.250.abc',
    'E 1,250',
    '1,250 EURO',
    'EURO 1,250',
    'about 1,250',
    '1,250 or so',
  ],
  ...['1.abc', '1.2.3', '50000.555', '', 'EUR', '-1,250', '1 250 EUR 000'],
])('"%s" has no number, or may mean two', (written) => {
  expect(numberMeant(written)).toBeUndefined();
});

test.each<[[unknown, string, string], string]>([
  [['women', 'women', 'targetGroups'], '[women]'],
  [['a; b', 'a; b', 'places'], '[a, b]'],
  [['Trained 3 judges, 4 clerks', 'Trained 3 judges, 4 clerks', 'results'], '["Trained 3 judges, 4 clerks"]'],
  [['One; two', 'One; two', 'results'], '["One; two"]'],
  [['One', 'One', 'results'], '[One]'],
  [['One \u2022 Two', 'One \u2022 Two', 'results'], '[One \u2022 Two]'],
  [[5.2, '5.2', 'sdgs'], '[5.2]'],
  [['—x', '—x', 'places'], '[—x]'],
])('one value for a list, %j, is put into one: %s', (given, replacement) => {
  expect(explainList(...given)).toEqual({ message: `"${given[2]}" must be a list.`, replacement });
});

test('items that are marked otherwise are shown with hyphens', () => {
  const given = ['• One • Two', '* One\n* Two', '1. One\n12) Two\n- Three\n\n', 'One\n  v2. Two'];
  expect(given.map((text) => explainList(text, text, 'results'))).toMatchInlineSnapshot(`
    [
      {
        "advice": "results:
      - One
      - Two",
        "message": ""results" must be a list. Items begin with a hyphen and a space; • does not count.",
      },
      {
        "advice": "results:
      - One
      - Two",
        "message": ""results" must be a list. Items begin with a hyphen and a space; * does not count.",
      },
      {
        "advice": "results:
      - One
      - Two
      - Three",
        "message": ""results" must be a list. Items begin with a hyphen and a space.",
      },
      {
        "advice": "results:
      - One
      - v2. Two",
        "message": ""results" must be a list. Items begin with a hyphen and a space.",
      },
    ]
  `);
});

test('keys for a list are told of, not guessed', () => {
  expect(explainList({ a: 1 }, '{ a: 1 }', 'places')).toEqual({
    message: '"places" must be a list.',
    advice: 'Put a hyphen and a space before each item.',
  });
});

test.each([
  ['budget', '50,000 EUR', '{ amount: 50000, currency: EUR }'],
  ['budget', 'EUR 50000', '{ amount: 50000, currency: EUR }'],
  ['budget', '50.000', undefined],
  ['budget', 'much', undefined],
  ['sources', 'https://example.org/a', '{ title: "Its name", url: "https://example.org/a" }'],
  ['sources', 'http://example.org', '{ title: "Its name", url: "http://example.org" }'],
  ['documents', 'see https://example.org', '{ title: "see https://example.org" }'],
  ['documents', 'A report', '{ title: "A report" }'],
  ['places', 'Tirana', undefined],
])('%s: %s, with its keys', (name, text, replacement) => {
  expect(keysFor(name, text, text)).toBe(replacement);
});

test.each<[string, unknown, string]>([
  ['[III]', ['III'], 'III'],
  ['[ 2014-07~ ]', ['2014-07~'], '2014-07~'],
  ['[a, b]', ['a', 'b'], '"[a, b]"'],
  ['[a b]', ['a b'], '"[a b]"'],
  ['[a[0]]', ['a[0]'], '"[a[0]]"'],
  ['III', 'III', '"III"'],
  ['x', { length: 1 }, '"x"'],
])('one text of %s', (source, value, text) => {
  expect(asOneText(source, value)).toBe(text);
});

test('only an amount has an example of its keys', () => {
  expect(keysExample('budget')).toBe(
    'Write { amount: 50000, currency: EUR } with your figures, or delete the line.',
  );
  expect(keysExample('sources')).toBeUndefined();
});
