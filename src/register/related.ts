import type { Project, Register } from './model.ts';
import { byOldest } from './order.ts';
import { knownSpan } from './period.ts';

/** What two projects have in common. `values` are slugs or codes; a shared time has none. */
export interface Reason {
  readonly kind: 'series' | 'organisation' | 'theme' | 'country' | 'time';
  readonly values: readonly string[];
}

export interface Related {
  readonly project: Project;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}

/** What one shared value counts. A value that most projects have says little, so it is divided (`rarity`). */
const weights = { series: 12, organisation: 4, theme: 3, country: 1, time: 0.5 } as const;

/** Of each value only so many projects nearest in time are compared, so that work grows with the projects, not their square. */
const neighboursCompared = 40;

type Kind = Exclude<Reason['kind'], 'time'>;

interface Index {
  readonly order: ReadonlyMap<Project, number>;
  /** Projects by kind and value, oldest first. */
  readonly members: ReadonlyMap<string, readonly Project[]>;
}

const indexes = new WeakMap<Register, Index>();

/**
 * At most `limit` projects that have most in common with this one: series, organisations, themes, countries, time.
 * Time alone relates nothing. Equal ones stand in the register's order.
 */
export function relatedProjects(project: Project, register: Register, limit = 4): Related[] {
  let index = indexes.get(register);
  if (!index) indexes.set(register, (index = createIndex(register)));
  const { order, members } = index;
  const candidates = new Set<Project>();
  for (const [kind, value] of valuesOf(project)) {
    for (const near of nearestInTime(members.get(`${kind} ${value}`) ?? [], project)) candidates.add(near);
  }
  candidates.delete(project);
  return [...candidates]
    .map((other) => compare(project, other, members, register.projects.length))
    .sort((a, b) => b.score - a.score || (order.get(a.project) ?? 0) - (order.get(b.project) ?? 0))
    .slice(0, limit)
    .map(({ project: other, reasons }) => ({ project: other, reasons }));
}

function createIndex(register: Register): Index {
  const members = new Map<string, Project[]>();
  for (const project of register.projects.toSorted(byOldest)) {
    for (const [kind, value] of valuesOf(project)) {
      const key = `${kind} ${value}`;
      const group = members.get(key);
      if (group) group.push(project);
      else members.set(key, [project]);
    }
  }
  return { order: new Map(register.projects.map((project, place) => [project, place])), members };
}

/** Every value by which a project can be related, each once. */
function valuesOf(project: Project): [Kind, string][] {
  const organisations = new Set([...project.donors, ...project.partners, ...project.counterparts]);
  return [
    ...(project.series === undefined ? [] : [['series', project.series] satisfies [Kind, string]]),
    ...[...organisations].map((slug): [Kind, string] => ['organisation', slug]),
    ...[...new Set(project.themes)].map((slug): [Kind, string] => ['theme', slug]),
    ...[...new Set(project.countries)].map((code): [Kind, string] => ['country', code]),
  ];
}

/** Those around a project in a list that is sorted by `byOldest` and has it. */
function nearestInTime(sorted: readonly Project[], project: Project): readonly Project[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && byOldest(other, project) < 0) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - neighboursCompared / 2, sorted.length - neighboursCompared - 1));
  return sorted.slice(start, start + neighboursCompared + 1);
}

function compare(
  project: Project,
  other: Project,
  members: Index['members'],
  total: number,
): Related & { score: number } {
  const theirs = new Set(valuesOf(other).map(([kind, value]) => `${kind} ${value}`));
  const scores = new Map<Reason['kind'], { score: number; values: string[] }>();
  for (const [kind, value] of valuesOf(project)) {
    const key = `${kind} ${value}`;
    if (!theirs.has(key)) continue;
    const reason = scores.get(kind) ?? { score: 0, values: [] };
    reason.score += weights[kind] * rarity(members.get(key)?.length ?? 0, total);
    reason.values.push(value);
    scores.set(kind, reason);
  }
  if (scores.size > 0 && isSameTime(project, other)) scores.set('time', { score: weights.time, values: [] });
  const reasons = [...scores].sort(([, a], [, b]) => b.score - a.score);
  return {
    project: other,
    reasons: reasons.map(([kind, { values }]) => ({ kind, values })),
    score: reasons.reduce((sum, [, { score }]) => sum + score, 0),
  };
}

/** Near 1 for a value that few have, near 0.2 for one that all have. */
function rarity(count: number, total: number): number {
  return 1 - (0.8 * count) / total;
}

function isSameTime(a: Project, b: Project): boolean {
  const [spanA, spanB] = [knownSpan(a), knownSpan(b)];
  return spanA !== undefined && spanB !== undefined && spanA.first <= spanB.last && spanB.first <= spanA.last;
}
