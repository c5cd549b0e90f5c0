import { describe, expect, test } from 'vitest';
import { facetsOf, facetValuesOf, kindOfFacet } from './facets.ts';
import { sampleProject } from '../project.fixture.ts';
import { sampleRegister } from '../register.fixture.ts';

describe('filters', () => {
  const register = sampleRegister([
    sampleProject({ status: 'current', themes: ['prevention'], donors: ['b'], countries: ['AL'] }, 'one'),
    sampleProject(
      { start: '2009', end: '2010-03', themes: ['children', 'prevention'], countries: ['AL', 'XK'] },
      'two',
    ),
    sampleProject({ end: '2009-12', phase: 'IV', donors: ['a', 'b'] }, 'three'),
    sampleProject({ phase: 2 }, 'four'),
  ]);

  test('have only what occurs, each value with its number of projects, in an order that readers expect', () => {
    const facets = facetsOf(register).map(
      ({ key, values }) =>
        `${key}: ${values.map(({ value, count }) => `${value} ${String(count)}`).join(', ')}`,
    );
    expect(facets).toMatchInlineSnapshot(`
      [
        "status: current 1, completed 3",
        "theme: prevention 2, children 1",
        "country: AL 2, XK 1",
        "donor: b 2, a 1",
        "year: 2010 1, 2009 2, undated 2",
        "decade: 2010 1, 2000 2, undated 2",
        "phase: 2 1, 4 1",
      ]
    `);
  });

  test('have their values in the order of lists, of themes.yml, of time and of numbers; equally used ones by their codes', () => {
    const all = {
      ...sampleRegister([
        sampleProject(
          { status: 'completed', themes: ['a', 'c', 'b'], countries: ['XK', 'AL', 'IT'], phase: 10 },
          '1',
        ),
        sampleProject(
          { status: 'cancelled', themes: ['b'], countries: ['IT'], phase: 9, start: '1999', end: '2011' },
          '2',
        ),
        sampleProject({ status: 'current', start: '2012', end: '2012' }, '3'),
        sampleProject({ status: 'planned' }, '4'),
      ]),
      themes: new Map(['c', 'b', 'a'].map((slug) => [slug, { slug, title: slug }])),
    };
    const order = new Map(facetsOf(all).map(({ key, values }) => [key, values.map(({ value }) => value)]));
    expect(order.get('status')).toEqual(['current', 'planned', 'completed', 'cancelled']);
    expect(order.get('theme')).toEqual(['c', 'b', 'a']);
    expect(order.get('country')).toEqual(['IT', 'AL', 'XK']);
    expect(order.get('decade')).toEqual(['2010', '2000', '1990', 'undated']);
    expect(order.get('phase')).toEqual(['9', '10']);
    const donors = sampleRegister([sampleProject({ donors: ['c', 'a', 'd', 'b', 'f', 'e'] })]);
    expect(
      facetsOf(donors)
        .find(({ key }) => key === 'donor')
        ?.values.map(({ value }) => value),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test.each([
    ['status', 'status'],
    ['theme', 'themes'],
    ['country', 'countries'],
    ['donor', 'organisations'],
    ['phase', 'phase'],
    ['year', undefined],
    ['decade', undefined],
  ] as const)('%s: its values are of the kind %s', (facet, kind) => {
    expect(kindOfFacet(facet)).toBe(kind);
  });

  test('are counted once for all pages', () => {
    const counted = sampleRegister([sampleProject()]);
    expect(facetsOf(counted)).toBe(facetsOf(counted));
  });

  test('of an empty register there are none', () => {
    expect(facetsOf(sampleRegister([]))).toEqual([]);
  });

  test('a project counts once in a value, however often it is named', () => {
    const values = facetValuesOf(sampleProject({ countries: ['AL', 'AL'], start: '2011', end: '2012' }));
    expect(values.filter(({ key }) => key === 'country')).toEqual([{ key: 'country', value: 'AL' }]);
    expect(values.filter(({ key }) => key === 'decade')).toEqual([{ key: 'decade', value: '2010' }]);
  });

  test('an undated project has a year of its own, and is not lost', () => {
    expect(facetValuesOf(sampleProject())).toContainEqual({ key: 'year', value: 'undated' });
  });
});
