import { describe, expect, test } from 'vitest';
import { readDate, readEnd, readStart, saysItGoesOn } from './read-date.ts';

describe('the date that is meant', () => {
  test.each([
    ['July 2014', '2014-07'],
    ['2014-07~', '2014-07~'],
    [' 15.7.2014 ', '2014-07-15'],
    ['2000s', '200X'],
  ])('%s: %s', (typed, expected) => {
    expect(readDate(typed)?.edtf).toBe(expected);
  });

  test.each(['05/07/2014', '30 February 2014', 'July', 'soon', '', '2014 - 2015'])(
    'none in "%s"',
    (typed) => {
      expect(readDate(typed)).toBeUndefined();
    },
  );
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

test.each(['ongoing', 'To date', 'në vazhdim'])('%s is said of what goes on', (text) => {
  expect(saysItGoesOn(text)).toBe(true);
});

test.each(['2014', '', 'on'])('"%s" does not say that something goes on', (text) => {
  expect(saysItGoesOn(text)).toBe(false);
});
