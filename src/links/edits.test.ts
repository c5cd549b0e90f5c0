import { describe, expect, test } from 'vitest';
import { applyEdits, lineAt, writeAttribute } from './edits.ts';

describe('edits of a text', () => {
  test.each([
    ['none', [], 'one two three'],
    ['a replacement', [{ start: 4, end: 7, text: '2' }], 'one 2 three'],
    ['a removal', [{ start: 3, end: 7, text: '' }], 'one three'],
    [
      'several, in any order',
      [
        { start: 8, end: 13, text: '3' },
        { start: 0, end: 3, text: '1' },
        { start: 4, end: 7, text: '2' },
      ],
      '1 2 3',
    ],
    [
      'an insertion at what is replaced',
      [
        { start: 4, end: 7, text: '2' },
        { start: 4, end: 4, text: 'and ' },
      ],
      'one and 2 three',
    ],
    ['an insertion at the end', [{ start: 13, end: 13, text: '.' }], 'one two three.'],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits('one two three', edits)).toBe(expected);
  });
});

test.each([
  ['plain', 'href="plain"'],
  ['a "b" & c', 'href="a &quot;b&quot; &amp; c"'],
  ['a&amp;b"', 'href="a&amp;amp;b&quot;"'],
])('the value %s as it stands in a page', (value, expected) => {
  expect(writeAttribute('href', value)).toBe(expected);
});

test('lines are counted from 1; a line end belongs to the line that it ends', () => {
  const text = 'a\nb\n\nc';
  expect([...text].map((_, offset) => lineAt(text, offset))).toEqual([1, 1, 2, 2, 3, 4]);
});
