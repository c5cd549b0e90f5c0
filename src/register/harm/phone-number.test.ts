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

test.each([
  ['069 200 0000', true],
  ['0692000000', true],
  ['(069) 200-0000', true],
  ['(069 200 0000', true],
  ['69 200 0000', false],
  ['065 200 0000', false],
  ['069 200 00001', false],
  ['04 225 7837', true],
  ['042257837', true],
  ['04/225-7837', true],
  ['(04) 22 57 837', true],
  ['(042) 257 837', true],
  ['04 325 7837', false],
  ['04 225 78371', false],
  ['04 225 783', false],
  ['052 225 336', true],
  ['052/225336', true],
  ['(0269)-225-336', true],
  ['052225336', false],
  ['092 225 336', false],
  ['052 225 3361', false],
  ['0800 12', true],
  ['08001212', true],
  ['0800.12.345', true],
  ['0800 12-345', true],
  ['0800 1234567', true],
  ['0800 1', false],
  ['0800 12345678', false],
])('%s is a number that one can ring: %s', (number, isFound) => {
  const bare = number.replace(/[()]/g, '');
  const found = isFound ? [number] : [];
  expect(valuesIn(phoneNumber, `Ring ${number}, or come.`)).toEqual(found);
  expect(valuesIn(phoneNumber, `Ring ${number}`)).toEqual(found);
  expect(valuesIn(phoneNumber, `The sum of ${bare}.5 or 1,${bare}`)).toEqual([]);
  expect(valuesIn(phoneNumber, `The file ${bare}-a, or a-${bare}`)).toEqual([]);
});

test.each([
  ['Her tel 123456', ['123456']],
  ['Tel.:  123456', []],
  ['Tel.  (12) 3456', ['(12) 3456']],
  ['phone no 123456', ['123456']],
  ['phone no.123456', ['123456']],
  ['Celulari nr. 123456', ['123456']],
  ['The hotel 123456', []],
  ['tel 12345', []],
  ['tel 12 of 3456', []],
])('anything long enough is one behind the word: %s', (text, values) => {
  expect(valuesIn(phoneNumber, text)).toEqual(values);
});
