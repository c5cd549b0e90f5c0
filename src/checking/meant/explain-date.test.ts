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

  test('the reasons for what nearly is a date', () => {
    const typed = [
      ...[
        ' July 2014 ',
        '\u20182014-07\u2019',
        '=2014',
        '2014\u201307',
        '02014-07-15',
        '2014-07-150',
        '15/07/20145',
        '115/07/2014',
      ],
      ...[
        '2014..2015',
        '../2015',
        '2014/..',
        '2014-07/2015-08',
        'a 2014..b',
        '2014 .. 2015',
        '2014\u20132015',
        '2014 \u2014 2015',
      ],
      ...[
        'x2014 -2015y',
        '2014-Q3',
        'Q3 2014',
        'spring 2014',
        '2014 spring',
        '2014-31',
        '2014-39',
        '2014-41',
        '2014-42',
        '12014-21',
      ],
      ...[
        '2014-',
        'July 2014 -',
        'soon -',
        'a 2014 -',
        'July 2014 to May 2015',
        'July 2014 until now',
        'until May 2015',
      ],
      ...[
        '15 July',
        'July',
        '31 July',
        '32 July',
        '-07',
        '-07-15',
        '0',
        '20145',
        '201X-05',
        'X201',
        '2014?-05',
      ],
      ...[
        '1899',
        '2101',
        '1890s',
        '2100s',
        '1 May 1899',
        '1 May 2101',
        '30.2.1899',
        '2014-00',
        '2014-13-01',
        '2014-02-29',
        '2016-02-30',
        '00/2014',
      ],
      ...['\u201C2014~\u201D', 'room 1 to 2015', 'July 2014 TO May 2015', '2014-215', 'about 2014-13'],
      ...['x2014-2015y', 'x2014 - 2015y', 'x7-2014y', '2014/2015 or so', 'a../b', 'a/..b', 'July 12014'],
      ...['1900-13', '2100-13', '15.13.2014'],
      ...['N/A', '--', '??', 'XXXX', 'ongoing', 'to date', 'not ongoing'],
    ];
    const explain = (text: string) => {
      const { message, replacement = 'nothing' } = explainDate(text);
      return `${message.replace(' Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.', ' [forms]')} → ${replacement}`;
    };
    expect(typed.map(explain).join('\n')).toMatchInlineSnapshot(`
      ""July 2014" is not written as a date that can be sorted. [forms] → 2014-07
      "‘2014-07’" is not written as a date that can be sorted. [forms] → 2014-07
      "=2014" is not a date. [forms] → nothing
      "2014–07" is not written as a date that can be sorted. [forms] → 2014-07
      "02014-07-15" is not a date. [forms] → nothing
      "2014-07-150" is not a date. [forms] → nothing
      "15/07/20145" is not a date. [forms] → nothing
      "115/07/2014" is not a date. [forms] → nothing
      "2014..2015" looks like two dates. Write the first under "start" and the second under "end". → nothing
      "../2015" looks like two dates. Write the first under "start" and the second under "end". → nothing
      "2014/.." looks like two dates. Write the first under "start" and the second under "end". → nothing
      "2014-07/2015-08" looks like two dates. Write the first under "start" and the second under "end". → nothing
      "a 2014..b" is not a date. [forms] → nothing
      "2014 .. 2015" is not a date. [forms] → nothing
      "2014–2015" looks like two dates. Write start: 2014 and below it end: 2015 → nothing
      "2014 — 2015" looks like two dates. Write start: 2014 and below it end: 2015 → nothing
      "x2014 -2015y" looks like two dates. Write the first under "start" and the second under "end". → nothing
      "2014-Q3" is a season or quarter. Write the year, with ~ for "about": 2014~. → nothing
      "Q3 2014" is a season or quarter. Write the year, with ~ for "about": 2014~. → nothing
      "spring 2014" is a season or quarter. Write the year, with ~ for "about": 2014~. → nothing
      "2014 spring" is a season or quarter. Write the year, with ~ for "about": 2014~. → nothing
      "2014-31" is a season or quarter. Write the year, with ~ for "about": 2014~. → nothing
      "2014-39" is a season or quarter. Write the year, with ~ for "about": 2014~. → nothing
      "2014-41" is a season or quarter. Write the year, with ~ for "about": 2014~. → nothing
      "2014-42" has no month between 01 and 12. [forms] → nothing
      "12014-21" is not a date. [forms] → nothing
      "2014-" has nothing behind its dash. Write the date alone. → 2014
      "July 2014 -" has nothing behind its dash. Write the date alone. → 2014-07
      "soon -" is not a date. [forms] → nothing
      "a 2014 -" is not a date. [forms] → nothing
      "July 2014 to May 2015" looks like two dates. Write start: 2014-07 and below it end: 2015-05 → nothing
      "July 2014 until now" is not a date. [forms] → nothing
      "until May 2015" says when it ended. Write end: 2015-05, and no start if that is not known. → nothing
      "15 July" has no year. [forms] → nothing
      "July" has no year. [forms] → nothing
      "31 July" has no year. [forms] → nothing
      "32 July" does not exist: that month has at most 31 days. → nothing
      "-07" is not a year of four digits. [forms] → nothing
      "-07-15" is not a date. [forms] → nothing
      "0" is not a year of four digits. [forms] → nothing
      "20145" is not a year of four digits. [forms] → nothing
      "201X-05" is not a date. [forms] → nothing
      "X201" is not a date. [forms] → nothing
      "2014?-05" is not a date. [forms] → nothing
      The year of "1899" is not between 1900 and 2100. → nothing
      The year of "2101" is not between 1900 and 2100. → nothing
      The year of "1890s" is not between 1900 and 2100. → nothing
      "2100s" is not a date. [forms] → nothing
      The year of "1 May 1899" is not between 1900 and 2100. → nothing
      The year of "1 May 2101" is not between 1900 and 2100. → nothing
      The year of "30.2.1899" is not between 1900 and 2100. → nothing
      "2014-00" has no month between 01 and 12. [forms] → nothing
      "2014-13-01" has no month between 01 and 12. [forms] → nothing
      "2014-02-29" does not exist: that month has 28 days. → 2014-02
      "2016-02-30" does not exist: that month has 29 days. → 2016-02
      "00/2014" has no month between 01 and 12. [forms] → nothing
      "“2014~”" is not written as a date that can be sorted. [forms] → 2014~
      "room 1 to 2015" is not a date. [forms] → nothing
      "July 2014 TO May 2015" looks like two dates. Write start: 2014-07 and below it end: 2015-05 → nothing
      "2014-215" is not a date. [forms] → nothing
      "about 2014-13" is not a date. [forms] → nothing
      "x2014-2015y" looks like two dates. Write the first under "start" and the second under "end". → nothing
      "x2014 - 2015y" looks like two dates. Write the first under "start" and the second under "end". → nothing
      "x7-2014y" is not a date. [forms] → nothing
      "2014/2015 or so" is not a date. [forms] → nothing
      "a../b" is not a date. [forms] → nothing
      "a/..b" is not a date. [forms] → nothing
      "July 12014" is not a date. [forms] → nothing
      "1900-13" has no month between 01 and 12. [forms] → nothing
      "2100-13" has no month between 01 and 12. [forms] → nothing
      "15.13.2014" has no month between 01 and 12. [forms] → nothing
      "N/A" is not a date. Leave the line out if the date is not known. → nothing
      "--" is not a date. Leave the line out if the date is not known. → nothing
      "??" is not a date. Leave the line out if the date is not known. → nothing
      "XXXX" is not a date. Leave the line out if the date is not known. → nothing
      "ongoing" is not a date. While a project goes on, leave the line "end" out. → nothing
      "to date" is not a date. While a project goes on, leave the line "end" out. → nothing
      "not ongoing" is not a date. [forms] → nothing"
    `);
  });

  test.each(['2014', '2014-07', '200X', 'July 2014', '15 July', 'soon'])(
    '%s in the place of a whole day',
    (typed) => {
      const { message, replacement } = explainDate(typed, 'day');
      expect(message).toContain(' Write year, month and day: 2026-11-23.');
      expect(replacement).toBeUndefined();
    },
  );
});
