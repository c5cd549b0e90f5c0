import { expect, test } from 'vitest';
import { datesInFuture } from './dates-in-future.ts';
import { inShort, sampleInput } from './input.fixture.ts';

const projects = {
  a: {
    reviewed: '2027-01-01',
    sources: [{ title: 'x', accessed: '2026-12-31' }, { title: 'y', accessed: '2062-11-23' }, { title: 'z' }],
  },
  b: {},
};

test('nobody has confirmed or read something on a day to come', () => {
  expect(inShort(datesInFuture(sampleInput(projects)))).toMatchInlineSnapshot(`
    [
      "a reviewed warning date-in-future: 2027-01-01 is still to come; today is 2026-12-31. – Correct the date.",
      "a sources.1.accessed warning date-in-future: 2062-11-23 is still to come; today is 2026-12-31. – Correct the date.",
    ]
  `);
});

test('without a today nothing is said', () => {
  expect(datesInFuture(sampleInput(projects, { today: undefined }))).toEqual([]);
});
