import type { FacetKey } from '../register/facets.ts';
import { facetsOf } from '../register/facets.ts';
import type { Register } from '../register/model.ts';
import { toRoman } from '../register/roman.ts';
import { isStatus } from '../register/status.ts';
import { countryName } from './format.ts';
import { organisationName, themeTitle } from './ledger.ts';
import { wordsOf, type Language } from './words.ts';

/** A filter as readers see it. */
export interface LabelledFacet {
  readonly key: FacetKey;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The filters that have something to tell apart, in one language. */
export function labelledFacets(register: Register, language: Language): LabelledFacet[] {
  return facetsOf(register)
    .filter(({ values }) => values.length > 1)
    .map(({ key, values }) => ({
      key,
      label: wordsOf(language).facet[key],
      values: values.map(({ value, count }) => ({
        value,
        label: facetValueLabel(key, value, register, language),
        count,
      })),
    }));
}

/** The name of one value of a filter. */
export function facetValueLabel(
  key: FacetKey,
  value: string,
  register: Register,
  language: Language,
): string {
  const words = wordsOf(language);
  if (value === 'undated') return words.facet.undated;
  switch (key) {
    case 'status':
      return isStatus(value) ? words.status[value] : value;
    case 'theme':
      return themeTitle(register, value);
    case 'country':
      return countryName(value, language);
    case 'donor':
      return organisationName(register, value);
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
