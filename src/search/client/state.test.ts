import { describe, expect, test } from 'vitest';
import { countFilters, isBlank, readState, writeState } from './state.ts';

describe('what was asked for stands in the address', () => {
  test.each([
    '',
    '?q=shelter',
    '?q=sh%C3%ABrbim+i+ri',
    '?status=current&theme=children&theme=return-and-reintegration',
    '?q=trafficking&country=AL&sort=oldest',
    '?year=2014',
    '?sort=title',
  ])('“%s” comes back as it was', (address) => {
    expect(writeState(readState(address))).toBe(address);
  });

  test.each([
    ['an unknown parameter', '?utm_source=x&q=a', '?q=a'],
    ['an unknown order', '?q=a&sort=random', '?q=a'],
    ['an order that is chosen anyway', '?q=a&sort=relevance', '?q=a'],
    ['the best match for nothing', '?sort=relevance', ''],
    ['a value given twice', '?theme=children&theme=children', '?theme=children'],
    ['an empty value', '?year=&q=+', ''],
  ])('%s is left out', (_what, address, kept) => {
    expect(writeState(readState(address))).toBe(kept);
  });
});

test('a blank state is one that changes nothing', () => {
  expect(isBlank(readState(''))).toBe(true);
  expect(isBlank(readState('?sort=newest'))).toBe(false);
});

test('filters are counted by value', () => {
  expect(countFilters(readState('?q=x&theme=a&theme=b&year=2014'))).toBe(3);
});
