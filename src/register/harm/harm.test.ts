import { expect, test } from 'vitest';
import { createHarmContext, digitsOf, readHarmText } from './harm.ts';

test.each([
  ['+355 69 200 0000', '0692000000'],
  ['00355 69 200 0000', '0692000000'],
  ['069/200-0000', '0692000000'],
  ['116 006', '116006'],
  ['355 116', '355116'],
  ['+39 06 355 1234567', '39063551234567'],
])('the notations of a number are one: %s', (number, digits) => {
  expect(digitsOf(number)).toBe(digits);
});

test('web addresses are taken out, and all else keeps its place', () => {
  const { plain } = readHarmText('See https://example.org/a-1 (x), http://a.b.');
  expect(plain).toBe(
    `See ${' '.repeat('https://example.org/a-1'.length)} (x), ${' '.repeat('http://a.b.'.length)}`,
  );
});

test('contacts are known by digits and in small letters', () => {
  const { contacts, names } = createHarmContext({
    contacts: ['Office@IOM.example', '116 006'],
    names: ['Vatra', 'Ana Kola'],
  });
  expect([...contacts, names]).toEqual(['office@iom.example', '116006', 'vatra\nana kola']);
});
