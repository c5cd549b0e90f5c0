/** The orders that a reader can choose: what is current first, the best match, by time, by title. */
export const sorts = ['status', 'relevance', 'newest', 'oldest', 'title'] as const;

export type Sort = (typeof sorts)[number];

/** The order where none was chosen: the best match, or what is current where nothing was typed. */
export function defaultSort(query: string): Sort {
  return query === '' ? 'status' : 'relevance';
}
