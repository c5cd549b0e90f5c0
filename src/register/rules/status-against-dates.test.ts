import { expect, test } from 'vitest';
import { inShort, sampleInput } from './input.fixture.ts';
import { statusAgainstDates } from './status-against-dates.ts';

test('a status that the dates belie is a warning', () => {
  const findings = statusAgainstDates(
    sampleInput({
      past: { status: 'current', end: '2015-11' },
      finalised: { status: 'finalising', end: '2026-12-30' },
      left: { status: 'suspended', end: '2015' },
      early: { status: 'current', start: '2027' },
      begun: { status: 'planned', start: '2026-11' },
      unended: { status: 'completed', start: '2026', end: '2027-03' },
      unbegun: { status: 'completed', start: '2028' },
    }),
  );
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "past status warning status-against-dates: The project is "current", but its end, 2015-11, is past. – If it is over: status: completed. If it goes on: correct the end, or delete that line.",
      "finalised status warning status-against-dates: The project is "finalising", but its end, 2026-12-30, is past. – If it is over: status: completed. If it goes on: correct the end, or delete that line.",
      "left status warning status-against-dates: The project is "suspended", but its end, 2015, is past. – If it is over: status: completed. If it goes on: correct the end, or delete that line.",
      "early status warning status-against-dates: The project is "current", but its start, 2027, is still to come. – Write status: planned, or correct the start.",
      "begun status warning status-against-dates: The project is "planned", but its start, 2026-11, is past. – If it has begun: status: current. If not: correct the start.",
      "unended end warning status-against-dates: The project is "completed", but its end, 2027-03, is still to come. – If it goes on: status: current. If it is over: correct the end.",
      "unbegun start warning status-against-dates: The project is "completed", but its start, 2028, is still to come. – Correct the start, or write status: planned.",
    ]
  `);
});

test.each([
  [{ status: 'completed' }],
  [{ status: 'completed', start: '2014' }],
  [{ status: 'completed', end: '2026' }],
  [{ status: 'completed', start: '2026-12-31', end: '2026-12-31' }],
  [{ status: 'current' }],
  [{ status: 'current', start: '2026-12-31', end: '2026-12-31' }],
  [{ status: 'current', start: '2014', end: '2026-12' }],
  [{ status: 'current', start: '2014', end: '202X' }],
  [{ status: 'planned' }],
  [{ status: 'planned', start: '2026' }],
  [{ status: 'planned', start: '2026-12-31' }],
  [{ status: 'cancelled', start: '2030', end: '2031' }],
])('%j can be true', (frontmatter) => {
  expect(statusAgainstDates(sampleInput({ a: frontmatter }))).toEqual([]);
});

test('without a today nothing is said: pages do not know the day', () => {
  expect(
    statusAgainstDates(sampleInput({ a: { status: 'current', end: '2015' } }, { today: undefined })),
  ).toEqual([]);
});
