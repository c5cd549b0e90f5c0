import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../register/dates/dates.ts';
import type { Status } from '../register/keys/status.ts';
import { formatDate, formatLedgerDates, formatPeriod, monthNames } from './format-dates.ts';
import { albanian, english } from './view.fixture.ts';

const date = (text: string) => {
  const parsed = parseEdtf(text);
  if (!parsed) throw new Error(`not a date: ${text}`);
  return parsed;
};

const project = (start: string | undefined, end: string | undefined, status: Status = 'completed') => ({
  start: start === undefined ? undefined : date(start),
  end: end === undefined ? undefined : date(end),
  status,
});

describe('a date says no more than is known', () => {
  test.each([
    ['2014', '2014'],
    ['2014-07', 'July 2014'],
    ['2014-07-15', '15 July 2014'],
    ['2002?', '2002 (uncertain)'],
    ['2002~', 'about 2002'],
    ['2002%', 'about 2002 (uncertain)'],
    ['2014-XX', '2014'],
    ['200X', 'the 2000s'],
  ])('%s is read as “%s”', (edtf, words) => {
    expect(formatDate(date(edtf), english)).toBe(words);
  });
});

describe('a period says which end is missing', () => {
  test.each([
    ['2014-07', '2015-11', 'completed', 'July 2014 – November 2015'],
    ['2014', '2014', 'completed', '2014'],
    [undefined, '2002-12', 'completed', 'completed December 2002, start not known'],
    [undefined, '2030', 'current', 'until 2030, start not known'],
    ['2016', undefined, 'completed', 'from 2016, end not known'],
    ['2016', undefined, 'current', 'since 2016'],
    ['2030', undefined, 'planned', 'planned from 2030'],
    [undefined, undefined, 'completed', 'dates not known'],
  ] as const)('%s to %s, %s: “%s”', (start, end, status, words) => {
    expect(formatPeriod(project(start, end, status), english)).toBe(words);
  });
});

describe('the ledger’s narrow column', () => {
  test.each([
    ['2014-07', '2015-11', 'completed', { from: 'Jul 2014', to: 'Nov 2015' }],
    ['2014', '2014', 'completed', { from: '2014', to: undefined }],
    [undefined, '2002-12?', 'completed', { from: 'start ?', to: 'Dec 2002 ?' }],
    ['2002~', '2004%', 'completed', { from: '2002 ~', to: '2004 ~ ?' }],
    ['2016', undefined, 'current', { from: '2016', to: 'open' }],
    ['2016', undefined, 'cancelled', { from: '2016', to: 'end ?' }],
    [undefined, undefined, 'completed', undefined],
  ] as const)('%s to %s, %s', (start, end, status, column) => {
    expect(formatLedgerDates(project(start, end, status), english)).toEqual(column);
  });
});

test('months have their names in each language', () => {
  expect(monthNames(english).join(' ')).toBe(
    'January February March April May June July August September October November December',
  );
  expect(monthNames(albanian).join(' ')).toBe(
    'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
  );
});

describe('in Albanian', () => {
  test.each([
    ['2014-07', '2015-11', 'completed', 'korrik 2014 – nëntor 2015'],
    ['2014-07-15', '2014-07-15', 'completed', '15 korrik 2014'],
  ] as const)('%s to %s, %s: “%s”', (start, end, status, words) => {
    expect(formatPeriod(project(start, end, status), albanian)).toBe(words);
  });
});
