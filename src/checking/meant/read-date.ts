import { parseEdtf, type PartialDate } from '../../register/dates/dates.ts';
import { plainText } from '../../register/text/plain-text.ts';
import { anyOf, monthNumber } from './guess-words.ts';

const preposition = anyOf(({ dates }) => dates.prepositions);
const circa = new RegExp(
  `^(?:${anyOf(({ dates }) => dates.about)}|ca?\\.?(?=[\\s\\d])|~|≈)\\s*(\\D*\\d.*)$`,
  'i',
);
const doubted = new RegExp(`^${anyOf(({ dates }) => dates.doubtful)}\\s+(.+)$|^(.+?)\\s*\\?+$`, 'i');
const started = new RegExp(
  `^${anyOf(({ dates }) => dates.started)}\\s*(?:${preposition}\\s+|:\\s*)?(.+)$`,
  'i',
);
const ended = new RegExp(`^${anyOf(({ dates }) => dates.ended)}\\s*(?:${preposition}\\s+|:\\s*)?(.+)$`, 'i');
const ongoing = new RegExp(`^${anyOf(({ dates }) => dates.goesOn)}$`, 'i');
const dayOfMonth = new RegExp(`^\\d{1,2}${anyOf(({ dayEndings }) => dayEndings)}?$`);

/**
 * The date that a text means, in any usual notation: `July 2014`, `15.7.2014`, `about 2002`. Gives `undefined` where
 * it means none, where it can mean several, and where its day does not exist.
 */
export function readDate(typed: string): PartialDate | undefined {
  const text = plainText(typed);
  return parseEdtf(guessDate(text) ?? text);
}

/** The text of a start without the word before it: `May 2015` of `since May 2015`. */
export function withoutStartWord(text: string): string {
  return started.exec(text)?.[1] ?? text;
}

/** The date of a start that says so: `since May 2015`. */
export function readStart(text: string): PartialDate | undefined {
  return readDate(started.exec(text)?.[1] ?? '');
}

/** The date of an end that says so: `Completed December 2002`. */
export function readEnd(text: string): PartialDate | undefined {
  return readDate(ended.exec(text)?.[1] ?? '');
}

/** Whether a text in the place of an end says that there is none yet: `ongoing`. */
export function saysItGoesOn(text: string): boolean {
  return ongoing.test(text);
}

/** A date in the standard form that a text seems to mean, without the signs of office programs; it need not exist. */
export function guessDate(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ][\d:.Z+]*)?$/.exec(text);
  if (iso && !isSeason(iso[2])) return joinDate(iso[1], iso[2], iso[3]);
  if (/^-?\d+$/.test(text) && text.length !== 8) return text;
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  // 05/07/2014 can be May or July: only a day above 12, or points as in Albania, tell which.
  if (dayFirst && (Number(dayFirst[1]) > 12 || text.includes('.'))) {
    return joinDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  }
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return joinDate(monthFirst[2], monthFirst[1]);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact) return joinDate(compact[1], compact[2], compact[3]);
  const near = circa.exec(text)?.[1];
  if (near !== undefined) return markedDate(near, '~');
  const doubtful = doubted.exec(text)?.slice(1).find(Boolean);
  if (doubtful !== undefined) return markedDate(doubtful, '?');
  const decade = /^(\d{3})0'?s$/.exec(text);
  if (decade) return `${decade[1] ?? ''}X`;
  return guessFromWords(text);
}

/** A date with the sign for "about" or "doubtful" behind it. */
function markedDate(text: string, sign: string): string | undefined {
  const guess = parseEdtf(text) ? text : guessDate(text);
  return guess !== undefined && parseEdtf(guess) && !/[?~%]/.test(guess) ? `${guess}${sign}` : undefined;
}

function guessFromWords(text: string): string | undefined {
  const words = text.toLowerCase().replace(/[,.]/g, ' ').split(/\s+/);
  const months = words.flatMap((word) => monthNumber(word) ?? []);
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => dayOfMonth.test(word));
  if (months.length !== 1 || years.length > 1 || days.length > 1) return undefined;
  if (words.length !== months.length + years.length + days.length) return undefined;
  return joinDate(years[0] ?? '', String(months[0]), days[0]?.replace(/\D/g, ''));
}

/** Parts of a date in the standard form, each with its two digits. */
export function joinDate(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function isSeason(month = ''): boolean {
  return Number(month) >= 21 && Number(month) <= 41;
}
