import { describe, expect, test } from 'vitest';
import { nameStrangeSigns, oneLine, plainText, shorten } from './plain-text.ts';

describe('a short text as it is meant', () => {
  test.each([
    ['plain', 'plain'],
    [' \u201Cquoted\u201D\n', 'quoted'],
    ['\u201E \u00ABtwice\u00BB \u201C', 'twice'],
    ['in "the" middle', 'in "the" middle'],
    ['a\u00A0\u202F b', 'a b'],
    ['soft\u00ADhyphen\u200B\uFEFF', 'softhyphen'],
    ['2014\u20132015 \u2212 5', '2014-2015 - 5'],
    ['\uFF41\uFF42', 'ab'],
  ])('%j: %s', (text, meant) => {
    expect(plainText(text)).toBe(meant);
  });
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abc…fg'],
  ['abcdefghij', 1, '…'],
  ['ab\u{1F469}cdefg', 6, 'ab…fg'],
  ['abcdef\u{1F469}g', 6, 'abc…g'],
  ['\u{1F469}bcdefg\u{1F469}', 7, '\u{1F469}bc…\u{1F469}'],
])('of %j at most %d characters are left: %j', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});

test('a text on one line has no space at its ends, and one where there were several', () => {
  expect(oneLine('\n a\n\n  b\tc ')).toBe('a b c');
});

describe('signs that only look like others are named', () => {
  test.each([
    ['2014 2015', undefined],
    ['2014\u00A02015', 'There is a space that does not break, as Word makes them.'],
    ['2014\u00AD07', 'There is a soft hyphen, which cannot be seen.'],
    ['2014\u200B', 'There is a character without width, which cannot be seen.'],
    ['2014\u201307', 'There is a dash where a hyphen belongs.'],
    ['\u201C2014\u201D', 'There are curly quotation marks, which do not count here.'],
  ])('%j: %s', (text, said) => {
    expect(nameStrangeSigns(text)).toBe(said);
  });
});
