import { basename } from 'node:path';
import { createProblemList, problemAt, type ProblemList } from '../../reading/problem.ts';
import { toProblems } from '../../reading/yaml-file.ts';
import type { SiteSettings } from '../../register/keys/schema.ts';
import type { Status } from '../../register/keys/status.ts';
import { makeDraft, onLine, type Draft, type SourceReading } from '../draft.ts';
import { readPrintedTitle } from './printed-title.ts';
import { anyOf, wordsFor } from '../../checking/meant/guess-words.ts';
import { statusMeant } from '../../checking/meant/status-meant.ts';
import { titleKey } from '../titles.ts';

/** A line of the list with the number under which one finds it. */
interface Entry {
  text: string;
  readonly line: number;
  readonly status: Status;
}

const nouns = anyOf(({ projects }) => projects);
const nounBehind = new RegExp(`^(?:${anyOf(({ our }) => our)} )?(.+?) ${nouns}$`, 'i');
const nounBefore = new RegExp(`^${nouns} (.+)$`, 'i');
const phase = anyOf((guesses) => guesses.phase);
const onlyPhase = new RegExp(`^x(?:(?: –)? \\(?${phase} (?:[ivx]+|\\d+)\\)?)?$`, 'i');

/** How the end of a list begins: how to get in touch, and what pages have at their foot. */
const closings = [/^©/, ...wordsFor(({ closing }) => [closing])];

/** The status that a line announces, where it is a heading such as `Completed Projects`. */
function statusOfHeading(line: string): Status | undefined {
  const text = line.replace(/^#+\s*|(?<![\s:#*])[\s:#*]+$|^\*+/g, '').trim();
  const words = nounBehind.exec(text)?.[1] ?? nounBefore.exec(text)?.[1] ?? text;
  // A number alone would be a code of IATI's.
  return /\p{L}/u.test(words) ? statusMeant(words) : undefined;
}

/** Whether a text has a heading that tells a status, so that it can be read as a list. */
export function hasStatusHeading(text: string): boolean {
  return text.split(/\r?\n/).some((line) => statusOfHeading(line) !== undefined);
}

/** No page lists more, and each title becomes a file. */
const maxTitles = 10_000;

/**
 * Reads a list of projects as a web page prints it: headings that tell the status, and one title a line, with its
 * phase and dates. What stands before the first heading and from a closing line on is not read as projects.
 */
export function readListing(text: string, file: string, site?: SiteSettings): SourceReading {
  const problems = createProblemList();
  const entries = findEntries(text, file, problems);
  const drafts: Draft[] = [];
  const seen = new Map<string, number>();
  const source = site?.listing ?? { title: basename(file) };
  if (entries.length > maxTitles) {
    const message = `The list has more than ${String(maxTitles)} titles.`;
    const advice = 'Divide it into several files.';
    problems.push(problemAt({ file }, { rule: 'not-read', level: 'error', message, advice }));
    return { drafts, organisations: new Map(), problems: problems.all };
  }
  for (const { text: printed, line, status } of entries) {
    const read = readPrintedTitle(printed);
    const warn = (message: string, advice?: string): void => {
      problems.push(problemAt({ file, line }, { rule: 'not-read', level: 'warning', message, advice }));
    };
    const key = `${titleKey(read.title)} ${String(read.phase ?? '')}`;
    const twin = seen.get(key);
    if (twin !== undefined) {
      warn(`This is the project of line ${String(twin)} again.`, 'Delete one of the two lines.');
      continue;
    }
    seen.set(key, line);
    read.doubts.forEach((doubt) => {
      warn(doubt);
    });
    const places = onLine(line);
    const draft = makeDraft({
      entry: {
        title: read.title,
        status,
        start: read.start?.edtf,
        end: read.end?.edtf,
        publishedDates: read.publishedDates,
        phase: read.phase,
      },
      defaults: { sources: [source] },
      file,
      places,
    });
    if ('findings' in draft) toProblems(draft.findings, places).forEach(problems.push);
    else drafts.push(draft);
  }
  return { drafts, organisations: new Map(), problems: problems.all };
}

function findEntries(text: string, file: string, problems: ProblemList): Entry[] {
  const entries: Entry[] = [];
  let status: Status | undefined;
  let isClosed = false;
  const lines = text.split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (entries.length > maxTitles) break;
    const trimmed = raw.replace(/\s+/g, ' ').trim();
    if (trimmed === '') continue;
    const announced = statusOfHeading(trimmed);
    if (announced) {
      status = announced;
      isClosed = false;
      continue;
    }
    if (!status) continue;
    if (closings.some((closing) => closing.test(trimmed))) {
      isClosed = true;
      continue;
    }
    const title = trimmed.replace(/^(?:[-*•·–—▪◦]|\d{1,3}[.)]) /, '');
    const last = entries.at(-1);
    const isOpen = last?.status === status && !isClosed && last.text.length <= maxTitle;
    if (isOpen && isContinuation(title)) {
      last.text += ` ${title}`;
      continue;
    }
    const reason = isClosed ? 'It stands behind the closing line of the list.' : whyNoTitle(title);
    if (reason === undefined) entries.push({ text: title, line, status });
    else {
      const message = `This line was not read as a project. ${reason}`;
      const mistake = { rule: 'not-read', level: 'warning', message, value: title } as const;
      problems.push(problemAt({ file, line }, mistake));
    }
  }
  if (!status) {
    const message =
      'There is no heading that tells the status of the projects below it, so nothing was read.';
    const advice =
      'Put a heading above the titles, such as "Current projects", "Completed projects" or "Planned projects".';
    problems.push(problemAt({ file }, { rule: 'no-heading', level: 'error', message, advice }));
  }
  return entries;
}

/** No dates and no phase take more room. */
const maxContinuation = 100;

/** Dates or a phase that stand on a line of their own, below their title. */
function isContinuation(text: string): boolean {
  return text.length <= maxContinuation && onlyPhase.test(readPrintedTitle(`x ${text}`).title);
}

/** No title is longer. */
const maxTitle = 300;

function whyNoTitle(text: string): string | undefined {
  if (!/\p{L}/u.test(text)) return 'It has no words.';
  if (/:$/.test(text)) return 'It ends with a colon.';
  if (text.length > maxTitle) return 'It is a sentence, not a title.';
  if (/(?<!\S)\S[^\s@]*@\S+?\.\S|https?:\/\//.test(text)) return 'It has an address in it.';
  if (/[.!?]$/.test(text)) return 'It is a sentence, not a title.';
  return undefined;
}
