import { expect, test } from 'vitest';
import { duplicateIatiIdentifier } from './duplicate-iati-identifier.ts';
import { inShort, sampleInput } from './input.fixture.ts';

test('an identifier belongs to one project', () => {
  const projects = {
    a: { iatiIdentifier: 'XM-1' },
    b: { iatiIdentifier: 'xm-1' },
    c: { iatiIdentifier: 'XM-2' },
    d: {},
    e: {},
  };
  expect(inShort(duplicateIatiIdentifier(sampleInput(projects)))).toMatchInlineSnapshot(`
    [
      "b iatiIdentifier error duplicate-iati-identifier: content/projects/a.md has the identifier "xm-1" too. – Correct the identifier of one of the two, or delete the line.",
    ]
  `);
});
