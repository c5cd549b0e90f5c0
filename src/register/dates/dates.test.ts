import { describe, expect, test } from 'vitest';
import { addDays, addMonths, compareDays, daysBetween, decadeOf, isDay, parseEdtf } from './dates.ts';

describe('reading a date', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31', 'year'],
    ['2014-07', '2014-07-01', '2014-07-31', 'month'],
    ['2014-02', '2014-02-01', '2014-02-28', 'month'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2014-07-15', '2014-07-15', '2014-07-15', 'day'],
    ['2016-02-29', '2016-02-29', '2016-02-29', 'day'],
    ['2014-XX', '2014-01-01', '2014-12-31', 'year'],
    ['2014-XX-XX', '2014-01-01', '2014-12-31', 'year'],
    ['2014-07-XX', '2014-07-01', '2014-07-31', 'month'],
    ['200X', '2000-01-01', '2009-12-31', 'decade'],
    ['209X', '2090-01-01', '2099-12-31', 'decade'],
    [' 2014 ', '2014-01-01', '2014-12-31', 'year'],
    ['1900', '1900-01-01', '1900-12-31', 'year'],
    ['2100-12-31', '2100-12-31', '2100-12-31', 'day'],
  ])('%s can mean any day from %s to %s', (text, earliest, latest, precision) => {
    expect(parseEdtf(text)).toEqual({
      edtf: text.trim(),
      earliest,
      latest,
      precision,
      isUncertain: false,
      isApproximate: false,
    });
  });

  test.each([
    ['2002?', true, false],
    ['2002~', false, true],
    ['2002%', true, true],
    ['2002-12?', true, false],
    ['2002-12-24~', false, true],
    ['2024-02-29%', true, true],
  ])('%s carries its doubt, and means the days that it means without', (text, isUncertain, isApproximate) => {
    const certain = parseEdtf(text.slice(0, -1));
    expect(parseEdtf(text)).toEqual({ ...certain, edtf: text, isUncertain, isApproximate });
  });

  test('a year without quotation marks means the same as one with them', () => {
    expect(parseEdtf(2004)).toEqual(parseEdtf('2004'));
  });

  test.each([
    '2026-02-30',
    '2026-02-29',
    '2014-04-31',
    '2014-13',
    '2014-00',
    '2014-07-00',
    '2014-7',
    '2014/2015',
    '2014-21',
    '20XX',
    'XXXX',
    '-0500',
    'Y20000',
    '1899',
    '2101',
    '189X',
    '210X',
    '1899~',
    '2026-02-29?',
    '2026-02-30~',
    '2014-07-15?T10:00:00Z',
    '2014-XX-15',
    '2014-07-15T10:00:00Z',
    '200X~',
    '?2002',
    'July 2014',
    '',
    '1.5',
  ])('%s is not a date of a project', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});

describe('counting days', () => {
  test('over the end of a month, a leap day, and clocks that change', () => {
    expect(addDays('2016-02-28', 2)).toBe('2016-03-01');
    expect(daysBetween('2016-02-28', '2016-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  test('a month later there may be no such day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-23', 12)).toBe('2027-11-23');
  });

  test('days sort as text', () => {
    expect(['2014-07-15', '2002-12-31', '2014-07-01'].sort(compareDays)).toEqual([
      '2002-12-31',
      '2014-07-01',
      '2014-07-15',
    ]);
  });

  test('a decade begins with its zero', () => {
    expect([2000, 2009, 2010].map(decadeOf)).toEqual([2000, 2000, 2010]);
  });

  test('a whole day has all three parts and no doubt', () => {
    expect(['2026-11-23', '2026-11', '2026-11-23?', '2026-02-30'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
