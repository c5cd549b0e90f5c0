import { expect, test } from 'vitest';
import { openCbor } from './cbor.ts';

const open = (hex: string) => openCbor(Buffer.from(hex, 'hex'));

test.each([
  ['60', ''],
  ['6876696b74696dc3ab', 'viktimë'],
  [`7818${'61'.repeat(24)}`, 'a'.repeat(24)],
])('%s is the text %j', (hex, text) => {
  expect(open(hex).text()).toBe(text);
});

test.each([
  ['80', 0],
  ['97', 23],
  ['9818', 24],
  ['990100', 256],
  ['9a00011170', 70_000],
])('%s is a list of so many: %i', (hex, length) => {
  expect(open(hex).list()).toBe(length);
});

test.each([
  ['a number', '17'],
  ['a long number', '1a00011170'],
  ['a negative number', '3819'],
  ['a text', '6161'],
  ['a list', '8201826161' + '21'],
])('%s is passed over, to what follows', (_, hex) => {
  const reader = open(`${hex}6162`);
  reader.skip();
  expect(reader.text()).toBe('b');
});

test.each([
  ['a map', 'a0', 'a value of kind 5'],
  ['a number of eight bytes', '1b0000000000000001', 'a number of 8 bytes'],
  ['a list that is cut off', '82', 'its end'],
  ['a list without a length', '9f', 'a number of 128 bytes'],
])('%s is refused', (_, hex, what) => {
  expect(() => open(hex).skip()).toThrow(`Pagefind's index has not the expected shape: ${what}.`);
});

test('a value of another kind is refused', () => {
  expect(() => open('80').text()).toThrowErrorMatchingInlineSnapshot(
    `[Error: Pagefind's index has not the expected shape: a value of kind 4 where a text was expected.]`,
  );
  expect(() => open('60').list()).toThrowErrorMatchingInlineSnapshot(
    `[Error: Pagefind's index has not the expected shape: a value of kind 3 where a list was expected.]`,
  );
});
