import { expect, test } from 'vitest';
import { iatiStatusCodes, isCurrent, isStatus, isUnfinished, statuses, statusRank } from './status.ts';

test('every status has its place, and the code that IATI gives it', () => {
  expect(statuses.toSorted((a, b) => statusRank(a) - statusRank(b))).toEqual(statuses);
  expect(statuses.map((status) => `${status} ${String(iatiStatusCodes[status])}`)).toEqual([
    'current 2',
    'finalising 3',
    'planned 1',
    'suspended 6',
    'completed 4',
    'cancelled 5',
  ]);
});

test('what is being finalised counts as current, and nothing else does', () => {
  expect(statuses.filter(isCurrent)).toEqual(['current', 'finalising']);
});

test('only completed and cancelled projects are over', () => {
  expect(statuses.filter((status) => !isUnfinished(status))).toEqual(['completed', 'cancelled']);
});

test('other words are no status, nor what every object has', () => {
  expect(['current', 'ongoing', 'toString', ''].map(isStatus)).toEqual([true, false, false, false]);
});
