import { describe, expect, test } from 'vitest';
import {
  projectsByCountry,
  projectsByOrganisation,
  projectsByTheme,
  projectsByYear,
  rolesOf,
} from './collections.ts';
import type { Project, Register } from '../model.ts';
import { sampleProject } from '../sample-project.ts';
import { siteSchema } from '../keys/schema.ts';

const projects = [
  sampleProject(
    { start: '2014-07', end: '2015', countries: ['MK', 'AL'], themes: ['research'], donors: ['eu'] },
    'a',
  ),
  sampleProject({ end: '2015', countries: ['AL'], donors: ['eu'], partners: ['eu'] }, 'b'),
  sampleProject({}, 'undated'),
];
const named = <Entry extends object>(slugs: string[], entry: Entry) =>
  new Map(slugs.map((slug) => [slug, { slug, ...entry }]));
const register: Register = {
  site: siteSchema.parse({ title: 'A site' }),
  projects,
  themes: named(['health', 'research'], { title: 'A theme', description: undefined }),
  organisations: named(['eu', 'unused'], { name: 'A name', type: 'other' as const }),
  helplines: [],
  series: new Map(),
};
const slugs = (group: readonly Project[]): string[] => group.map(({ slug }) => slug);

describe('a page is made only where there is something to show', () => {
  test('themes without a project have none', () => {
    expect([...projectsByTheme(register)].map(([theme, group]) => [theme.slug, slugs(group)])).toEqual([
      ['research', ['a']],
    ]);
  });

  test('countries stand in the order of their codes', () => {
    expect([...projectsByCountry(register)].map(([code, group]) => [code, slugs(group)])).toEqual([
      ['AL', ['a', 'b']],
      ['MK', ['a']],
    ]);
  });

  test('a project that names an organisation twice is listed once', () => {
    expect([...projectsByOrganisation(register)].map(([{ slug }, group]) => [slug, slugs(group)])).toEqual([
      ['eu', ['a', 'b']],
    ]);
  });

  test('a project stands in each of its years, and one without a date in none', () => {
    expect([...projectsByYear(register)].map(([year, group]) => [year, slugs(group)])).toEqual([
      [2014, ['a']],
      [2015, ['a', 'b']],
    ]);
  });
});

test('an organisation has the roles that it plays, counted', () => {
  expect(rolesOf('eu', projects)).toEqual([
    { role: 'donor', count: 2 },
    { role: 'partner', count: 1 },
  ]);
});
