import { collationKey } from '../../i18n/collation-key.ts';
import { ledgerEntry } from '../../i18n/ledger.ts';
import type { View } from '../../i18n/view.ts';
import { facetValuesOf } from '../../register/lists/facets.ts';
import type { Project, Register } from '../../register/model.ts';
import { sortKeys } from '../../register/lists/order.ts';

/**
 * What the search index is told of a project beside its text, as attributes of an element of its page. Pagefind takes
 * a written-out value to the end of the attribute, so each value has an attribute of its own
 * (https://pagefind.app/docs/filtering/).
 */
export type SearchRecord = Readonly<Record<`data-${string}`, string>>;

/** One project's record, in one language. Filter values are slugs and codes; the rest is a result's row. */
export function searchRecord(project: Project, register: Register, view: View): SearchRecord {
  const { title, titleLanguage, status, phase, from, to, period, line } = ledgerEntry(
    project,
    register,
    view,
  );
  const row = Object.entries({ title, lang: titleLanguage, status, phase, from, to, period, line }).filter(
    ([, value]) => value,
  );
  const { alphabet } = view.words;
  const sorts = Object.entries({ ...sortKeys(project), title: collationKey(title, alphabet) }).filter(
    ([, value]) => value,
  );
  const filters = facetValuesOf(project).map(
    ({ key, value }, index) => [key, `filter-${index}`, value] as const,
  );
  return {
    'data-pagefind-filter': filters.map(([key, name]) => `${key}[data-${name}]`).join(', '),
    'data-pagefind-sort': sorts.map(([name]) => `${name}[data-sort-${name}]`).join(', '),
    'data-pagefind-meta': row.map(([name]) => `${name}[data-${name}]`).join(', '),
    ...Object.fromEntries([
      ...filters.map(([, name, value]) => [`data-${name}`, value]),
      ...sorts.map(([name, value]) => [`data-sort-${name}`, value]),
      ...row.map(([name, value]) => [`data-${name}`, value]),
    ]),
  };
}
