import { expect, test } from 'vitest';
import { isGivenName, isGivenNameAlone } from './given-names.ts';

test.each(['Drita', 'Dritën', 'Dritës', 'Teutën', 'Anës', 'Arben', 'Arbeni', 'Arbenit'])(
  '%s is a first name',
  (word) => {
    expect(isGivenName(word)).toBe(true);
  },
);

test('a name that is also a word needs a family name', () => {
  expect([isGivenName('Hope'), isGivenNameAlone('Hope'), isGivenNameAlone('Drita')]).toEqual([
    true,
    false,
    true,
  ]);
});

test.each(['Tirana', 'Albania', 'Office', 'Western', 'Ministria', 'Anë'])('%s is none', (word) => {
  expect(isGivenName(word)).toBe(false);
});

test('the first of the list, the last and a short one are known', () => {
  expect(['Agim', 'Stefan', 'Ana', 'Ina', ''].map(isGivenName)).toEqual([true, true, true, true, false]);
});
