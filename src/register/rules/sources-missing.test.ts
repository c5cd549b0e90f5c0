import { expect, test } from 'vitest';
import { helplineSchema } from '../keys/schema.ts';
import { inShort, sampleInput } from './input.fixture.ts';
import { sourcesMissing } from './sources-missing.ts';

test('a project without a source is published, with a warning to the editor', () => {
  const findings = sourcesMissing(sampleInput({ a: {}, b: { sources: [{ title: 'Report' }] } }));
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "a sources warning sources-missing: The project names no source. – sources: [{ title: "Name of the page or report", url: https://…, accessed: 2026-11-23 }]",
    ]
  `);
});

test('where the helplines cannot be read nothing is said of them', () => {
  expect(sourcesMissing(sampleInput({}, { helplines: undefined }))).toEqual([]);
});

test('a helpline without a source is an error: somebody may ring it in need', () => {
  const line = { ...helplineSchema.parse({ number: '116 006', name: 'Line' }), slug: 'line' };
  const sourced = { ...line, slug: 'sourced', sources: [{ title: 'Report' }] };
  const findings = sourcesMissing(sampleInput({}, { helplines: [sourced, line] }));
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "helplines.yml line.sources error helpline-without-source: The number 116 006 has no source. Write where it was read. – sources: [{ title: "Name of the page or report", url: https://…, accessed: 2026-11-23 }]",
    ]
  `);
});
