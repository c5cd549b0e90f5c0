import { facetKeys, type FacetKey } from '../../register/lists/facet-keys.ts';
import { defaultSort, sorts, type Sort } from '../../register/lists/sorts.ts';

/** What a reader asked for: all of it stands in the page's address, so that it can be shared. */
export interface SearchState {
  readonly query: string;
  readonly filters: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
  readonly sort: Sort;
}

/** Reads a query string, `?q=shelter&theme=children`; what it does not know it leaves out. */
export function readState(queryString: string): SearchState {
  const parameters = new URLSearchParams(queryString);
  const query = (parameters.get('q') ?? '').trim();
  const chosen = sorts.find((sort) => sort === parameters.get('sort'));
  // Words are answered by the best match unless another order is chosen, and there is none for nothing.
  const isPossible = chosen !== undefined && chosen !== 'relevance';
  const filters: Partial<Record<FacetKey, string[]>> = {};
  for (const key of facetKeys) {
    const values = [...new Set(parameters.getAll(key))].filter((value) => value !== '');
    if (values.length > 0) filters[key] = values;
  }
  return { query, filters, sort: isPossible ? chosen : defaultSort(query) };
}

/** Writes a query string with its `?`; empty where nothing was asked for. */
export function writeState({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const key of facetKeys) for (const value of filters[key] ?? []) parameters.append(key, value);
  if (sort !== defaultSort(query)) parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether nothing was asked for: then the page's own list is the answer. */
export function isBlank(state: SearchState): boolean {
  return writeState(state) === '';
}

/** How many filter values are chosen. */
export function countFilters({ filters }: SearchState): number {
  return Object.values(filters).reduce((sum, values) => sum + values.length, 0);
}
