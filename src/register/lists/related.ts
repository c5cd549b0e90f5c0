import type { Project, Register } from '../model.ts';
import { organisationsOf } from './collections.ts';
import { byOldest } from './order.ts';
import { knownSpan } from '../dates/period.ts';

/** What two projects have in common. `values` are slugs or codes; a shared time has none. */
export interface Reason {
  readonly kind: 'series' | 'organisation' | 'theme' | 'country' | 'time';
  readonly values: readonly string[];
}

export interface Related {
  readonly project: Project;
  /** The strongest first, a shared time last. */
  readonly reasons: readonly Reason[];
}

/** What one shared value counts. A value that most projects have says little (`weightOf`). */
const weights = { series: 12, organisation: 4, theme: 3, country: 1, time: 0.5 } as const;

/** Of each value only so many projects nearest in time are compared, so that work grows with the projects, not their square. */
const neighboursCompared = 40;

type Kind = Exclude<Reason['kind'], 'time'>;

/** A value that projects share. */
interface Shared {
  readonly kind: Kind;
  readonly value: string;
  /** Who has it, as places in `Index.oldestFirst`, ascending. */
  readonly places: number[];
}

interface Entry {
  readonly project: Project;
  readonly shared: ReadonlySet<Shared>;
  /** Its place in the register. */
  readonly rank: number;
}

interface Index {
  readonly oldestFirst: readonly Entry[];
  readonly places: ReadonlyMap<Project, number>;
}

const indexes = new WeakMap<Register, Index>();

/**
 * At most `limit` projects that have most in common with this one, which must be of the register: series,
 * organisations, themes, countries, time. Time alone relates nothing. Equal ones stand in the register's order.
 */
export function relatedProjects(project: Project, register: Register, limit = 4): Related[] {
  let index = indexes.get(register);
  if (!index) indexes.set(register, (index = createIndex(register)));
  const { oldestFirst, places } = index;
  const place = places.get(project) ?? -1;
  const self = oldestFirst[place];
  if (!self) return [];
  const candidates = new Set([...self.shared].flatMap((shared) => nearestPlaces(shared.places, place)));
  candidates.delete(place);
  return [...candidates]
    .flatMap((other) => oldestFirst[other] ?? [])
    .map((other) => ({ other, score: scoreOf(self, other, oldestFirst.length) }))
    .sort((a, b) => b.score - a.score || a.other.rank - b.other.rank)
    .slice(0, limit)
    .map(({ other }) => ({ project: other.project, reasons: reasonsOf(self, other, oldestFirst.length) }));
}

function createIndex({ projects }: Register): Index {
  const sharedByKey = new Map<string, Shared>();
  const ranks = new Map(projects.map((project, rank) => [project, rank]));
  const oldestFirst = projects.toSorted(byOldest).map((project, place): Entry => {
    const shared = new Set<Shared>();
    for (const [kind, value] of valuesOf(project)) {
      const key = `${kind} ${value}`;
      const entry = sharedByKey.get(key) ?? { kind, value, places: [] };
      sharedByKey.set(key, entry);
      if (!shared.has(entry)) entry.places.push(place);
      shared.add(entry);
    }
    return { project, shared, rank: ranks.get(project) ?? 0 };
  });
  return { oldestFirst, places: new Map(oldestFirst.map(({ project }, place) => [project, place])) };
}

/** Every value by which a project can be related. */
function valuesOf(project: Project): [Kind, string][] {
  const { series, themes, countries } = project;
  return [
    ...(series === undefined ? [] : [series]).map((slug): [Kind, string] => ['series', slug]),
    ...organisationsOf(project).map((slug): [Kind, string] => ['organisation', slug]),
    ...themes.map((slug): [Kind, string] => ['theme', slug]),
    ...countries.map((code): [Kind, string] => ['country', code]),
  ];
}

/** The places around one in an ascending list that has it. */
function nearestPlaces(places: readonly number[], place: number): readonly number[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - neighboursCompared / 2, places.length - neighboursCompared - 1));
  return places.slice(start, start + neighboursCompared + 1);
}

function scoreOf(self: Entry, other: Entry, total: number): number {
  let score = 0;
  for (const shared of self.shared) if (other.shared.has(shared)) score += weightOf(shared, total);
  return score + (isSameTime(self.project, other.project) ? weights.time : 0);
}

/** A value that all have counts a fifth of one that few have. */
function weightOf({ kind, places }: Shared, total: number): number {
  return weights[kind] * (1 - (0.8 * places.length) / total);
}

function reasonsOf(self: Entry, other: Entry, total: number): Reason[] {
  const both = [...self.shared].filter((shared) => other.shared.has(shared));
  const strength = (shared: readonly Shared[]) => shared.reduce((sum, one) => sum + weightOf(one, total), 0);
  const reasons = [...Map.groupBy(both, ({ kind }) => kind)]
    .sort(([, a], [, b]) => strength(b) - strength(a))
    .map(([kind, shared]): Reason => ({ kind, values: shared.map(({ value }) => value) }));
  return isSameTime(self.project, other.project) ? [...reasons, { kind: 'time', values: [] }] : reasons;
}

function isSameTime(a: Project, b: Project): boolean {
  const [spanA, spanB] = [knownSpan(a), knownSpan(b)];
  return spanA !== undefined && spanB !== undefined && spanA.first <= spanB.last && spanB.first <= spanA.last;
}
