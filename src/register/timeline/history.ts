import type { Register } from '../model.ts';
import {
  layOutTimeline,
  yearsPicture,
  type Axis,
  type Timeline,
  type TimelineRow,
  type YearsPicture,
} from './timeline.ts';

/** The whole register in time. */
export interface History {
  readonly axis: Axis;
  readonly timeline: Timeline;
  /** Every dated project, in the order of the timeline. */
  readonly rows: readonly TimelineRow[];
  readonly picture: YearsPicture;
}

const histories = new WeakMap<Register, History>();

/** The register's history, `undefined` where no project has a date. Every project's page draws it, so it is kept. */
export function historyOf(register: Register): History | undefined {
  const kept = histories.get(register);
  if (kept) return kept;
  const timeline = layOutTimeline(register.projects);
  if (!timeline.axis) return undefined;
  const rows = timeline.groups.flatMap((group) => group.rows);
  const history = { axis: timeline.axis, timeline, rows, picture: yearsPicture(register.projects) };
  histories.set(register, history);
  return history;
}
