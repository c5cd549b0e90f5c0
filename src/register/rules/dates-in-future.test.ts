import { expect, test } from 'vitest';
import { datesInFuture } from './dates-in-future.ts';
import { inShort, sampleInput } from './input.fixture.ts';

const projects = {
  a: {
    reviewed: '2027-01-01',
    sources: [
      { title: 'x', accessed: '2026-12-31' },
      { title: 'y', accessed: '2062-11-23' },
    ],
  },
};

test('nobody has confirmed or read something on a day to come', () => {
  expect(inShort(datesInFuture(sampleInput(projects)))).toEqual([
    'warning a reviewed: 2027-01-01 is still to come; today is 2026-12-31.',
    'warning a sources.1.accessed: 2062-11-23 is still to come; today is 2026-12-31.',
  ]);
});

test('without a today nothing is said', () => {
  expect(datesInFuture(sampleInput(projects, { today: undefined }))).toEqual([]);
});
