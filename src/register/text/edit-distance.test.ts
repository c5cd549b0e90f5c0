import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['abc', 'abcd', 1],
  ['abc', 'xabc', 1],
  ['kitten', 'sitting', 3],
  ['abc', 'xyz', 3],
  // Neighbours that change places are one mistake, also twice, and at both ends.
  ['ab', 'ba', 1],
  ['abcd', 'badc', 2],
  ['xabc', 'xacb', 1],
  // Only two letters that change places are one: no others that look like it.
  ['ab', 'bc', 2],
  ['ab', 'ca', 2],
  ['abc', 'cba', 2],
  // The restricted form changes no letters that it has swapped.
  ['ca', 'abc', 3],
])('from "%s" to "%s" it takes %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test.each([
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'summary', 2, Infinity],
  ['ab', 'ba', 1, 1],
  ['ab', 'ba', 0, Infinity],
])('from "%s" to "%s" with at most %d: %d', (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
});
