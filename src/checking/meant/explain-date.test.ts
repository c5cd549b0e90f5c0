import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../register/dates/dates.ts';
import { explainDate } from './explain-date.ts';

describe('what to type instead of a wrong date', () => {
  test.each([
    ['July 2014', '2014-07'],
    ['july 2014', '2014-07'],
    ['Sept. 2014', '2014-09'],
    ['15 July 2014', '2014-07-15'],
    ['July 15, 2014', '2014-07-15'],
    ['1st May 2014', '2014-05-01'],
    ['korrik 2014', '2014-07'],
    ['15 nëntor 2015', '2015-11-15'],
    ['15.07.2014', '2014-07-15'],
    ['5.7.2014', '2014-07-05'],
    ['15/07/2014', '2014-07-15'],
    ['2014/07', '2014-07'],
    ['2014.07.15', '2014-07-15'],
    ['2014-7', '2014-07'],
    ['07/2014', '2014-07'],
    ['2014-07-15T10:00:00Z', '2014-07-15'],
    ['circa 2002', '2002~'],
    ['c. 2002', '2002~'],
    ['2000s', '200X'],
    ['2026-02-30', '2026-02'],
    ['31 April 2014', '2014-04'],
  ])('%s: %s', (typed, suggestion) => {
    expect(explainDate(typed).replacement).toBe(suggestion);
    expect(parseEdtf(suggestion)).toBeDefined();
  });

  test.each([
    '2014-13',
    '05/07/2014',
    '2014/2015',
    '2014 - 2015',
    '2014-21',
    'unknown',
    '',
    '14',
    '1066',
    '-0500',
    '30 February',
    'soon',
  ])('%s cannot be guessed, so only the reason is given', (typed) => {
    expect(explainDate(typed).replacement).toBeUndefined();
  });

  test('the reasons', () => {
    const reasons = [
      'July 2014',
      '2026-02-30',
      '30 February',
      '2014-13',
      '05/07/2014',
      '2014/2015',
      '2014-21',
      'unknown',
      '',
      '14',
      '1066',
      'soon',
    ];
    expect(reasons.map((typed) => explainDate(typed).message)).toMatchInlineSnapshot(`
      [
        ""July 2014" is not written as a date that can be sorted. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.",
        ""2026-02-30" does not exist: that month has 28 days.",
        ""30 February" does not exist: that month has at most 29 days.",
        ""2014-13" has no month between 01 and 12. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.",
        ""05/07/2014" can mean two days. Write 2014-07-05 or 2014-05-07.",
        ""2014/2015" looks like two dates. Write the first under "start" and the second under "end".",
        ""2014-21" is a season or quarter. Write the year, with ~ for "about": 2014~.",
        ""unknown" is not a date. Leave the line out if the date is not known.",
        "The date is empty. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15. Leave the line out if the date is not known.",
        ""14" is not a year of four digits. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.",
        "The year of "1066" is not between 1900 and 2100.",
        ""soon" is not a date. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.",
      ]
    `);
  });

  test('where a whole day is needed, a month is not enough', () => {
    expect(explainDate('2014-07', 'day').message).toMatchInlineSnapshot(
      `""2014-07" is not a whole date. Write year, month and day: 2026-11-23."`,
    );
    expect(explainDate('2026-02-30', 'day').replacement).toBeUndefined();
    expect(explainDate('15 July 2014', 'day').replacement).toBe('2014-07-15');
    expect(explainDate('July 2014', 'day').replacement).toBeUndefined();
  });
});
