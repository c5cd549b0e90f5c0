import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  country,
  currency,
  day,
  language,
  lineOfText,
  partialDate,
  phase,
  sdg,
  slug,
  slugify,
  webAddress,
} from './fields.ts';

const fields: Readonly<Record<string, z.ZodType>> = {
  country,
  currency,
  date: partialDate,
  day,
  language,
  'line-of-text': lineOfText,
  phase,
  sdg,
  slug,
  'web-address': webAddress,
};

describe('a value of its form is read', () => {
  test.each([
    ['country', 'XK', 'XK'],
    ['currency', 'EUR', 'EUR'],
    ['date', '2014~', { edtf: '2014~' }],
    ['date', 2014, { edtf: '2014' }],
    ['day', '2026-11-23', '2026-11-23'],
    ['language', 'sq', 'sq'],
    ['line-of-text', ' x ', ' x '],
    ['phase', ' iv ', 4],
    ['phase', ' 4 ', 4],
    ['phase', 39, 39],
    ['sdg', ' 8.7 ', '8.7'],
    ['sdg', '8.1', '8.1'],
    ['sdg', 8.7, '8.7'],
    ['slug', 'a-2-b', 'a-2-b'],
    ['slug', 'a'.repeat(100), 'a'.repeat(100)],
    ['web-address', 'https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['web-address', 'HTTP://example.org', 'HTTP://example.org'],
    ['web-address', 'https://example.org/@name', 'https://example.org/@name'],
  ])('as a %s: %j', (form, value, meant) => {
    const read = fields[form]?.parse(value);
    if (typeof meant === 'object') expect(read).toMatchObject(meant);
    else expect(read).toBe(meant);
  });
});

describe('a value that has not its form is refused by the name of the form', () => {
  test.each([
    ['country', ['UK', 'al', '']],
    ['currency', ['EURO', 'eur', 'ZZZ']],
    ['date', ['July 2014', '2014-13', '1', 12, 2014.5]],
    ['day', ['2014-07', '2026-02-30', ' 2026-11-23', '2026-11-23\n', 20261123]],
    ['language', ['eng', 'EN', 'e', 'in en', 'en-GB']],
    ['line-of-text', ['', ' \n']],
    ['phase', ['', 'last', '0', '40', '1.5', 0, 40, 1.5]],
    ['sdg', ['0', '18', '8.11', 8.1]],
    ['slug', ['', 'A', 'a b', '-a', 'a-', 'a--b', 'ë', 'a.b', 'a-b c', 'a'.repeat(101)]],
    [
      'web-address',
      [
        '',
        'example.org',
        'ftp://example.org',
        'mailto:a@example.org',
        'https://',
        'see https://example.org',
        'https://example.org/a b',
        'https:example.org',
        'httpsx://example.org',
        'xhttps://example.org',
        'https://name@example.org',
        'https://:secret@example.org/a',
      ],
    ],
  ])('%s', (form, values) => {
    for (const value of values) {
      expect(fields[form]?.safeParse(value).error?.issues, String(value)).toMatchObject([
        { code: 'custom', params: { form } },
      ]);
    }
  });
});

test.each([
  ['Tëst Name 2', 'test-name-2'],
  ['  – Help, on  land! – ', 'help-on-land'],
  ['Ａｂ ﬁne', 'ab-fine'],
  ['a-b', 'a-b'],
  ['…', ''],
])('“%s” suggests the address "%s"', (text, suggested) => {
  expect(slugify(text)).toBe(suggested);
});
