import { expect, test } from 'vitest';
import { factKeys } from './fact-keys.ts';

test('facts stand in the order of their parts: when, who, where and for whom, what about', () => {
  expect(factKeys).toMatchInlineSnapshot(`
    [
      "title",
      "status",
      "start",
      "publishedDates",
      "phase",
      "series",
      "donors",
      "partners",
      "counterparts",
      "countries",
      "places",
      "targetGroups",
      "budget",
      "themes",
      "sdgs",
      "iatiIdentifier",
    ]
  `);
});
