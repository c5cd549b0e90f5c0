import { expect, test } from 'vitest';
import { isInside } from './is-inside.ts';

test.each([
  ['/a/b', '/a', true],
  ['/a/b/c', '/a', true],
  ['/a/..b', '/a', true],
  ['/a', '/a', true],
  ['/a/', '/a', true],
  ['/a', '/a/', true],
  ['/a/../a/b', '/a', true],
  ['a', '.', true],
  ['/a', '/', true],
  ['/', '/', true],
  ['/a', '/a/b', false],
  ['/ab', '/a', false],
  ['/b', '/a', false],
  ['/a/../b', '/a', false],
  ['/', '/a', false],
])('%s in %s: %s', (inner, outer, expected) => {
  expect(isInside(inner, outer)).toBe(expected);
});
