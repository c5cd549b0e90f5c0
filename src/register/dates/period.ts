import { yearOf, type Day, type PartialDate } from './dates.ts';
import { isUnfinished, type Status } from '../keys/status.ts';

/** A project's span: what is known of each end. */
export interface Period {
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
  /** No end is known, and by its status the project has not ended. */
  readonly isOpen: boolean;
}

interface Dated {
  readonly status: Status;
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
}

export function periodOf({ status, start, end }: Dated): Period {
  return { start, end, isOpen: end === undefined && isUnfinished(status) };
}

/** First and last day that the known dates can mean; nothing where no date is known. */
export function knownSpan({
  start,
  end,
}: Pick<Dated, 'start' | 'end'>): { first: Day; last: Day } | undefined {
  const first = start ?? end;
  const last = end ?? start;
  return first && last && { first: first.earliest, last: last.latest };
}

/**
 * The years from the first to the last known day, ascending. A period of which only one end is known has the years
 * of that date; an open one runs on to `horizon`, the last year that the register speaks of, where that is given.
 */
export function yearsOf(period: Period, horizon?: number): number[] {
  const span = knownSpan(period);
  if (!span) return [];
  const first = yearOf(span.first);
  const last = Math.max(yearOf(span.last), period.isOpen && horizon !== undefined ? horizon : 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
