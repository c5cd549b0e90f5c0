import { isDated, undated } from '../dates/undated.ts';
import { facetKeys, type FacetKey } from './facet-keys.ts';
import { decadeOf } from '../dates/dates.ts';
import type { Kind } from '../keys/key-kinds.ts';
import { entryOf, keyOrder, valueOf } from '../keys/key-values.ts';
import type { projectKeys } from '../keys/project-keys.ts';
import type { ProjectKey } from '../keys/schema.ts';
import type { Project, Register } from '../model.ts';
import { periodOf, yearsOf } from '../dates/period.ts';
import { statuses } from '../keys/status.ts';

/** One value of a facet, such as the theme `prevention` or the year `2014`. */
export interface FacetValue {
  readonly key: FacetKey;
  readonly value: string;
}

/** A facet with the values that occur, each with the number of its projects. */
export interface Facet {
  readonly key: FacetKey;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

type Entries = typeof projectKeys;

/** A facet whose values stand under a key. */
type FacetOfKey = {
  [Key in ProjectKey]: Entries[Key] extends { readonly facet: infer Facet } ? Facet : never;
}[ProjectKey];

const keyOfFacet: ReadonlyMap<FacetKey, ProjectKey> = new Map(
  keyOrder.flatMap((key) => {
    const { facet } = entryOf(key);
    return facet === undefined ? [] : [[facet, key]];
  }),
);

/** Facets whose values are worked out. */
const computed: Readonly<Record<Exclude<FacetKey, FacetOfKey>, (project: Project) => readonly string[]>> = {
  year: (project) => (isDated(project) ? yearsOf(periodOf(project)).map(String) : [undated]),
  decade: (project) =>
    isDated(project) ? yearsOf(periodOf(project)).map((year) => String(decadeOf(year))) : [undated],
};

function isComputed(facet: FacetKey): facet is keyof typeof computed {
  return Object.hasOwn(computed, facet);
}

function read(facet: FacetKey, project: Project): readonly string[] {
  if (isComputed(facet)) return computed[facet](project);
  const key = keyOfFacet.get(facet);
  const said = key && valueOf(key, project);
  return said ? [said.value].flat().map(String) : [];
}

/** The kind of the key whose values a facet offers; `undefined` where they are worked out. */
export function kindOfFacet(facet: FacetKey): Kind | undefined {
  const key = keyOfFacet.get(facet);
  return key && entryOf(key).kind;
}

/** Every page of a list shows the facets, so they are counted once. */
const countedFacets = new WeakMap<Register, Facet[]>();

/** All values of one project, each once. It has a value for each year from its first to its last known day. */
export function facetValuesOf(project: Project): FacetValue[] {
  return facetKeys.flatMap((key) => [...new Set(read(key, project))].map((value) => ({ key, value })));
}

/**
 * The facets that occur in the register. Statuses stand in the order of lists, themes in that of `themes.yml`, years
 * and decades from the newest with the undated last, phases from the first, all others from the most used.
 */
export function facetsOf(register: Register): Facet[] {
  const kept = countedFacets.get(register);
  if (kept) return kept;
  const facets = countFacets(register);
  countedFacets.set(register, facets);
  return facets;
}

function countFacets(register: Register): Facet[] {
  const counts = new Map<FacetKey, Map<string, number>>(facetKeys.map((key) => [key, new Map()]));
  for (const project of register.projects) {
    for (const { key, value } of facetValuesOf(project)) {
      const values = counts.get(key);
      values?.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const themes = [...register.themes.keys()];
  return facetKeys.flatMap((key) => {
    const values = [...(counts.get(key) ?? [])].map(([value, count]) => ({ value, count }));
    return values.length === 0 ? [] : [{ key, values: values.sort(orderOf(key, themes)) }];
  });
}

type Counted = Facet['values'][number];

function orderOf(key: FacetKey, themes: readonly string[]): (a: Counted, b: Counted) => number {
  if (isComputed(key)) return (a, b) => newness(b.value) - newness(a.value);
  const kind = kindOfFacet(key);
  if (kind === 'status') return byPlaceIn(statuses);
  if (kind === 'themes') return byPlaceIn(themes);
  if (kind === 'phase') return (a, b) => Number(a.value) - Number(b.value);
  return (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1);
}

function byPlaceIn(order: readonly string[]): (a: Counted, b: Counted) => number {
  const places = new Map(order.map((value, index) => [value, index]));
  return (a, b) => (places.get(a.value) ?? 0) - (places.get(b.value) ?? 0);
}

function newness(value: string): number {
  return value === undated ? 0 : Number(value);
}
