import { ledgerEntry } from '../i18n/ledger.ts';
import type { Language } from '../i18n/words.ts';
import { facetValuesOf } from '../register/facets.ts';
import type { Project, Register } from '../register/model.ts';
import { sortKeys } from './sort-keys.ts';

/** What the search index is told of a project beside its text, as attributes of an element of its page. */
export interface SearchRecord {
  /** `data-pagefind-filter`: `status:current, theme:children`. Values are slugs and codes. */
  readonly filters: string;
  /** `data-pagefind-sort`: names of sort keys, each with the attribute that holds it. */
  readonly sorts: string;
  /** `data-pagefind-meta`: the parts of a result's row, each with the attribute that holds it. */
  readonly metaNames: string;
  readonly attributes: Readonly<Record<`data-${string}`, string>>;
}

/** One project's record for Pagefind (https://pagefind.app/docs/), in one language. */
export function searchRecord(project: Project, register: Register, language: Language): SearchRecord {
  const entry = ledgerEntry(project, register, language);
  const sorts: Record<string, string> = sortKeys(project);
  const metas: Record<string, string | undefined> = {
    status: entry.status,
    phase: entry.phase,
    from: entry.from,
    to: entry.to,
    period: entry.period,
    line: entry.line,
  };
  const known = Object.entries(metas).filter((pair): pair is [string, string] => !!pair[1]);
  const attribute = ([name]: [string, string]): string => `${name}[data-${name}]`;
  return {
    filters: facetValuesOf(project)
      .map(({ key, value }) => `${key}:${value}`)
      .join(', '),
    sorts: Object.entries(sorts).map(attribute).join(', '),
    metaNames: known.map(attribute).join(', '),
    attributes: Object.fromEntries(
      [...Object.entries(sorts), ...known].map(([name, value]) => [`data-${name}`, value]),
    ),
  };
}
