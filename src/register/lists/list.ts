import { isDated, undatedOf } from '../dates/undated.ts';
import type { Project } from '../model.ts';
import { statuses, type Status } from '../keys/status.ts';

/** Rows on one page of a list: beyond about a hundred, a page gets too heavy for a slow line. */
export const rowsPerPage = 100;

/** How many pages that many rows need; at least one. */
export function pagesFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsPerPage));
}

/** The projects of one status, the dated before the undated, each in the order given. */
export interface StatusGroup {
  readonly status: Status;
  readonly dated: readonly Project[];
  readonly undated: readonly Project[];
}

/** Parts a list by status, in the order of `statuses`; statuses without a project are left out. */
export function groupByStatus(projects: readonly Project[]): StatusGroup[] {
  const groups = Map.groupBy(projects, ({ status }) => status);
  return statuses.flatMap((status) => {
    const group = groups.get(status);
    if (!group) return [];
    return [{ status, dated: group.filter(isDated), undated: undatedOf(group) }];
  });
}
