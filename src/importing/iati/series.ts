import type { Project } from '../../register/model.ts';
import type { Draft } from '../draft.ts';
import { createSlugProposer } from '../titles.ts';

/** Identifiers of the activities to which one is related. */
export interface Relations {
  readonly parents: readonly string[];
  readonly children: readonly string[];
  readonly siblings: readonly string[];
}

/**
 * The series of the activities that are related: siblings, and those that share a parent. The parent itself is not a
 * phase. A series that a project in the register already has goes on; a new one is named after its first phase.
 */
export function joinSeries(
  drafts: readonly Draft[],
  relations: ReadonlyMap<Draft, Relations>,
  projects: readonly Project[],
): Map<Draft, string> {
  const groups = createGroups();
  for (const [draft, { parents, children, siblings }] of relations) {
    const id = idOf(draft);
    if (id === '') continue;
    for (const parent of parents) groups.join(id, below(parent));
    for (const child of children) groups.join(child, below(id));
    for (const sibling of siblings) groups.join(id, sibling);
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const proposeSeries = createSlugProposer((slug) => taken.has(slug));
  for (const { series, iatiIdentifier } of projects) {
    if (series === undefined) continue;
    taken.add(series);
    const group = iatiIdentifier === undefined ? undefined : groups.of(iatiIdentifier);
    if (group !== undefined) names.set(group, series);
  }
  const inSeries = drafts.filter((draft) => groups.of(idOf(draft)) !== undefined);
  const byPhase = inSeries.toSorted(
    (a, b) => (a.frontmatter.phase ?? Infinity) - (b.frontmatter.phase ?? Infinity) || 0,
  );
  const result = new Map<Draft, string>();
  for (const draft of byPhase) {
    const group = groups.of(idOf(draft)) ?? '';
    let name = names.get(group);
    if (name === undefined) {
      name = proposeSeries(draft.frontmatter.title);
      names.set(group, name);
      taken.add(name);
    }
    result.set(draft, name);
  }
  return result;
}

function idOf({ frontmatter: { iatiIdentifier = '' } }: Draft): string {
  return iatiIdentifier;
}

/** Stands for "a child of"; identifiers have no spaces. */
function below(parent: string): string {
  return `below ${parent}`;
}

/** Sets that grow together: the name of each is one of its members. */
function createGroups(): { join: (a: string, b: string) => void; of: (id: string) => string | undefined } {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) {
      leaders.set(id, next);
      leader = next;
    }
    return leader;
  };
  return {
    join: (a, b) => {
      const [one, other] = [leaderOf(a), leaderOf(b)];
      leaders.set(one, one);
      leaders.set(other, one);
    },
    of: (id) => (leaders.has(id) ? leaderOf(id) : undefined),
  };
}
