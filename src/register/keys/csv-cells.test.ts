import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  guardCell,
  joinCodes,
  joinReferences,
  joinTexts,
  splitList,
  splitReferences,
  unguardCell,
} from './csv-cells.ts';

const text = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a\\|;<>\n ]{1,12}$/))
  .map((value) => value.trim())
  .filter((value) => value !== '');

describe('lists in a cell', () => {
  test.each([
    ['AL; IT', ['AL', 'IT']],
    ['AL;IT ;', ['AL', 'IT']],
    ['One; with a semicolon | another', ['One; with a semicolon', 'another']],
    ['One; with a semicolon |', ['One; with a semicolon']],
    ['One\\; two; three', ['One; two', 'three']],
    ['One\nanother', ['One', 'another']],
    ['One \\| bar', ['One | bar']],
    ['One \\| bar; two', ['One | bar', 'two']],
    [' ; ', []],
    ['', []],
    ['ends with \\', ['ends with \\']],
    ['a \\\\| b', ['a \\', 'b']],
    ['a \\\\\\| b |', ['a \\| b']],
    ['a\\\nb', ['a\\\nb']],
  ])('%j', (cell, items) => {
    expect(splitList(cell)).toEqual(items);
  });

  test.each([
    [['AL', 'IT'], 'AL | IT'],
    [['One; two'], 'One; two |'],
    [['One'], 'One'],
    [['One; two', 'three'], 'One; two | three'],
    [['a|b', 'c\\d', 'e\nf'], 'a\\|b | c\\\\d | e\\nf'],
    [[], ''],
  ])('%j are written as %j', (texts, cell) => {
    expect(joinTexts(texts)).toBe(cell);
  });

  test('codes are written with semicolons', () => {
    expect(joinCodes(['AL', 'IT'])).toBe('AL; IT');
  });

  test('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(splitList(joinTexts(texts))).toEqual(texts);
      }),
    );
  });
});

describe('documents and sources in a cell', () => {
  test.each([
    [
      'Report <https://example.org> 2026-11-23',
      { title: 'Report', target: 'https://example.org', note: '2026-11-23' },
    ],
    ['Report <https://example.org>', { title: 'Report', target: 'https://example.org' }],
    ['Report<a.pdf>en', { title: 'Report', target: 'a.pdf', note: 'en' }],
    ['Report   <a.pdf>   en', { title: 'Report', target: 'a.pdf', note: 'en' }],
    ['Report <> en', { title: 'Report', note: 'en' }],
    ['Report', { title: 'Report' }],
    ['A <b> C d', { title: 'A <b> C d' }],
    ['A <b> <c>', { title: 'A <b>', target: 'c' }],
  ])('%s', (cell, reference) => {
    expect(splitReferences(cell)).toEqual([reference]);
  });

  test.each(['Report\\', ' | Report\\', ';;Report\\'])('%j keeps the backslash at its end', (cell) => {
    expect(splitReferences(cell)).toEqual([{ title: 'Report\\' }]);
  });

  test.each([
    [{ title: 'Report' }, 'Report'],
    [{ title: 'Report; part 2' }, 'Report; part 2 |'],
    [{ title: 'Report', target: 'a.pdf' }, 'Report <a.pdf>'],
    [{ title: 'Report', note: 'en' }, 'Report <> en'],
    [{ title: 'A <b> C', target: 'a<b>', note: 'en' }, 'A \\<b\\> C <a\\<b\\>> en'],
  ])('%j is written as %j', (reference, cell) => {
    expect(joinReferences([reference])).toBe(cell);
  });

  test('several are written one behind the other', () => {
    const several = [{ title: 'A; b' }, { title: 'C', note: 'en' }];
    expect(joinReferences(several)).toBe('A; b | C <> en');
  });

  test('are read as they were written', () => {
    const reference = fc.record(
      {
        title: text,
        target: fc.constantFrom('https://example.org/?a=<b>|c;d', 'a b.pdf'),
        note: fc.constantFrom('en', '2026-11-23'),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(fc.array(reference), (references) => {
        expect(splitReferences(joinReferences(references))).toEqual(references);
      }),
    );
  });
});

describe('a cell that looks like a formula', () => {
  test.each(['=1+1', '+355 1', '-2', '@SUM(A1)', '\t=1', '＝1', "'=1"])('%j gets an apostrophe', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
  });

  test.each(['', 'text', "'quoted'", 'a=b', "a'=b", '2014-07'])('%j stays as it is', (cell) => {
    expect(guardCell(cell)).toBe(cell);
  });

  test.each(['-2', '+355 1', '=1+1', "'quoted'"])('%j, which nobody guarded, stays as it is', (cell) => {
    expect(unguardCell(cell)).toBe(cell);
  });

  test('comes back without it, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@-]?a?$/)), (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell);
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
