import type { Day } from './dates/dates.ts';
import type { Helpline } from './model.ts';

/** A helpline that somebody rang and confirmed. */
export interface VerifiedHelpline extends Helpline {
  readonly verifiedOn: Day;
}

/** The helplines that a reader may see: an unverified number can be dead, or answered by the wrong people. */
export function shownHelplines(helplines: readonly Helpline[]): VerifiedHelpline[] {
  return helplines.filter((line): line is VerifiedHelpline => line.verifiedOn !== undefined);
}
