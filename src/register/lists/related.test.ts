import { describe, expect, test } from 'vitest';
import type { Project } from '../model.ts';
import { relatedProjects } from './related.ts';
import { sampleProject } from '../project.fixture.ts';
import { sampleRegister } from '../register.fixture.ts';

const subject = sampleProject(
  {
    series: 's',
    phase: 2,
    themes: ['prevention', 'children'],
    donors: ['eu'],
    countries: ['AL'],
    start: '2010',
    end: '2012',
  },
  'subject',
);
const others = [
  sampleProject({ series: 's', phase: 1 }, 'phase-1'),
  sampleProject({ partners: ['eu'] }, 'same-organisation'),
  sampleProject({ themes: ['prevention', 'children'], start: '2011', end: '2011' }, 'same-themes'),
  sampleProject({ countries: ['AL'] }, 'same-country'),
  sampleProject({ start: '2010', end: '2012' }, 'same-time-only'),
  sampleProject({ themes: ['health'] }, 'nothing'),
];
const register = sampleRegister([subject, ...others]);
const slugs = (related: readonly { project: Project }[]) => related.map(({ project }) => project.slug);

describe('related projects', () => {
  test('stand in the order of what they share: series, themes, organisation, country', () => {
    expect(slugs(relatedProjects(subject, register, 10))).toEqual([
      'phase-1',
      'same-themes',
      'same-organisation',
      'same-country',
    ]);
  });

  const years = { start: '2010', end: '2011' };
  test.each([
    [
      'a series',
      'two organisations, a theme and the years',
      { series: 's' },
      { donors: ['a', 'b'], themes: ['x'], ...years },
    ],
    [
      'three organisations and a country',
      'a series',
      { donors: ['a', 'b'], partners: ['c'], countries: ['AL'] },
      { series: 's' },
    ],
    ['an organisation', 'a theme and the years', { counterparts: ['a'] }, { themes: ['x'], ...years }],
    [
      'a theme, a country and the years',
      'an organisation',
      { themes: ['x'], countries: ['AL'], ...years },
      { donors: ['a'] },
    ],
    ['a theme', 'two countries and the years', { themes: ['x'] }, { countries: ['AL', 'XK'], ...years }],
    [
      'three countries and the years',
      'a theme',
      { countries: ['AL', 'XK', 'IT'], ...years },
      { themes: ['x'] },
    ],
    [
      'a country and the years',
      'a country',
      { countries: ['AL'], ...years },
      { countries: ['AL'], start: '2020' },
    ],
  ])('%s in common: more than %s', (_, __, nearer, farther) => {
    const all = {
      series: 's',
      donors: ['a', 'b', 'c'],
      counterparts: ['a'],
      themes: ['x'],
      countries: ['AL', 'XK', 'IT'],
    };
    const one = sampleProject({ ...all, ...years }, 'one');
    const strangers = Array.from({ length: 200 }, (_, index) =>
      sampleProject({}, `stranger-${String(index)}`),
    );
    const pair = [sampleProject(farther, 'farther'), sampleProject(nearer, 'nearer')];
    expect(slugs(relatedProjects(one, sampleRegister([one, ...pair, ...strangers])))).toEqual([
      'nearer',
      'farther',
    ]);
  });

  test('say why, the strongest reason first', () => {
    const [phase, themes] = relatedProjects(subject, register);
    expect(phase?.reasons).toEqual([{ kind: 'series', values: ['s'] }]);
    expect(themes?.reasons).toEqual([
      { kind: 'theme', values: ['prevention', 'children'] },
      { kind: 'time', values: [] },
    ]);
  });

  test('say what weighs most first, also where it is several lesser things', () => {
    const shared = { donors: ['eu'], themes: ['a', 'b'], countries: ['AL'] };
    const [one, two] = [sampleProject(shared, 'one'), sampleProject(shared, 'two')] as const;
    const [first] = relatedProjects(one, sampleRegister([one, two]));
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(['theme', 'organisation', 'country']);
  });

  test('what nearly all have in common counts less than what few have', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      sampleProject({ themes: ['x'] }, `p-${String(index)}`),
    );
    const one = sampleProject({ themes: ['x'], countries: ['XK'] }, 'one');
    const rare = sampleProject({ countries: ['XK'] }, 'rare');
    expect(slugs(relatedProjects(one, sampleRegister([one, ...many, rare])))[0]).toBe('rare');
  });

  test('an organisation in two roles counts once', () => {
    const roles = { donors: ['eu'], partners: ['eu'] };
    const one = sampleProject({ ...roles, themes: ['x'] }, 'one');
    const others = [
      sampleProject({ themes: ['x'] }, 'same-theme'),
      sampleProject(roles, 'same-organisation'),
    ];
    const related = relatedProjects(one, sampleRegister([one, ...others, sampleProject({}, 'stranger')]));
    expect(slugs(related)).toEqual(['same-organisation', 'same-theme']);
    expect(related[0]?.reasons).toEqual([{ kind: 'organisation', values: ['eu'] }]);
  });

  test.each([
    [{ start: '2010', end: '2011' }, { start: '2011-12-31', end: '2012' }, true],
    [{ start: '2010', end: '2011' }, { start: '2009', end: '2010-01-01' }, true],
    [{ start: '2010', end: '2011' }, { start: '2012', end: '2013' }, false],
    [{ start: '2010', end: '2011' }, { start: '2008', end: '2009' }, false],
    [{ start: '2010', end: '2011' }, {}, false],
    [{}, { start: '2010', end: '2011' }, false],
  ])('%j and %j share a time: %s', (one, other, isShared) => {
    const [a, b] = [
      sampleProject({ ...one, themes: ['x'] }, 'a'),
      sampleProject({ ...other, themes: ['x'] }, 'b'),
    ];
    const [related] = relatedProjects(a, sampleRegister([a, b]));
    expect(related?.reasons.some(({ kind }) => kind === 'time')).toBe(isShared);
  });

  test('equal ones stand in the order of the register', () => {
    const equal = ['c', 'a', 'd', 'b'].map((slug) => sampleProject({ themes: ['x'], title: slug }, slug));
    const one = sampleProject({ themes: ['x'] }, 'one');
    const made = { ...sampleRegister([]), projects: [...equal, one] };
    expect(slugs(relatedProjects(one, made))).toEqual(['c', 'a', 'd', 'b']);
  });

  test('a shared time alone, or nothing, relates no projects', () => {
    expect(slugs(relatedProjects(subject, register, 10))).not.toContain('same-time-only');
    const [stranger, other] = [sampleProject({}, 'stranger'), sampleProject({}, 'other')] as const;
    expect(relatedProjects(stranger, sampleRegister([stranger, other]))).toEqual([]);
    expect(relatedProjects(stranger, register)).toEqual([]);
  });

  test('there are at most as many as asked for, the same ones each time', () => {
    expect(slugs(relatedProjects(subject, register, 2))).toEqual(['phase-1', 'same-themes']);
    const again = sampleRegister([...others.toReversed(), subject]);
    expect(slugs(relatedProjects(subject, again, 10))).toEqual(slugs(relatedProjects(subject, register, 10)));
  });

  test('among many that share a country, those nearest in time are compared, and a shared series is still found', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      sampleProject({ countries: ['AL'], start: String(1950 + (index % 70)) }, `p-${String(index)}`),
    );
    const large = sampleRegister([subject, ...others, ...many]);
    expect(slugs(relatedProjects(subject, large))[0]).toBe('phase-1');
  });

  test.each([
    [0, 0, 40],
    [10, 0, 40],
    [20, 0, 40],
    [21, 1, 41],
    [50, 30, 70],
    [99, 59, 99],
  ])(
    'of a hundred in one country, the one at place %d is compared with those from %d to %d',
    (place, first, last) => {
      const hundred = Array.from({ length: 100 }, (_, index) =>
        sampleProject(
          { countries: ['AL'], start: String(1900 + index), end: String(1900 + index) },
          String(index),
        ),
      );
      const one = hundred[place] ?? sampleProject();
      const found = slugs(relatedProjects(one, sampleRegister(hundred), 100)).map(Number);
      const expected = hundred
        .map((_, index) => index)
        .filter((index) => index >= first && index <= last && index !== place);
      expect(found.toSorted((a, b) => a - b)).toEqual(expected);
    },
  );
});
