import { UTCDate } from '@date-fns/utc';
// The package as a whole takes a second to load.
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import edtf from 'edtf';

/** A calendar day as `YYYY-MM-DD`, in UTC. Two of them compare as text. */
export type Day = string;

type DatePrecision = 'day' | 'month' | 'year' | 'decade';

/** A date as far as it is known: EDTF level 1 (https://www.loc.gov/standards/datetime/). */
export interface PartialDate {
  /** As written, for example `2014-07`, `2002~` or `200X`. */
  readonly edtf: string;
  /** First day that the date can mean. */
  readonly earliest: Day;
  /** Last day that the date can mean. */
  readonly latest: Day;
  readonly precision: DatePrecision;
  /** Written with `?` or `%`: the source is in doubt. */
  readonly isUncertain: boolean;
  /** Written with `~` or `%`: about this time. */
  readonly isApproximate: boolean;
}

/** Years outside these are taken for typing mistakes. */
export const firstYear = 1900;
export const lastYear = 2100;

const plainDate = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/**
 * Reads an EDTF level 1 date: a year, month or day, with `?`, `~` or `%` behind it, or with `X` for what is not
 * known (`2014-XX`, `200X`). A number counts as the year it shows. Gives `undefined` for anything else, also for
 * days that do not exist, intervals, seasons, centuries, times of day and years outside 1900 to 2100.
 */
export function parseEdtf(value: string | number): PartialDate | undefined {
  const text = String(value).trim();
  const [, year, month, day] = plainDate.exec(text) ?? [];
  const date = year === undefined ? fromGrammar(text) : fromParts(text, year, month, day);
  if (!date || yearOf(date.earliest) < firstYear || yearOf(date.latest) > lastYear) return undefined;
  return date;
}

/** Nearly all dates are plain. Reading these without the grammar of the package is 70 times as fast. */
function fromParts(text: string, year: string, month?: string, day?: string): PartialDate | undefined {
  const certain = { edtf: text, isUncertain: false, isApproximate: false };
  if (month === undefined) {
    return { ...certain, precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` };
  }
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const lastDay = dayOf(lastDayOfMonth(new UTCDate(Number(year), monthNumber - 1, 1)));
  if (day === undefined) {
    return { ...certain, precision: 'month', earliest: `${year}-${month}-01`, latest: lastDay };
  }
  if (day < '01' || text > lastDay) return undefined;
  return { ...certain, precision: 'day', earliest: text, latest: text };
}

/** Signs of the dates that are ours. Thousands of words may be asked about, each of which the grammar would read for a while. */
const signs = /^[-\dX?~%]+$/;

function fromGrammar(text: string): PartialDate | undefined {
  const precision = precisionByDigits[text.replace(/\D/g, '').length];
  if (!precision || !signs.test(text)) return undefined;
  let date;
  try {
    date = edtf(text, { level: 1, types: ['Date'] });
  } catch {
    return undefined;
  }
  // The package turns 29 February of a common year into 1 March.
  if (date.edtf !== text) return undefined;
  return {
    edtf: text,
    earliest: dayOf(new UTCDate(date.min)),
    latest: dayOf(new UTCDate(date.max)),
    precision,
    isUncertain: date.uncertain.value !== 0,
    isApproximate: date.approximate.value !== 0,
  };
}

/** How many digits of `YYYYMMDD` are written. A century (`20XX`) says too little to be placed, and a time of day is no date of ours. */
const precisionByDigits: Readonly<Partial<Record<number, DatePrecision>>> = {
  3: 'decade',
  4: 'year',
  6: 'month',
  8: 'day',
};

/** The day of a moment, in UTC. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** Whether the text is a full date that exists, `YYYY-MM-DD`, from 1900 to 2100. */
export function isDay(text: string): boolean {
  return parseEdtf(text)?.precision === 'day' && /\d$/.test(text);
}

/** The order of two days for `sort`: negative where the first is earlier. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day that many days later. */
export function addDays(day: Day, days: number): Day {
  return dayOf(addDaysTo(new UTCDate(day), days));
}

/** The same day that many months later, or the last of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  return dayOf(addMonthsTo(new UTCDate(day), months));
}

/** Days from the first to the second, negative where the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return differenceInCalendarDays(new UTCDate(second), new UTCDate(first));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The first year of a year's decade: 2014 gives 2010. */
export function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}
