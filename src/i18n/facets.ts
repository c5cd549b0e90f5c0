import { undated } from '../register/dates/undated.ts';
import type { FacetKey } from '../register/lists/facet-keys.ts';
import { facetsOf, kindOfFacet } from '../register/lists/facets.ts';
import type { Register } from '../register/model.ts';
import { toRoman } from '../register/keys/roman.ts';
import { isStatus } from '../register/keys/status.ts';
import { countryName } from './format.ts';
import type { View } from './view.ts';
import { organisationName, themeTitle } from './vocabulary.ts';

/** A filter as readers see it. */
export interface LabelledFacet {
  readonly key: FacetKey;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The filters that have something to tell apart, in one language. */
export function labelledFacets(register: Register, view: View): LabelledFacet[] {
  return facetsOf(register)
    .filter(({ values }) => values.length > 1)
    .map(({ key, values }) => ({
      key,
      label: view.words.facet[key],
      values: values.map(({ value, count }) => ({
        value,
        label: facetValueLabel(key, value, register, view),
        count,
      })),
    }));
}

/** The name of one value of a filter. */
export function facetValueLabel(key: FacetKey, value: string, register: Register, view: View): string {
  const { words, language } = view;
  if (value === undated) return words.facet.undated;
  if (key === 'decade') return words.date.decadeName(Number(value));
  const kind = kindOfFacet(key);
  if (kind === 'status' && isStatus(value)) return words.status[value];
  if (kind === 'themes') return themeTitle(register, value, language);
  if (kind === 'countries') return countryName(value, view);
  if (kind === 'organisations') return organisationName(register, value, language);
  if (kind === 'phase') return words.phase(toRoman(Number(value)));
  return value;
}
