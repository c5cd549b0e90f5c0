import { firstYear, lastYear, parseEdtf, type PartialDate } from '../../register/dates/dates.ts';
import { plainText } from '../../register/text/plain-text.ts';

/** What is wrong with a date, in words, and what to type instead where the text tells. */
export interface DateExplanation {
  readonly message: string;
  readonly replacement?: string;
}

const partialForms = 'Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.';

const english = 'january february march april may june july august september october november december';
const albanian = 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor';
const monthNames = [english.split(' '), albanian.split(' ')];

const dayForm = 'Write year, month and day: 2026-11-23.';

/** Says what is wrong with a text as somebody typed it, where a date, or a whole day, was expected. */
export function explainDate(typed: string, expected: 'date' | 'day' = 'date'): DateExplanation {
  const forms = expected === 'day' ? dayForm : partialForms;
  const text = typed.trim();
  const plain = plainText(typed);
  const guess = guessDate(plain) ?? (plain === text ? undefined : parseEdtf(plain)?.edtf);
  const guessed = parseEdtf(guess ?? text);
  if (expected === 'day' && guessed && guessed.precision !== 'day') {
    return { message: `"${text}" is not a whole date. ${forms}` };
  }
  if (guess !== undefined && guessed) {
    return { message: `"${text}" is not written as a date that can be sorted. ${forms}`, replacement: guess };
  }
  if (guess !== undefined) {
    // A day that does not exist leaves its month, which is mostly right.
    const month = expected === 'date' ? /^(\d{4}-\d\d)-\d\d$/.exec(guess)?.[1] : undefined;
    const replacement = month !== undefined && parseEdtf(month) ? { replacement: month } : {};
    return { message: explainImpossible(text, guess, forms), ...replacement };
  }
  if (text === '')
    return { message: `The date is empty. ${forms} Leave the line out if the date is not known.` };
  if (/^(unknown|n\/?a|none|tbc|tbd|-+|\?+|XXXX)$/i.test(text)) {
    return { message: `"${text}" is not a date. Leave the line out if the date is not known.` };
  }
  if (/^(ongoing|on-going|present|now|today|to date|continuing|current|në vazhdim|sot)$/i.test(text)) {
    return { message: `"${text}" is not a date. While a project goes on, leave the line "end" out.` };
  }
  const range = explainRange(text, plain);
  if (range) return range;
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(plain) ?? [];
  if (year !== '') {
    const [one, other] = [join(year, second, first), join(year, first, second)];
    return { message: `"${text}" can mean two days. Write ${one} or ${other}.` };
  }
  if (/^\d{4}\S*(\/|\.\.)\S*$|^\.\.\/|\/\.\.$/.test(text) || /\d{4}\s*[-–—]\s*\d{4}/.test(text)) {
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
  const open = /^(.+?)\s*-$/.exec(plain)?.[1];
  const first = open === undefined ? undefined : readDate(open)?.edtf;
  if (first !== undefined) {
    return { message: `"${text}" has nothing behind its dash. Write the date alone.`, replacement: first };
  }
  const [, from = '', to = ''] = /^(.*\d)\s*(?:-|–|to|until|deri)\s*(\D*\d.*)$/i.exec(plain) ?? [];
  const [start, end] = [readDate(from)?.edtf, readDate(to)?.edtf];
  if (start !== undefined && end !== undefined) {
    return { message: `"${text}" looks like two dates. Write start: ${start} and below it end: ${end}` };
  }
  const done = /^(?:completed|ended|finished|closed|until|till|deri|përfunduar)(?: in)?\s+(.+)$/i.exec(
    plain,
  )?.[1];
  const last = done === undefined ? undefined : readDate(done)?.edtf;
  return last === undefined
    ? undefined
    : { message: `"${text}" says when it ended. Write end: ${last}, and no start if that is not known.` };
}

/** The year of `2014-21`, `2014-Q3` and `spring 2014`. */
function seasonOf(text: string): string | undefined {
  const season = 'q[1-4]|spring|summer|autumn|fall|winter|pranverë|verë|vjeshtë|dimër';
  return (
    /^(\d{4})-(?:2[1-9]|3\d|4[01])$/.exec(text)?.[1] ??
    new RegExp(`^(?:(?:${season})[ ,-]*)(\\d{4})$|^(\\d{4})[ ,-]*(?:${season})$`, 'i')
      .exec(text)
      ?.slice(1)
      .find(Boolean)
  );
}

/**
 * The date that a text means, in any usual notation: `July 2014`, `15.7.2014`, `about 2002`. Gives `undefined` where
 * it means none, where it can mean several, and where its day does not exist.
 */
export function readDate(typed: string): PartialDate | undefined {
  const text = plainText(typed);
  return parseEdtf(guessDate(text) ?? text);
}

/** A date in the standard form that the text seems to mean; it need not exist. */
function guessDate(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ][\d:.Z+]*)?$/.exec(text);
  if (iso && !isSeason(iso[2])) return join(iso[1], iso[2], iso[3]);
  if (/^-?\d+$/.test(text) && text.length !== 8) return text;
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  // 05/07/2014 can be May or July: only a day above 12, or points as in Albania, tell which.
  if (dayFirst && (Number(dayFirst[1]) > 12 || text.includes('.'))) {
    return join(dayFirst[3], dayFirst[2], dayFirst[1]);
  }
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return join(monthFirst[2], monthFirst[1]);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact) return join(compact[1], compact[2], compact[3]);
  const circa = /^(?:circa|about|around|rreth|ca?\.?(?=[\s\d])|~|≈)\s*(\D*\d.*)$/i.exec(text)?.[1];
  if (circa !== undefined) return markedDate(circa, '~');
  const doubted = /^(?:possibly|perhaps|maybe|ndoshta)\s+(.+)$|^(.+?)\s*\?+$/i
    .exec(text)
    ?.slice(1)
    .find(Boolean);
  if (doubted !== undefined) return markedDate(doubted, '?');
  const decade = /^(\d{3})0'?s$/.exec(text);
  if (decade) return `${decade[1] ?? ''}X`;
  return guessFromWords(text);
}

/** A date with the sign for "about" or "doubtful" behind it. */
function markedDate(text: string, sign: string): string | undefined {
  const guess = parseEdtf(text) ? text : guessDate(text);
  return guess !== undefined && parseEdtf(guess) && !/[?~%]$/.test(guess) ? `${guess}${sign}` : undefined;
}

function guessFromWords(text: string): string | undefined {
  const words = text.toLowerCase().replace(/[,.]/g, ' ').split(/\s+/);
  const months = words.flatMap((word) => monthNumber(word) ?? []);
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word));
  if (months.length !== 1 || years.length > 1 || days.length > 1) return undefined;
  if (words.length !== months.length + years.length + days.length) return undefined;
  return join(years[0] ?? '', String(months[0]), days[0]?.replace(/\D/g, ''));
}

function monthNumber(word: string): number | undefined {
  for (const names of monthNames) {
    const index = names.findIndex((name) => name === word || (word.length >= 3 && name.startsWith(word)));
    if (index !== -1) return index + 1;
  }
  return undefined;
}

function join(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function isSeason(month = ''): boolean {
  return Number(month) >= 21 && Number(month) <= 41;
}

function explainImpossible(text: string, guess: string, forms: string): string {
  const [, month, day] = /^-(\d\d)(?:-(\d\d))?$/.exec(guess) ?? [];
  if (month !== undefined && !text.startsWith('-')) {
    const exists = day === undefined || parseEdtf(`2000-${month}-${day}`) !== undefined;
    return exists ? `"${text}" has no year. ${forms}` : noSuchDay(text, month, undefined);
  }
  return explainParts(text, guess.startsWith('-') ? [guess] : guess.split('-'), forms);
}

function explainParts(text: string, [year = '', month, day]: string[], forms: string): string {
  if (!/^\d{4}[?~%]?$/.test(year) && !/^\d{3}X$/.test(year))
    return `"${text}" is not a year of four digits. ${forms}`;
  const number = Number(year.slice(0, 4).replace('X', '0'));
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
  const last = parseEdtf(`${year ?? '2000'}-${month}`)?.latest.slice(-2);
  if (last === undefined) return `"${text}" has no month between 01 and 12.`;
  return `"${text}" does not exist: that month has ${year === undefined ? 'at most ' : ''}${last} days.`;
}
