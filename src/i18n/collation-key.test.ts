import { describe, expect, test } from 'vitest';
import { collationKey } from './collation-key.ts';
import { wordsOf } from './dictionary.ts';

const sorted = (language: string, titles: readonly string[]): string[] => {
  const { alphabet } = wordsOf(language);
  return titles.toSorted((a, b) => (collationKey(a, alphabet) < collationKey(b, alphabet) ? -1 : 1));
};

describe('titles stand in the order of their language', () => {
  test('Albanian: ç after c, ë after e, and dh, gj, ll, nj, rr, sh, th, xh, zh are letters', () => {
    const inOrder = [
      'Cak',
      'Çaj',
      'Dy',
      'Dhe',
      'Ezop',
      'Ëndërr',
      'Gur',
      'Gjak',
      'Lum',
      'Llum',
      'Sy',
      'Shi',
      'Tym',
      'Thes',
      'Zog',
      'Zhurmë',
    ];
    expect(sorted('sq', inOrder.toReversed())).toEqual(inOrder);
  });

  test('English: accents do not count, digits come first, signs are spaces', () => {
    expect(sorted('en', ['Zoo', '“École”', 'Eclair', '2014', 'Éclairs'])).toEqual([
      '2014',
      'Eclair',
      'Éclairs',
      '“École”',
      'Zoo',
    ]);
  });

  test('a space comes before every letter, and any number of signs is one space', () => {
    const inOrder = ['Sea air', '– Sea – b', 'Sea  z', 'Seal'];
    expect(sorted('en', inOrder.toReversed())).toEqual(inOrder);
  });

  test('the browser’s own order of Albanian words agrees', () => {
    const words = [
      'viktima',
      'shërbime',
      'strehëz',
      'çështje',
      'cilësi',
      'ëndërr',
      'era',
      'xham',
      'xhami',
      'zhvillim',
      'zonë',
      'dhunë',
      'dritë',
    ];
    const collator = new Intl.Collator('sq');
    expect(sorted('sq', words)).toEqual(words.toSorted(collator.compare));
  });
});
