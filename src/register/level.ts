/** How much a problem matters: a build refuses errors, and tells of warnings. */
export type Level = 'error' | 'warning';
