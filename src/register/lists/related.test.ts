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

  test('a shared time alone, or nothing, relates no projects', () => {
    expect(slugs(relatedProjects(subject, register, 10))).not.toContain('same-time-only');
    expect(relatedProjects(sampleProject({}, 'stranger'), register)).toEqual([]);
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
});
