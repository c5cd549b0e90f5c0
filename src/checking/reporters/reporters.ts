import { basename, dirname } from 'node:path';
import { readFileIn } from '../../files/read-file.ts';
import type { Problem } from '../../reading/problem.ts';
import { toPrintable, toPrintableLine, unprintable } from '../../register/text/printable.ts';
import { createPaint, type Paint } from './paint.ts';

export interface TextOptions {
  /** How many projects were checked, for the last line. */
  readonly projectCount?: number | undefined;
  /** Colours for a terminal. */
  readonly color?: boolean | undefined;
  /** Gives a line of a file, to be quoted; reads the file from the disk where it is not given. */
  readonly lineOf?: ((file: string, line: number) => string | undefined) | undefined;
}

/** No line of a longer file is quoted. */
const maxBytes = 1_000_000;

/** Longer lines are cut around the place in question. */
const maxQuote = 96;

/** All problems for people: by file, each with its line quoted, what is wrong and what to type; then a summary. */
export function reportText(problems: readonly Problem[], options: TextOptions = {}): string {
  const paint = createPaint(options.color);
  const lineOf = options.lineOf ?? createLineReader();
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].flatMap(([file, found]) => [
    paint('underline', toPrintableLine(`${file}: ${countProblems(found)}`)),
    ...found.map((problem) => reportOne(problem, lineOf(file, problem.line), paint)),
  ]);
  return [...blocks, summarize(problems, options.projectCount)].join('\n\n');
}

function reportOne(problem: Problem, quoted: string | undefined, paint: Paint): string {
  const { file, line, column, level, message, fix, rule } = problem;
  const place = paint('bold', toPrintableLine(`${file}:${String(line)}:${String(column)}`));
  const head = `${place} ${paint(level === 'error' ? 'red' : 'yellow', level)} ${paint('dim', rule)}`;
  const rest = [toPrintable(message), ...(fix === null ? [] : [`fix: ${paint('green', fix)}`])];
  const quote = quoteLine(quoted, problem).map((text) => paint('dim', text));
  return [head, ...quote, ...rest.map((text) => `  ${text.replaceAll('\n', '\n  ')}`)].join('\n');
}

/** One line: how many errors and warnings there are, and in how many projects one looked. */
export function summarize(problems: readonly Problem[], projectCount?: number): string {
  const where = projectCount === undefined ? '' : ` in ${count(projectCount, 'project')}`;
  return problems.length === 0 ? `No problems${where}.` : `${countProblems(problems)}${where}.`;
}

function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')];
  return parts.filter((part) => part !== false).join(' and ');
}

/** One JSON array of `Problem`, with whatever a terminal or a log would act upon written as JSON can, `\u202e`. */
export function reportJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, null, 2)
    .replace(unprintable, (sign) =>
      Array.from({ length: sign.length }, (_, at) => escapeUnit(sign.charCodeAt(at))).join(''),
    )
    .replaceAll('##[', `#${escapeUnit(0x23)}[`);
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** The line with its number, and a caret under the place; nothing for an empty line. */
function quoteLine(text: string | undefined, { line, column }: Problem): string[] {
  if (text === undefined || text.trim() === '') return [];
  const start = column > maxQuote - 16 ? column - maxQuote / 2 : 0;
  // Each sign stays one sign wide, so that the caret stands under its own.
  const cut = text.slice(start, start + maxQuote).replace(unprintable, '\uFFFD');
  const shown = `${start > 0 ? '…' : ''}${cut}${text.length > start + maxQuote ? '…' : ''}`;
  const gutter = `  ${String(line)} | `;
  // Tabs are kept in front of the caret, so that it stands under its character.
  const indent = shown.slice(0, column - 1 - start + (start > 0 ? 1 : 0)).replace(/[^\t]/g, ' ');
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length - 2)}| ${indent}^`];
}

/** Reads each file once. A file that is gone, or too large or strange for text, has no lines to quote. */
function createLineReader(): (file: string, line: number) => string | undefined {
  let last: { file: string; lines: string[] } | undefined;
  return (file, line) => {
    if (last?.file !== file) {
      try {
        const bytes = readFileIn(dirname(file), basename(file), maxBytes);
        last = { file, lines: new TextDecoder('utf-8').decode(bytes).split(/\r?\n/) };
      } catch {
        last = { file, lines: [] };
      }
    }
    return last.lines[line - 1];
  };
}
