import { expect, test } from 'vitest';
import { endBeforeStart } from './end-before-start.ts';
import { inShort, sampleInput } from './input.fixture.ts';

test('an end before the start is an error, however vague the dates are', () => {
  const findings = endBeforeStart(
    sampleInput({ months: { start: '2015-11', end: '2014-07' }, mixed: { start: '2015-02', end: '2014' } }),
  );
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "months end error end-before-start: The end, 2014-07, is before the start, 2015-11. – Correct one of the two dates, or change them round.",
      "mixed end error end-before-start: The end, 2014, is before the start, 2015-02. – Correct one of the two dates, or change them round.",
    ]
  `);
});

test.each([
  [{ start: '2014', end: '2014' }],
  [{ start: '2014-07-15', end: '2014-07-15' }],
  [{ start: '2014-07', end: '2014' }],
  [{ start: '2014', end: '2014-01' }],
  [{ start: '200X', end: '2003' }],
  [{ end: '2002' }],
  [{}],
])('%j can be true', (frontmatter) => {
  expect(endBeforeStart(sampleInput({ a: frontmatter }))).toEqual([]);
});
