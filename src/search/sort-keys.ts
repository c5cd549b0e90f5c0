import type { Day } from '../register/dates.ts';
import type { Project } from '../register/model.ts';
import { knownSpan, periodOf } from '../register/period.ts';
import { statusRank } from '../register/status.ts';

/** The orders of a result list, each a key that is sorted upwards. */
export type SortKey = 'status' | 'newest' | 'oldest' | 'title';

/** After every day: the place of the undated, whichever way the dated are sorted. */
const afterAll = 99_999_999;

/**
 * What Pagefind sorts by: numbers of one length, since it compares text unless all are numbers, and upwards in every
 * order, so that undated projects come last in each.
 */
export function sortKeys(project: Project): Record<SortKey, string> {
  const span = knownSpan(project);
  const newest = !span ? afterAll : periodOf(project).isOpen ? 0 : afterAll - numberOf(span.last);
  return {
    status: String(statusRank(project.status) * (afterAll + 1) + newest),
    newest: String(newest),
    oldest: String(span ? numberOf(span.first) : afterAll),
    title: project.title.normalize('NFKD').replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase(),
  };
}

/** `2014-07-31` as 20140731. */
function numberOf(day: Day): number {
  return Number(day.replaceAll('-', ''));
}
