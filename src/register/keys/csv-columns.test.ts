import { expect, test } from 'vitest';
import { explainedHeaders, headerKey } from './csv-columns.ts';

test('an import passes over the columns that only say in words what others say in codes', () => {
  expect(explainedHeaders).toMatchInlineSnapshot(`
    [
      "iati status code",
      "earliest start day",
      "latest end day",
      "theme titles",
      "donor names",
      "partner names",
      "counterpart names",
    ]
  `);
});

test.each(['start date', 'Start_Date', ' START-DATE: ', 'ｓｔａｒｔ ｄａｔｅ', 'Stärt dâte'])(
  '“%s” heads the same column as “startdate”',
  (header) => {
    expect(headerKey(header)).toBe('startdate');
  },
);
