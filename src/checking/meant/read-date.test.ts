import { describe, expect, test } from 'vitest';
import { readDate, readEnd, readStart, saysItGoesOn, withoutStartWord } from './read-date.ts';

describe('the date that is meant', () => {
  test.each([
    ['July 2014', '2014-07'],
    ['Jul 2014', '2014-07'],
    ['July 15,2014', '2014-07-15'],
    ['2014-07~', '2014-07~'],
    [' 15.7.2014 ', '2014-07-15'],
    ['2000s', '200X'],
    ["1990's", '199X'],
    ['2014/7/5', '2014-07-05'],
    ['2014-07-15 10:00', '2014-07-15'],
    ['12.7.2014', '2014-07-12'],
    ['13/7/2014', '2014-07-13'],
    ['5 July, 2014', '2014-07-05'],
    ['20140715', '2014-07-15'],
    ['about July 2014', '2014-07~'],
    ['ca 2014', '2014~'],
    ['~2014', '2014~'],
    ['≈ 2014', '2014~'],
    ['ABOUT 2014', '2014~'],
    ['possibly 2014', '2014?'],
    ['Perhaps July 2014', '2014-07?'],
    ['July 2014 ?', '2014-07?'],
    ['2014??', '2014?'],
  ])('%s: %s', (typed, expected) => {
    expect(readDate(typed)?.edtf).toBe(expected);
  });

  test.each([
    ...['05/07/2014', '12/7/2014', '30 February 2014', 'July', 'soon', '', '2014 - 2015'],
    ...[
      '12014-07-15',
      '115.7.2014',
      '15.7.20145',
      '7/20145',
      '120140715',
      '201407150',
      '20140715x',
      'x20140715',
      '21000s',
      '2000ss',
    ],
    ...[
      'about 2014~',
      'perhaps 2014?',
      'about soon',
      'about -07',
      'about 2014-13',
      'a 2000s',
      '2014-21',
      '2014-41',
    ],
    ...['July May 2014', 'July 2014 2015', '5 6 July 2014', 'July 12014', 'July 20145', 'in July 2014'],
  ])('none in "%s"', (typed) => {
    expect(readDate(typed)).toBeUndefined();
  });
});

test.each([
  ['Completed December 2002', '2002-12'],
  ['ended: 2014', '2014'],
  ['until 3 May 2015', '2015-05-03'],
  ['përfunduar në korrik 2014', '2014-07'],
  ['deri më 2015', '2015'],
  ['July 2014', undefined],
])('the end in "%s": %s', (text, expected) => {
  expect(readEnd(text)?.edtf).toBe(expected);
});

test.each([
  ['since May 2015', '2015-05'],
  ['started in 2014', '2014'],
  ['që nga korrik 2014', '2014-07'],
  ['2014', undefined],
])('the start in "%s": %s', (text, expected) => {
  expect(readStart(text)?.edtf).toBe(expected);
});

test.each([
  ['since May 2015', 'May 2015'],
  ['Started: 2014', '2014'],
  ['May 2015', 'May 2015'],
  ['', ''],
])('"%s" without the word before a start is "%s"', (text, rest) => {
  expect(withoutStartWord(text)).toBe(rest);
});

test.each(['ongoing', 'To date', 'në vazhdim'])('%s is said of what goes on', (text) => {
  expect(saysItGoesOn(text)).toBe(true);
});

test.each(['2014', '', 'on'])('"%s" does not say that something goes on', (text) => {
  expect(saysItGoesOn(text)).toBe(false);
});
