import { expect, test } from 'vitest';
import { inShort, sampleInput } from './sample-input.ts';
import { sourcesMissing } from './sources-missing.ts';

test('a project without a source is published, with a warning to the editor', () => {
  const findings = sourcesMissing(sampleInput({ a: {}, b: { sources: [{ title: 'Report' }] } }));
  expect(inShort(findings)).toEqual(['a sources: The project names no source.']);
  expect(findings[0]?.level).toBe('warning');
});
