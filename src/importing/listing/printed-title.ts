import type { PartialDate } from '../../register/dates/dates.ts';
import { anyOf } from '../../checking/meant/guess-words.ts';
import {
  readDate,
  readEnd,
  readStart,
  saysItGoesOn,
  withoutStartWord,
} from '../../checking/meant/read-date.ts';
import { phaseOf } from '../titles.ts';

/** What a printed line such as `A title – PHASE III (July 2014- November 2015)` says. */
export interface PrintedTitle {
  /** The words with their phase, without the dates. */
  readonly title: string;
  readonly phase: number | undefined;
  readonly start: PartialDate | undefined;
  readonly end: PartialDate | undefined;
  /** The dates as they are printed, without the brackets around them. */
  readonly publishedDates: string | undefined;
  /** What looks like a date and could not be read, in words for an editor. */
  readonly doubts: readonly string[];
}

interface Dates {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
}

const dashes = '‐‑‒–—―−~-';
const dash = `[${dashes}]`;
const between = new RegExp(` ?${dash} ?| ${anyOf(({ dates }) => dates.between)} `, 'gi');
const phase = anyOf((guesses) => guesses.phase);

/** Splits a printed title into its words, its phase and its dates. */
export function readPrintedTitle(line: string): PrintedTitle {
  const text = line.replace(/\s+/g, ' ').trim();
  const doubts: string[] = [];
  const found = datesInBrackets(text, doubts) ?? datesAtTheEnd(text);
  const title = tidyTitle(found?.rest ?? text);
  const dates = found && checkOrder(found.dates, found.printed, doubts);
  if (!found && /\b(19|20)\d\d\s*[-‐‑‒–—―−/]\s*(19|20)?\d\d$/.test(title)) {
    doubts.push('The title ends with years. If they are the dates of the project, add "start" and "end".');
  }
  return {
    title,
    phase: phaseOf(title),
    start: dates?.start,
    end: dates?.end,
    publishedDates: found?.printed,
    doubts,
  };
}

interface Found {
  readonly rest: string;
  readonly printed: string;
  readonly dates: Dates;
}

/** The last brackets with a year in them. */
function datesInBrackets(text: string, doubts: string[]): Found | undefined {
  const brackets = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].findLast(([inside]) => /\d{4}/.test(inside));
  if (!brackets) return undefined;
  const [whole, inside = ''] = brackets;
  const printed = inside.trim();
  const rest = `${text.slice(0, brackets.index)} ${text.slice(brackets.index + whole.length)}`;
  const dates = readDates(printed);
  if (dates) return { rest, printed, dates };
  if (readDate(printed)) {
    doubts.push(`"${printed}" can be the start or the end. Add "start" or "end" when you know which.`);
    return { rest, printed, dates: {} };
  }
  doubts.push(`"${printed}" could not be read as dates, so it is still in the title.`);
  return undefined;
}

/** Dates that stand at the end without brackets: two of them, with a month, or "Completed" and one. */
function datesAtTheEnd(text: string): Found | undefined {
  for (const { index } of text.matchAll(/(?<=[\s,;:‐‑‒–—―−-])(?=[\p{L}\d])/gu)) {
    if (text.length - index > 61) continue;
    const printed = text.slice(index).replace(/[.,;]$/, '');
    if (printed.length > 60 || !/\d{4}/.test(printed)) continue;
    const dates = readDates(printed);
    const isClear = dates?.end && (!dates.start || hasMonth(dates));
    if (isClear) return { rest: text.slice(0, index), printed, dates };
  }
  return undefined;
}

function hasMonth({ start, end }: Dates): boolean {
  return [start, end].some((date) => date?.precision === 'month' || date?.precision === 'day');
}

/** `July 2014- November 2015`, `2000-2001`, `Completed December 2002`, `since May 2015`, `May 2015 – ongoing`. */
function readDates(text: string): Dates | undefined {
  for (const { 0: sign, index } of text.matchAll(between)) {
    const left = withoutStartWord(text.slice(0, index));
    const right = text.slice(index + sign.length);
    const end = readDate(right);
    const start = readDate(left) ?? (end && readDate(`${left} ${end.edtf.slice(0, 4)}`));
    if (start && end) return { start, end };
    const isOpen = right === '' || saysItGoesOn(right) || saysItGoesOn(`${sign.trim()} ${right}`);
    if (start && isOpen) return { start };
  }
  const end = readEnd(text);
  if (end) return { end };
  const start = readStart(text);
  return start && { start };
}

function checkOrder(dates: Dates, printed: string, doubts: string[]): Dates {
  if (!dates.start || !dates.end || dates.start.earliest <= dates.end.latest) return dates;
  doubts.push(`In "${printed}" the end is before the start. Add "start" and "end" when you know them.`);
  return {};
}

/** No signs are left over at the ends, and a closing phase has one dash before it: `… – PHASE III`. */
function tidyTitle(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(new RegExp(`(?<![ ,;:${dashes}])(?: ?[,;:${dashes}])+$|^(?:${dash} ?)+`, 'g'), '')
    .replace(new RegExp(` ?(?<!${dash})${dash}+ ?(${phase} (?:[ivx]+|\\d+))$`, 'i'), ' – $1');
}
