import { periodOf, yearsOf } from '../dates/period.ts';
import { keysOfKind } from '../keys/key-values.ts';
import type { Project, Register } from '../model.ts';
import { manyPages, type ManyPages } from '../page-kinds.ts';

/** What projects can share: each value of it that a project has is a page. */
export type CollectionKind = Exclude<ManyPages, 'project'>;

/** All kinds of collections, in the order in which readers are offered them. */
export const collectionKinds = manyPages.filter((kind) => kind !== 'project');

/** Projects that share something; there are no empty ones. */
export interface Collection {
  readonly kind: CollectionKind;
  /** A slug, a country's ISO 3166-1 alpha-2 code, or a year. */
  readonly key: string;
  /** In the register's order; the phases of a series in theirs. */
  readonly projects: readonly Project[];
}

type Collector = (register: Register) => Iterable<readonly [key: string, projects: readonly Project[]]>;

const collectors: Readonly<Record<CollectionKind, Collector>> = {
  theme: ({ themes, projects }) =>
    inOrder(
      [...themes.keys()],
      groupBy(projects, (project) => project.themes),
    ),
  country: ({ projects }) => sorted(groupBy(projects, ({ countries }) => countries)),
  organisation: ({ organisations, projects }) =>
    inOrder([...organisations.keys()], groupBy(projects, organisationsOf)),
  series: ({ series }) => [...series.values()].map(({ slug, projects }) => [slug, projects]),
  // As far as dates are known: a project without any is in no year.
  year: ({ projects }) => sorted(groupBy(projects, (project) => yearsOf(periodOf(project)).map(String))),
};

/** The collections of a kind: vocabularies in the order of their files, countries and years in that of their keys. */
export function collectionsOf(kind: CollectionKind, register: Register): Collection[] {
  return [...collectors[kind](register)].map(([key, projects]) => ({ kind, key, projects }));
}

/** The keys of a project under which organisations stand, by what each is to the project. */
const roles = { donor: 'donors', partner: 'partners', counterpart: 'counterparts' } as const;

/** What an organisation is to a project. */
export type Role = keyof typeof roles;

/** An organisation's roles in these projects, with the number of projects in each; only those it has. */
export function rolesOf(slug: string, projects: readonly Project[]): { role: Role; count: number }[] {
  return (Object.keys(roles) as Role[])
    .map((role) => ({
      role,
      count: projects.filter((project) => project[roles[role]].includes(slug)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** All organisations that a project names, in whatever role; some may stand there twice. */
export function organisationsOf(project: Project): string[] {
  return keysOfKind('organisations').flatMap((key) => project[key]);
}

function groupBy(
  projects: readonly Project[],
  keysOf: (project: Project) => readonly string[],
): Map<string, Project[]> {
  const groups = new Map<string, Project[]>();
  for (const project of projects) {
    for (const key of new Set(keysOf(project))) {
      const group = groups.get(key);
      if (group) group.push(project);
      else groups.set(key, [project]);
    }
  }
  return groups;
}

function inOrder(keys: readonly string[], groups: ReadonlyMap<string, Project[]>): [string, Project[]][] {
  return keys.flatMap((key) => {
    const group = groups.get(key);
    return group ? [[key, group]] : [];
  });
}

function sorted(groups: ReadonlyMap<string, Project[]>): [string, Project[]][] {
  return inOrder([...groups.keys()].sort(), groups);
}
