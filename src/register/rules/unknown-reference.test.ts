import { expect, test } from 'vitest';
import { siteSchema } from '../keys/schema.ts';
import { inShort, sampleInput } from './input.fixture.ts';
import { unknownReference } from './unknown-reference.ts';

test('themes and organisations must be in their files; a near name is offered', () => {
  const findings = unknownReference(
    sampleInput({
      a: {
        themes: ['prevention', 'preventoin'],
        donors: ['euroepan-union'],
        partners: ['iom'],
        counterparts: ['nobody-known'],
      },
    }),
  );
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "a themes.1 error unknown-theme: "preventoin" is not in themes.yml: did you mean "prevention"? → prevention",
      "a donors.0 error unknown-organisation: "euroepan-union" is not in organisations.yml: did you mean "european-union"? → european-union",
      "a counterparts.0 error unknown-organisation: "nobody-known" is not in organisations.yml. – Add "nobody-known" to organisations.yml, or name one that is there.",
    ]
  `);
});

test('the organisation of the site must be there too', () => {
  const site = siteSchema.parse({ title: 'Projects', organisation: 'imo' });
  expect(unknownReference(sampleInput({}, { site }))).toMatchObject([
    { file: 'content/site.yml', path: ['organisation'] },
  ]);
});

test('where the file of the themes is broken, nothing is said of its keys', () => {
  expect(unknownReference(sampleInput({ a: { themes: ['anything'] } }, { themes: undefined }))).toEqual([]);
});

test('where the site cannot be read, projects are checked all the same', () => {
  const input = sampleInput({ a: { themes: ['x'] } }, { site: undefined });
  expect(unknownReference(input).map(({ rule }) => rule)).toEqual(['unknown-theme']);
});
