/** The orders that a reader can choose: what is current first, the best match, by time, by title. */
export const sorts = ['status', 'relevance', 'newest', 'oldest', 'title'] as const;

export type Sort = (typeof sorts)[number];
