import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPrintable, toPrintableLine } from './printable.ts';

describe('what cannot be seen is named', () => {
  test.each([
    ['\u001B[2J', '<U+001B>[2J'],
    ['a\rb', 'a<U+000D>b'],
    ['\u009B31m', '<U+009B>31m'],
    ['\u007F\b\u0000', '<U+007F><U+0008><U+0000>'],
    ['\u202Egnp.exe', '<U+202E>gnp.exe'],
    ['\u2066\u200F', '<U+2066><U+200F>'],
    ['\u2028\u0085', '<U+2028><U+0085>'],
    ['\uD800a', '<U+D800>a'],
    ['\u{E0041}', '<U+E0041>'],
    ['co\u00ADop\u200Beration', 'co<U+00AD>op<U+200B>eration'],
  ])('%j', (text, expected) => {
    expect([toPrintable(text), toPrintableLine(text)]).toEqual([expected, expected]);
  });

  test('other signs are themselves, those of all scripts too', () => {
    for (const text of ['shtëpia «X» – 100 %', 'می‌خواهم', '👩‍👧', '\uFFFD', ' ']) {
      expect(toPrintable(text)).toBe(text);
    }
  });

  test('a line end only where one line is wanted', () => {
    expect(toPrintable('a\n\tb')).toBe('a\n\tb');
    expect(toPrintableLine('a\n\tb')).toBe('a<U+000A><U+0009>b');
  });

  test('whatever the text is, nothing acts upon a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printable = toPrintableLine(text);
        expect(printable).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(toPrintableLine(printable)).toBe(printable);
      }),
    );
  });
});
