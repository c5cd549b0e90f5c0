import type { Day, PartialDate } from '../register/dates/dates.ts';
import type { Project } from '../register/model.ts';
import type { View } from './view.ts';

/** Formatters are costly to make; pages ask for the same few again and again. */
const formatters = new Map<string, unknown>();

function kept<Formatter>(
  kind: string,
  { words }: View,
  options: object,
  make: (locale: string) => Formatter,
): Formatter {
  const key = kind + words.locale + JSON.stringify(options);
  if (!formatters.has(key)) formatters.set(key, make(words.locale));
  return formatters.get(key) as Formatter;
}

function dateFormatter(view: View, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // UTC: a day of the register is the same day west of Greenwich.
  return kept(
    'date',
    view,
    options,
    (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
  );
}

function nameIn(view: View, type: 'region' | 'language', code: string): string {
  const names = kept('names', view, { type }, (locale) => new Intl.DisplayNames(locale, { type }));
  return names.of(code) ?? code;
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
      return view.words.date.decade(start.getUTCFullYear());
    case 'year':
      return String(start.getUTCFullYear());
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
    return isOver(project) ? words.startOnly(start) : words.since(start);
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
  if (!project.start && !project.end) return undefined;
  const short = (date: PartialDate): string => formatPrecision(date, view, 'short') + mark(date);
  const from = project.start ? short(project.start) : words.startUnknown;
  if (project.end) {
    const to = short(project.end);
    return { from, to: to === from ? undefined : to };
  }
  return { from, to: isOver(project) ? words.endUnknown : words.now };
}

/** The sign of a doubtful date where there is no room for words. */
function mark(date: PartialDate): string {
  return (date.isApproximate ? ' ~' : '') + (date.isUncertain ? ' ?' : '');
}

function isOver(project: Pick<Project, 'status'>): boolean {
  return project.status === 'completed' || project.status === 'cancelled';
}

/** A number in the language's digits and groups. */
export function formatNumber(value: number, view: View): string {
  return new Intl.NumberFormat(view.words.locale).format(value);
}

/** An amount with its currency, ISO 4217: `EUR 526,274.15`. */
export function formatMoney(amount: number, currency: string, view: View): string {
  return new Intl.NumberFormat(view.words.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

/** A country's name from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, view: View): string {
  return nameIn(view, 'region', code);
}

/** A language's name from its code. */
export function languageName(code: string, view: View): string {
  return nameIn(view, 'language', code);
}

/** The names of the twelve months as they stand in a date, for scripts: browsers do not know every language. */
export function monthNames(view: View): string[] {
  const formatter = dateFormatter(view, { month: 'long' });
  return Array.from({ length: 12 }, (_, month) => formatter.format(Date.UTC(2000, month, 1)));
}
