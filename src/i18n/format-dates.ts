import { yearOf, type Day, type PartialDate } from '../register/dates/dates.ts';
import { isDated } from '../register/dates/undated.ts';
import { isUnfinished } from '../register/keys/status.ts';
import type { Project } from '../register/model.ts';
import type { View } from './view.ts';

/** Formatters are costly to make; pages ask for the same few again and again. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter({ words }: View, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = words.locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    // UTC: a day of the register is the same day west of Greenwich.
    formatter = new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter;
}

type Width = 'long' | 'short';

/** A full day in words: `23 November 2026`. */
export function formatDay(day: Day, view: View): string {
  return dateFormatter(view, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day));
}

/** A partial date in words, to its stated precision: `July 2014`, `about 2002`, `2002 (uncertain)`, `the 2000s`. */
export function formatDate(date: PartialDate, view: View, width: Width = 'long'): string {
  const words = view.words.date;
  const exact = formatPrecision(date, view, width);
  const near = date.isApproximate ? words.about(exact) : exact;
  return date.isUncertain ? words.uncertain(near) : near;
}

function formatPrecision(date: PartialDate, view: View, width: Width): string {
  const start = new Date(date.earliest);
  switch (date.precision) {
    case 'decade':
      return view.words.date.decade(yearOf(date.earliest));
    case 'year':
      return String(yearOf(date.earliest));
    case 'month':
      return dateFormatter(view, { month: width, year: 'numeric' }).format(start);
    case 'day':
      return dateFormatter(view, { day: 'numeric', month: width, year: 'numeric' }).format(start);
    default:
      return date.precision satisfies never;
  }
}

/** When a project ran, in words; what is not known is said. */
export function formatPeriod(project: Pick<Project, 'start' | 'end' | 'status'>, view: View): string {
  const words = view.words.period;
  const start = project.start && formatDate(project.start, view);
  const end = project.end && formatDate(project.end, view);
  if (start && end) return start === end ? start : words.range(start, end);
  if (start) {
    if (project.status === 'planned') return words.planned(start);
    return isUnfinished(project.status) ? words.since(start) : words.startOnly(start);
  }
  if (end) return project.status === 'completed' ? words.completedEndOnly(end) : words.endOnly(end);
  return words.unknown;
}

/** The two lines of a ledger's date column; `undefined` when no date is known. */
export function formatLedgerDates(
  project: Pick<Project, 'start' | 'end' | 'status'>,
  view: View,
): { from: string; to: string | undefined } | undefined {
  const words = view.words.period;
  if (!isDated(project)) return undefined;
  const short = (date: PartialDate): string => formatPrecision(date, view, 'short') + mark(date);
  const from = project.start ? short(project.start) : words.startUnknown;
  if (project.end) {
    const to = short(project.end);
    return { from, to: to === from ? undefined : to };
  }
  return { from, to: isUnfinished(project.status) ? words.now : words.endUnknown };
}

/** The sign of a doubtful date where there is no room for words. */
function mark(date: PartialDate): string {
  return (date.isApproximate ? ' ~' : '') + (date.isUncertain ? ' ?' : '');
}

/** The names of the twelve months as they stand in a date, for scripts: browsers do not know every language. */
export function monthNames(view: View): string[] {
  const formatter = dateFormatter(view, { month: 'long' });
  return Array.from({ length: 12 }, (_, month) => formatter.format(Date.UTC(2000, month, 1)));
}
