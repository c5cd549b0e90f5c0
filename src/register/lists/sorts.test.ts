import { expect, test } from 'vitest';
import { defaultSort } from './sorts.ts';

test.each([
  ['', 'status'],
  ['shelter', 'relevance'],
] as const)('where "%s" was typed, and no order chosen, the list stands by %s', (query, sort) => {
  expect(defaultSort(query)).toBe(sort);
});
