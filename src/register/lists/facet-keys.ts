/** What projects can be filtered by, in the order in which filters stand. In the address they have the same names. */
export const facetKeys = ['status', 'theme', 'country', 'donor', 'year', 'decade', 'phase'] as const;

export type FacetKey = (typeof facetKeys)[number];
