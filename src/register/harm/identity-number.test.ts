import { expect, test } from 'vitest';
import { identityNumber } from './identity-number.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['J50101123A and J55101123A', ['J50101123A', 'J55101123A']],
  ['J51301123A has no such month, J50132123A no such day', []],
  ['passport no. BA1234567', ['BA1234567']],
  ['project BA1234567', []],
])('numbers in which a birthday fits, and documents named as such: %s', (text, values) => {
  expect(valuesIn(identityNumber, text)).toEqual(values);
});
