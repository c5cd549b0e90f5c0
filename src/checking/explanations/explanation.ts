/** A rule's page: what `npm run check -- --explain RULE` prints. */
export interface Explanation {
  /** What the check found. */
  readonly what: string;
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  /** As it should not be, and as it should. */
  readonly example?: { readonly wrong: string; readonly right: string } | undefined;
}
