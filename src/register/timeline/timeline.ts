import { undatedOf } from '../dates/undated.ts';
import { addDays, daysBetween, yearOf, type Day, type PartialDate } from '../dates/dates.ts';
import type { Project } from '../model.ts';
import { byOldest, compareTitles } from '../lists/order.ts';
import { knownSpan, periodOf, yearsOf } from '../dates/period.ts';

/**
 * How an end of a bar is drawn. `certain`: the date is published, the bar ends at its stated precision. `uncertain`:
 * doubtful, approximate, or known to the decade. `unknown`: not published. `open`: the project goes on.
 */
export type Edge = 'certain' | 'uncertain' | 'unknown' | 'open';

/** A project on the timeline, as numbers: 0 is the first day of the axis, 1 the end of its last. */
export interface TimelineRow {
  readonly project: Project;
  /** A `mark` stands for a project of which one date alone is known; it spans the days that the date can mean. */
  readonly shape: 'bar' | 'mark';
  readonly x0: number;
  readonly x1: number;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
}

/** Rows that belong together: the phases of a series, or one project. */
export interface TimelineGroup {
  readonly series: string | undefined;
  readonly rows: readonly TimelineRow[];
}

/** Whole years from the first of January of `first` to the last of December of `last`. */
export interface Axis {
  readonly first: number;
  readonly last: number;
  /** Years to write along the axis, each with the place of its first day. */
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
}

export interface Timeline {
  /** `undefined` where no project has a date. */
  readonly axis: Axis | undefined;
  /** By the oldest row of each group. */
  readonly groups: readonly TimelineGroup[];
  /** Projects without any date, by title. They are never placed, and never dropped. */
  readonly undated: readonly Project[];
}

/** Tick distances in years; the first that gives at most `maxTicks` is taken. */
const tickSteps = [1, 2, 5, 10, 20, 50];
const maxTicks = 16;

/** The axis that holds every known date of the projects; `undefined` where there is none. */
export function axisOf(projects: readonly Project[]): Axis | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const project of projects) {
    const span = knownSpan(project);
    if (!span) continue;
    first = Math.min(first, yearOf(span.first));
    last = Math.max(last, yearOf(span.last));
  }
  return first > last ? undefined : createAxis(first, last);
}

function createAxis(first: number, last: number): Axis {
  const years = last - first + 1;
  const step = tickSteps.find((size) => years / size <= maxTicks) ?? 100;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, x: placeOf(`${String(year)}-01-01`, { first, last }) });
  }
  return { first, last, ticks };
}

/** The place of the beginning of a day on an axis, from 0 to 1. */
function placeOf(day: Day, { first, last }: Pick<Axis, 'first' | 'last'>): number {
  const start = `${String(first)}-01-01`;
  const place = daysBetween(start, day) / daysBetween(start, `${String(last + 1)}-01-01`);
  return Math.min(1, Math.max(0, Math.round(place * 1e5) / 1e5));
}

/** One project on an axis; `undefined` where it has no date. */
export function rowOf(project: Project, axis: Pick<Axis, 'first' | 'last'>): TimelineRow | undefined {
  const { start, end, isOpen } = periodOf(project);
  const span = knownSpan(project);
  if (!span) return undefined;
  const isBar = isOpen || (start !== undefined && end !== undefined);
  return {
    project,
    shape: isBar ? 'bar' : 'mark',
    x0: placeOf(span.first, axis),
    x1: isOpen ? 1 : placeOf(addDays(span.last, 1), axis),
    startEdge: edgeOf(start),
    endEdge: isOpen ? 'open' : edgeOf(end),
  };
}

function edgeOf(date: PartialDate | undefined): Edge {
  if (!date) return 'unknown';
  return date.isUncertain || date.isApproximate || date.precision === 'decade' ? 'uncertain' : 'certain';
}

/**
 * The layout of a timeline, oldest first, on the axis of these projects or on a given one (a page of a long timeline
 * keeps the axis of the whole). Takes time in proportion to the projects.
 */
export function layOutTimeline(
  projects: readonly Project[],
  axis: Axis | undefined = axisOf(projects),
): Timeline {
  const undated = undatedOf(projects).sort(compareTitles);
  if (!axis) return { axis, groups: [], undated };
  const groups = new Map<string, { series: string | undefined; rows: TimelineRow[] }>();
  for (const project of projects.toSorted(byOldest)) {
    const row = rowOf(project, axis);
    if (!row) continue;
    const key = project.series === undefined ? `project ${project.slug}` : `series ${project.series}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { series: project.series, rows: [row] });
  }
  return { axis, groups: [...groups.values()], undated };
}

/** The register's years at a glance: how many projects are known to have run in each. */
export interface YearsPicture {
  /** Every year from the first to the last, also those with none. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** The largest count. */
  readonly most: number;
}

/** Counts projects by year, from the known dates alone. */
export function yearsPicture(projects: readonly Project[]): YearsPicture {
  const axis = axisOf(projects);
  const counts = new Map<number, number>();
  for (let year = axis?.first ?? 0; axis && year <= axis.last; year += 1) counts.set(year, 0);
  for (const project of projects) {
    for (const year of yearsOf(periodOf(project))) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].map(([year, count]) => ({ year, count }));
  return {
    years,
    most: years.reduce((most, { count }) => Math.max(most, count), 0),
  };
}
