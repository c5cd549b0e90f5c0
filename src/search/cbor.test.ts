import { expect, test } from 'vitest';
import { openCbor, type CborValue } from './cbor.ts';
import { encodeCbor, joinCbor } from './index/write-cbor.ts';

test.each<[CborValue, string]>([
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [256, '190100'],
  [70_000, '1a00011170'],
  [-1, '20'],
  [-26, '3819'],
  ['', '60'],
  ['viktimë', '6876696b74696dc3ab'],
  [[], '80'],
  [[1, ['a', -2]], '8201826161' + '21'],
])('%j is written as in the standard, and read again', (value, hex) => {
  expect(encodeCbor(value).toString('hex')).toBe(hex);
  expect(openCbor(Buffer.from(hex, 'hex')).value()).toEqual(value);
});

test('a list is opened, and what is in it taken as it is or passed by', () => {
  const reader = openCbor(encodeCbor([['ab', [1, [2]], 3]]));
  expect([reader.list(), reader.list(), reader.text()]).toEqual([1, 3, 'ab']);
  const raw = reader.raw();
  expect(reader.value()).toBe(3);
  expect(openCbor(joinCbor([raw, raw])).value()).toEqual([
    [1, [2]],
    [1, [2]],
  ]);
});

test('a long list is read again', () => {
  const list = Array.from({ length: 300 }, (_, index) => [`w${index}`, index - 150]);
  expect(openCbor(encodeCbor(list)).value()).toEqual(list);
});

test.each([
  ['a map', 'a0', 'a value of kind 5'],
  ['a number of eight bytes', '1b0000000000000001', 'a number of 8 bytes'],
  ['a list that is cut off', '82', 'its end'],
  ['a list without a length', '9f', 'a number of 128 bytes'],
])('%s is refused', (_, hex, what) => {
  expect(() => openCbor(Buffer.from(hex, 'hex')).value()).toThrow(
    `Pagefind's index has not the expected shape: ${what}.`,
  );
});
