import { expect, test } from 'vitest';
import { duplicatePhase } from './duplicate-phase.ts';
import { inShort, sampleInput } from './input.fixture.ts';

test('a series has each phase once', () => {
  const findings = duplicatePhase(
    sampleInput({
      a: { series: 's', phase: 'IV' },
      b: { series: 's', phase: 4 },
      c: { series: 's', phase: 3 },
      d: { series: 't', phase: 4 },
    }),
  );
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "b phase error duplicate-phase: content/projects/a.md is already phase IV of the series "s". – Correct the phase or the series of one of the two.",
    ]
  `);
});

test('a phase without a series, and a series without phases, are fine', () => {
  const projects = { a: { phase: 3 }, b: { phase: 3 }, c: { series: 's' }, d: { series: 's' } };
  expect(duplicatePhase(sampleInput(projects))).toEqual([]);
});
