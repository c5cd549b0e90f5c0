import { undatedOf } from '../dates/undated.ts';
import { historyOf } from './history.ts';
import { rowsPerPage } from '../lists/list.ts';
import type { Project, Register } from '../model.ts';
import type { Axis, TimelineGroup } from './timeline.ts';

/** One page of the timeline. All pages share one axis, so that they can be laid side by side. */
export interface TimelinePage {
  readonly page: number;
  readonly pages: number;
  readonly axis: Axis | undefined;
  readonly groups: readonly TimelineGroup[];
  /** The undated projects, on the first page; a long list stops there after a page's worth of rows. */
  readonly undated: readonly Project[];
  readonly undatedCount: number;
}

/** All pages of the register's timeline; at least one. A series is never parted. */
export function timelinePages(register: Register): TimelinePage[] {
  const history = historyOf(register);
  const undated = history?.timeline.undated ?? undatedOf(register.projects);
  const parts = partGroups(history?.timeline.groups ?? []);
  return parts.map((groups, index) => ({
    page: index + 1,
    pages: parts.length,
    axis: history?.axis,
    groups,
    undated: index === 0 ? undated.slice(0, rowsPerPage) : [],
    undatedCount: undated.length,
  }));
}

function partGroups(groups: readonly TimelineGroup[]): TimelineGroup[][] {
  const parts: TimelineGroup[][] = [[]];
  let rows = 0;
  for (const group of groups) {
    if (rows > 0 && rows + group.rows.length > rowsPerPage) {
      parts.push([]);
      rows = 0;
    }
    parts.at(-1)?.push(group);
    rows += group.rows.length;
  }
  return parts;
}
