import { undated } from '../register/dates/undated.ts';
import type { FacetKey } from '../register/lists/facet-keys.ts';
import { facetsOf } from '../register/lists/facets.ts';
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
  const words = view.words;
  if (value === undated) return words.facet.undated;
  switch (key) {
    case 'status':
      return isStatus(value) ? words.status[value] : value;
    case 'theme':
      return themeTitle(register, value, view.language);
    case 'country':
      return countryName(value, view);
    case 'donor':
      return organisationName(register, value, view.language);
    case 'decade':
      return words.date.decadeName(Number(value));
    case 'phase':
      return words.phase(toRoman(Number(value)));
    case 'year':
      return value;
    default:
      return key satisfies never;
  }
}
