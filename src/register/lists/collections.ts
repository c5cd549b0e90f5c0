import type { Organisation, Project, Register, Theme } from '../model.ts';
import { periodOf, yearsOf } from '../dates/period.ts';

/**
 * Projects by what they share. Each function gives only the keys that have a project, with the projects in the
 * register's order; a page is made for each.
 */

/** By theme, in the order of `themes.yml`. */
export function projectsByTheme(register: Register): Map<Theme, Project[]> {
  return inVocabulary(register.themes, register.projects, ({ themes }) => themes);
}

/** By organisation, in whatever role, in the order of `organisations.yml`. */
export function projectsByOrganisation(register: Register): Map<Organisation, Project[]> {
  return inVocabulary(register.organisations, register.projects, organisationsOf);
}

/** By ISO 3166-1 alpha-2 code, in the order of the codes. */
export function projectsByCountry(register: Register): Map<string, Project[]> {
  return sorted(groupBy(register.projects, ({ countries }) => countries));
}

/** By year in which a project ran, as far as its dates are known; ascending. */
export function projectsByYear(register: Register): Map<number, Project[]> {
  return sorted(groupBy(register.projects, (project) => yearsOf(periodOf(project))));
}

/** What an organisation is to a project. */
export type Role = 'donor' | 'partner' | 'counterpart';

/** An organisation's roles in these projects, with the number of projects in each; only those it has. */
export function rolesOf(slug: string, projects: readonly Project[]): { role: Role; count: number }[] {
  const slugs = { donor: 'donors', partner: 'partners', counterpart: 'counterparts' } as const;
  return (['donor', 'partner', 'counterpart'] as const)
    .map((role) => ({
      role,
      count: projects.filter((project) => project[slugs[role]].includes(slug)).length,
    }))
    .filter(({ count }) => count > 0);
}

function organisationsOf({ donors, partners, counterparts }: Project): readonly string[] {
  return [...donors, ...partners, ...counterparts];
}

function groupBy<Key>(
  projects: readonly Project[],
  keysOf: (project: Project) => readonly Key[],
): Map<Key, Project[]> {
  const groups = new Map<Key, Project[]>();
  for (const project of projects) {
    for (const key of new Set(keysOf(project))) {
      const group = groups.get(key);
      if (group) group.push(project);
      else groups.set(key, [project]);
    }
  }
  return groups;
}

function inVocabulary<Entry>(
  vocabulary: ReadonlyMap<string, Entry>,
  projects: readonly Project[],
  keysOf: (project: Project) => readonly string[],
): Map<Entry, Project[]> {
  const groups = groupBy(projects, keysOf);
  return new Map(
    [...vocabulary].flatMap(([slug, entry]) => {
      const group = groups.get(slug);
      return group ? [[entry, group] as const] : [];
    }),
  );
}

function sorted<Key extends string | number, Value>(groups: Map<Key, Value>): Map<Key, Value> {
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
