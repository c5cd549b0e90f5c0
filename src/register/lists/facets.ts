import { isDated, undated } from '../dates/undated.ts';
import { facetKeys, type FacetKey } from './facet-keys.ts';
import { decadeOf } from '../dates/dates.ts';
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

const readers: Readonly<Record<FacetKey, (project: Project) => readonly string[]>> = {
  status: (project) => [project.status],
  theme: (project) => project.themes,
  country: (project) => project.countries,
  donor: (project) => project.donors,
  year: (project) => (isDated(project) ? yearsOf(periodOf(project)).map(String) : [undated]),
  decade: (project) =>
    isDated(project) ? yearsOf(periodOf(project)).map((year) => String(decadeOf(year))) : [undated],
  phase: (project) => (project.phase === undefined ? [] : [String(project.phase)]),
};

/** Every page of a list shows the facets, so they are counted once. */
const countedFacets = new WeakMap<Register, Facet[]>();

/** All values of one project, each once. It has a value for each year from its first to its last known day. */
export function facetValuesOf(project: Project): FacetValue[] {
  return facetKeys.flatMap((key) => [...new Set(readers[key](project))].map((value) => ({ key, value })));
}

/**
 * The facets that occur in the register. Statuses stand in the order of lists, themes in that of `themes.yml`, years
 * and decades from the newest with the undated last, phases from the first, countries and donors from the most used.
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
  switch (key) {
    case 'status':
      return byPlaceIn(statuses);
    case 'theme':
      return byPlaceIn(themes);
    case 'year':
    case 'decade':
      return (a, b) => newness(b.value) - newness(a.value);
    case 'phase':
      return (a, b) => Number(a.value) - Number(b.value);
    case 'country':
    case 'donor':
      return (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1);
    default:
      return key satisfies never;
  }
}

function byPlaceIn(order: readonly string[]): (a: Counted, b: Counted) => number {
  const places = new Map(order.map((value, index) => [value, index]));
  return (a, b) => (places.get(a.value) ?? 0) - (places.get(b.value) ?? 0);
}

function newness(value: string): number {
  return value === undated ? 0 : Number(value);
}
