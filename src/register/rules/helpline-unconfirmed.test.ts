import { expect, test } from 'vitest';
import { addDays } from '../dates/dates.ts';
import { helplineSchema, siteSchema } from '../keys/schema.ts';
import { helplineUnconfirmed } from './helpline-unconfirmed.ts';
import { inShort, sampleInput } from './input.fixture.ts';

const helpline = (slug: string, verifiedOn: string | undefined) => ({
  ...helplineSchema.parse({ number: '116 006', name: 'Line', verifiedOn }),
  slug,
});

test('a number that was confirmed long ago, or on a day to come, is a warning', () => {
  const helplines = [
    helpline('old', '2025-12-30'),
    helpline('fresh', '2025-12-31'),
    helpline('today', '2026-12-31'),
    helpline('never', undefined),
    helpline('mistyped', '2027-11-01'),
  ];
  expect(inShort(helplineUnconfirmed(sampleInput({}, { helplines })))).toMatchInlineSnapshot(`
    [
      "helplines.yml old.verifiedOn warning helpline-unconfirmed: The number 116 006 was confirmed on 2025-12-30, more than 12 months ago. – Ring it, and write the day. Until then delete the line, and the number is not shown.",
      "helplines.yml mistyped.verifiedOn warning date-in-future: 2027-11-01 is still to come; today is 2026-12-31. – Correct the date.",
    ]
  `);
  expect(helplineUnconfirmed(sampleInput({}, { helplines, today: undefined }))).toEqual([]);
});

test.each([
  [
    'for as long as the site says',
    siteSchema.parse({ title: 'Projects', helplineOldAfterMonths: 6 }),
    '2026-07-01',
  ],
  ['for a year where the site cannot be read', undefined, '2025-12-31'],
])('a number is fresh %s', (_, site, day) => {
  const helplines = [helpline('fresh', day), helpline('old', addDays(day, -1))];
  const old = helplineUnconfirmed(sampleInput({}, { helplines, site }));
  expect(old.map(({ path: [slug] }) => slug)).toEqual(['old']);
});

test('where the helplines cannot be read nothing is said of them', () => {
  expect(helplineUnconfirmed(sampleInput({}, { helplines: undefined }))).toEqual([]);
});
