import { expect, test } from 'vitest';
import { phoneNumber } from './phone-number.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['069 200 0000, +355-69-2000000; 0800 1212', ['+355-69-2000000', '069 200 0000', '0800 1212']],
  ['+355 4 225 7836 or 04 225 7836 or 116 006', []],
  ['<https://example.org/069/2000000>', []],
  ['06.07.2015, 614-800, 2014-07, 1 015 878', []],
])('telephone numbers in every notation, except our own and helplines: %s', (text, values) => {
  expect(valuesIn(phoneNumber, text)).toEqual(values);
});

test.each([
  ['She was asked by phone 05.07.2015.', []],
  ['She was asked by phone 5/7/2015.', []],
  ['By telephone 05-07-2015', []],
  ['Phone 05.07.20155', ['05.07.20155']],
  ['Phone 105.07.2015', ['105.07.2015']],
  ['Phone 05.071.2015', ['05.071.2015']],
])('a day is no number, even behind the word: %s', (text, values) => {
  expect(valuesIn(phoneNumber, text)).toEqual(values);
});
