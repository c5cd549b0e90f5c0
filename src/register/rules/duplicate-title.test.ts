import { expect, test } from 'vitest';
import { duplicateTitle } from './duplicate-title.ts';
import { inShort, sampleInput } from './input.fixture.ts';

test('a title is taken once, whatever its capitals and spaces', () => {
  const findings = duplicateTitle(
    sampleInput({
      a: { title: 'Safe Migration' },
      b: { title: 'safe  migration ' },
      c: { title: 'Safe migration II' },
      d: { title: 'Safemigration' },
    }),
  );
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "b title error duplicate-title: content/projects/a.md has the same title. – Keep one of the two, or say in the title what sets it apart.",
    ]
  `);
});
