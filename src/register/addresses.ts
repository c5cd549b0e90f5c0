import type { FacetKey } from './lists/facet-keys.ts';
import { pageKinds, type ManyPages, type SinglePage } from './page-kinds.ts';

/**
 * Where things stand in the site, from its root and without a language. They name whole files, since a folder opens no
 * page on a stick.
 */

/** The address of a page of which there is one; `number` counts the pages of a long list, the first has none. */
export function pageAddress(kind: SinglePage, number = 1): string {
  return `/${pageKinds[kind].file}${number === 1 ? '' : `-${String(number)}`}.html`;
}

/** The address of one of many pages: a project, a theme, a country by its ISO 3166-1 alpha-2 code, a year … */
export function addressOf(kind: ManyPages, slug: string | number): string {
  return `/${pageKinds[kind].folder}/${String(slug).toLowerCase()}.html`;
}

/** The list of projects as somebody finds it who has chosen these filters. */
export function filteredList(filters: Readonly<Partial<Record<FacetKey, readonly string[]>>>): string {
  const query = Object.entries(filters).flatMap(([key, values]) => values.map((value) => `${key}=${value}`));
  return `${pageAddress('projects')}?${query.join('&')}`;
}
