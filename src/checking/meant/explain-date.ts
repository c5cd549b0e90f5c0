import { firstYear, lastYear, parseEdtf } from '../../register/dates/dates.ts';
import { plainText } from '../../register/text/plain-text.ts';
import { anyOf } from './guess-words.ts';
import { guessDate, joinDate, readDate, readEnd, saysItGoesOn } from './read-date.ts';

/** What is wrong with a date, in words, and what to type instead where the text tells. */
export interface DateExplanation {
  readonly message: string;
  readonly replacement?: string;
}

const partialForms = 'Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.';

const dayForm = 'Write year, month and day: 2026-11-23.';

const unknown = new RegExp(`^(?:${anyOf(({ dates }) => dates.unknown)}|-+|\\?+|XXXX)$`, 'i');
const range = new RegExp(`^(.*\\d)\\s*(?:-|–|${anyOf(({ dates }) => dates.between)})\\s*(\\D*\\d.*)$`, 'i');
const season = `(?:q[1-4]|${anyOf(({ seasons }) => seasons)})`;
const ofSeason = new RegExp(`^${season}[ ,-]*(\\d{4})$|^(\\d{4})[ ,-]*${season}$`, 'i');

/** Says what is wrong with a text as somebody typed it, where a date, or a whole day, was expected. */
export function explainDate(typed: string, expected: 'date' | 'day' = 'date'): DateExplanation {
  const forms = expected === 'day' ? dayForm : partialForms;
  const text = typed.trim();
  const plain = plainText(typed);
  const guess = guessDate(plain) ?? parseEdtf(plain)?.edtf;
  const guessed = parseEdtf(guess ?? '');
  if (expected === 'day' && guessed && guessed.precision !== 'day') {
    return { message: `"${text}" is not a whole date. ${forms}` };
  }
  if (guessed) {
    const message = `"${text}" is not written as a date that can be sorted. ${forms}`;
    return { message, replacement: guessed.edtf };
  }
  if (guess !== undefined) {
    // A day that does not exist leaves its month, which is mostly right.
    const month = expected === 'date' ? /^(\d{4}-\d\d)-\d\d$/.exec(guess)?.[1] : undefined;
    const replacement = month !== undefined && parseEdtf(month) ? { replacement: month } : {};
    return { message: explainImpossible(text, guess, forms), ...replacement };
  }
  if (text === '')
    return { message: `The date is empty. ${forms} Leave the line out if the date is not known.` };
  if (unknown.test(text)) {
    return { message: `"${text}" is not a date. Leave the line out if the date is not known.` };
  }
  if (saysItGoesOn(text)) {
    return { message: `"${text}" is not a date. While a project goes on, leave the line "end" out.` };
  }
  const explained = explainRange(text, plain);
  if (explained) return explained;
  const parts = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(plain);
  if (parts) {
    const [, first, second, year] = parts;
    const [one, other] = [joinDate(year, second, first), joinDate(year, first, second)];
    return { message: `"${text}" can mean two days. Write ${one} or ${other}.` };
  }
  if (/^\d{4}(?!.*\s).*(?:\/|\.\.)|^\.\.\/|\/\.\.$/s.test(text) || /\d{4}\s*[-–—]\s*\d{4}/.test(text)) {
    return {
      message: `"${text}" looks like two dates. Write the first under "start" and the second under "end".`,
    };
  }
  const seasonYear = seasonOf(plain);
  if (seasonYear !== undefined) {
    return {
      message: `"${text}" is a season or quarter. Write the year, with ~ for "about": ${seasonYear}~.`,
    };
  }
  return { message: `"${text}" is not a date. ${forms}` };
}

/** Two dates in one, a date with a dash behind it, or the end where it says so. */
function explainRange(text: string, plain: string): DateExplanation | undefined {
  const open = plain.endsWith('-') ? plain.slice(0, -1) : undefined;
  const first = open === undefined ? undefined : readDate(open)?.edtf;
  if (first !== undefined) {
    return { message: `"${text}" has nothing behind its dash. Write the date alone.`, replacement: first };
  }
  const [, from = '', to = ''] = range.exec(plain) ?? [];
  const [start, end] = [readDate(from)?.edtf, readDate(to)?.edtf];
  if (start !== undefined && end !== undefined) {
    return { message: `"${text}" looks like two dates. Write start: ${start} and below it end: ${end}` };
  }
  const last = readEnd(plain)?.edtf;
  return last === undefined
    ? undefined
    : { message: `"${text}" says when it ended. Write end: ${last}, and no start if that is not known.` };
}

/** The year of `2014-21`, `2014-Q3` and `spring 2014`. */
function seasonOf(text: string): string | undefined {
  return /^(\d{4})-(?:2[1-9]|3\d|4[01])$/.exec(text)?.[1] ?? ofSeason.exec(text)?.slice(1).find(Boolean);
}

function explainImpossible(text: string, guess: string, forms: string): string {
  const [, month, day] = /^-(\d\d)(?:-(\d\d))?$/.exec(guess) ?? [];
  if (month !== undefined && !text.startsWith('-')) {
    const exists = day === undefined || parseEdtf(`2000-${month}-${day}`) !== undefined;
    return exists ? `"${text}" has no year. ${forms}` : noSuchDay(text, month, undefined);
  }
  return explainParts(text, guess.split('-'), forms);
}

function explainParts(text: string, [year = '', month, day]: string[], forms: string): string {
  if (!/^\d{3}[\dX]$/.test(year)) return `"${text}" is not a year of four digits. ${forms}`;
  const number = Number(year.replace('X', '0'));
  if (number < firstYear || number > lastYear) {
    return `The year of "${text}" is not between ${String(firstYear)} and ${String(lastYear)}.`;
  }
  if (month !== undefined && !parseEdtf(`${year}-${month}`)) {
    return `"${text}" has no month between 01 and 12. ${forms}`;
  }
  return day === undefined ? `"${text}" is not a date. ${forms}` : noSuchDay(text, month, year);
}

/** Without a year, February may have 29 days. */
function noSuchDay(text: string, month = '', year?: string): string {
  const last = parseEdtf(`${year ?? '2000'}-${month}`)?.latest.slice(-2) ?? '';
  return `"${text}" does not exist: that month has ${year === undefined ? 'at most ' : ''}${last} days.`;
}
