import { describe, expect, test } from 'vitest';
import { siteSchema } from '../keys/schema.ts';
import type { Register } from '../model.ts';
import { sampleProject } from '../project.fixture.ts';
import { collectionKinds, collectionsOf, rolesOf, type CollectionKind } from './collections.ts';

const projects = [
  sampleProject(
    { start: '2014-07', end: '2015', countries: ['MK', 'AL'], themes: ['research'], donors: ['eu'] },
    'a',
  ),
  sampleProject({ end: '2015', countries: ['AL'], donors: ['eu'], partners: ['eu', 'zz'] }, 'b'),
  sampleProject({ counterparts: ['aa'], themes: ['children'] }, 'undated'),
];
const [a, b] = projects;
const named = <Entry extends object>(slugs: string[], entry: Entry) =>
  new Map(slugs.map((slug) => [slug, { slug, ...entry }]));
const register: Register = {
  site: siteSchema.parse({ title: 'A site' }),
  projects,
  themes: named(['health', 'research', 'children'], { title: 'A theme', description: undefined }),
  organisations: named(['eu', 'unused', 'zz', 'aa'], { name: 'A name', type: 'other' as const }),
  helplines: [],
  series: new Map([
    ['help', { slug: 'help', title: 'Help', projects: [b, a].filter((project) => !!project) }],
  ]),
};

test('readers are offered these kinds', () => {
  expect(collectionKinds).toEqual(['theme', 'country', 'organisation', 'series', 'year']);
});

describe('a page is made only where there is something to show', () => {
  test.each<[string, CollectionKind, [string, string[]][]]>([
    [
      'themes stand in the order of their file, those without a project have no page',
      'theme',
      [
        ['research', ['a']],
        ['children', ['undated']],
      ],
    ],
    [
      'countries stand in the order of their codes',
      'country',
      [
        ['AL', ['a', 'b']],
        ['MK', ['a']],
      ],
    ],
    [
      'an organisation is listed once with each project, in whatever role',
      'organisation',
      [
        ['eu', ['a', 'b']],
        ['zz', ['b']],
        ['aa', ['undated']],
      ],
    ],
    ['a series keeps the order of its phases', 'series', [['help', ['b', 'a']]]],
    [
      'a project stands in each of its years, and one without a date in none',
      'year',
      [
        ['2014', ['a']],
        ['2015', ['a', 'b']],
      ],
    ],
  ])('%s', (_, kind, collections) => {
    expect(
      collectionsOf(kind, register).map(({ key, projects: group }) => [key, group.map(({ slug }) => slug)]),
    ).toEqual(collections);
  });
});

test('an organisation has the roles that it plays, counted', () => {
  expect(rolesOf('eu', projects)).toEqual([
    { role: 'donor', count: 2 },
    { role: 'partner', count: 1 },
  ]);
});
