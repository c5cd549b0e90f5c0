import { expect, test } from 'vitest';
import { shownHelplines } from './helplines.ts';
import { helplineSchema } from './keys/schema.ts';

test('a number that nobody verified is never shown', () => {
  const line = (slug: string, more: object) => ({
    ...helplineSchema.parse({ number: '116 000', name: slug, ...more }),
    slug,
  });
  const shown = shownHelplines([line('heard-of', {}), line('rung', { verifiedOn: '2026-11-20' })]);
  expect(shown.map(({ slug }) => slug)).toEqual(['rung']);
});
