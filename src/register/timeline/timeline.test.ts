import { describe, expect, test } from 'vitest';
import { sampleProject } from '../project.fixture.ts';
import { axisOf, layOutTimeline, rowOf, yearsPicture } from './timeline.ts';

// Four years of 1,461 days, so that places can be checked by hand.
const axis = { first: 2013, last: 2016 };
const row = (frontmatter: Record<string, unknown>) => rowOf(sampleProject(frontmatter), axis);
const days = (x: number | undefined) => Math.round((x ?? Number.NaN) * 1461 * 100) / 100;

describe('a bar', () => {
  test('begins on the first day of the stated start and ends after the last of the stated end', () => {
    const months = row({ start: '2014-07', end: '2015-11' });
    expect(months).toMatchObject({ shape: 'bar', startEdge: 'certain', endEdge: 'certain' });
    expect(days(months?.x0)).toBeCloseTo(365 + 181, 0);
    expect(days(months?.x1)).toBeCloseTo(365 + 365 + 334, 0);
    expect(row({ start: '2013', end: '2016' })).toMatchObject({ x0: 0, x1: 1 });
  });

  test.each([
    [{ start: '2014?', end: '2015~' }, 'uncertain', 'uncertain'],
    [{ start: '2014%', end: '2015' }, 'uncertain', 'certain'],
    [{ start: '201X', end: '2015' }, 'uncertain', 'certain'],
    [{ status: 'current', start: '2014' }, 'certain', 'open'],
    [{ status: 'suspended', start: '2014' }, 'certain', 'open'],
  ])('%j has the edges %s and %s', (frontmatter, startEdge, endEdge) => {
    expect(row(frontmatter)).toMatchObject({ shape: 'bar', startEdge, endEdge });
  });

  test('an open one runs to the end of the axis', () => {
    expect(row({ status: 'current', start: '2014' })?.x1).toBe(1);
  });
});

describe('a project of which one date alone is known', () => {
  test('is a mark as wide as the date is vague, and its other edge is unknown', () => {
    const end = row({ end: '2014-12' });
    expect(end).toMatchObject({ shape: 'mark', startEdge: 'unknown', endEdge: 'certain' });
    expect(days(end?.x1) - days(end?.x0)).toBeCloseTo(31, 0);
    expect(row({ start: '2014' })).toMatchObject({ shape: 'mark', startEdge: 'certain', endEdge: 'unknown' });
    expect(row({ status: 'current', end: '2014' })).toMatchObject({ shape: 'mark' });
  });

  test('without any date it has no place', () => {
    expect(row({})).toBeUndefined();
  });
});

describe('the axis', () => {
  test('covers whole years, and is not there without dates', () => {
    expect(
      axisOf([sampleProject({ start: '2014-07', end: '2015-11' }), sampleProject({ end: '2002-12' })]),
    ).toMatchObject({
      first: 2002,
      last: 2015,
    });
    expect(axisOf([sampleProject({ end: '2002-12' })])).toMatchObject({ first: 2002, last: 2002 });
    expect(axisOf([sampleProject()])).toBeUndefined();
  });

  test.each([
    ['2010', '2014', [2010, 2011, 2012, 2013, 2014]],
    [
      '2000',
      '2015',
      [2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015],
    ],
    ['2000', '2016', [2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016]],
    ['2000', '2019', [2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018]],
    ['1961', '2019', [1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015]],
    ['1901', '2099', [1920, 1940, 1960, 1980, 2000, 2020, 2040, 2060, 2080]],
  ])('from %s to %s names these years', (start, end, years) => {
    const ticks = axisOf([sampleProject({ start, end })])?.ticks ?? [];
    expect(ticks.map(({ year }) => year)).toEqual(years);
    expect(ticks.every(({ x }) => x >= 0 && x < 1)).toBe(true);
  });
});

describe('the whole timeline', () => {
  const timeline = layOutTimeline([
    sampleProject({ title: 'Z' }, 'undated-z'),
    sampleProject({ start: '2010', end: '2011', series: 's' }, 'second-phase'),
    sampleProject({ start: '2006', end: '2007' }, 'between'),
    sampleProject({ title: 'A' }, 'undated-a'),
    sampleProject({ start: '2005', end: '2005', series: 's' }, 'first-phase'),
    sampleProject({ end: '2002-12' }, 'oldest'),
  ]);

  test('goes from the oldest on, and keeps the phases of a series together', () => {
    const groups = timeline.groups.map(({ series, rows }) => [
      series,
      rows.map(({ project }) => project.slug),
    ]);
    expect(groups).toEqual([
      [undefined, ['oldest']],
      ['s', ['first-phase', 'second-phase']],
      [undefined, ['between']],
    ]);
  });

  test('parts two series, and a project from a series of its name', () => {
    const { groups } = layOutTimeline([
      sampleProject({ series: 'a', start: '2001' }, 'one'),
      sampleProject({ series: 'b', start: '2002' }, 'two'),
      sampleProject({ start: '2003' }, 'a'),
    ]);
    expect(groups.map(({ series, rows }) => [series, rows.length])).toEqual([
      ['a', 1],
      ['b', 1],
      [undefined, 1],
    ]);
  });

  test('lists the undated by title', () => {
    expect(timeline.undated.map(({ slug }) => slug)).toEqual(['undated-a', 'undated-z']);
  });

  test('without a single date there are only the undated', () => {
    expect(layOutTimeline([sampleProject()])).toMatchObject({
      axis: undefined,
      groups: [],
      undated: [{ slug: 'a-project' }],
    });
  });
});

test('the picture of the years counts each project in each of its years, and the undated apart', () => {
  const picture = yearsPicture([
    sampleProject({ start: '2010', end: '2011' }),
    sampleProject({ start: '2011-05', end: '2011-06' }),
    sampleProject({ end: '2013' }),
    sampleProject(),
  ]);
  expect(picture.years.map(({ year, count }) => [year, count])).toEqual([
    [2010, 1],
    [2011, 2],
    [2012, 0],
    [2013, 1],
  ]);
  expect(picture).toMatchObject({ most: 2 });
  expect(yearsPicture([])).toEqual({ years: [], most: 0 });
});
