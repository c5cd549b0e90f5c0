import type { RuleId } from '../register/rules/rule-id.ts';
import type { Level } from '../register/level.ts';

/** One thing to put right in the content, as every reporter gets it. JSON carries all eight keys. */
export interface Problem<Id extends string = string> {
  /** The rule's name, kebab-case. */
  readonly rule: Id;
  readonly level: Level;
  /** The file, with forward slashes, from the folder in which the command runs. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors and GitHub count. */
  readonly column: number;
  /** The key in question, `sources[1].url`; `null` where it is about the file or its text. */
  readonly field: string | null;
  /** What is wrong, with the value, and what was expected. */
  readonly message: string;
  /** What to type or do instead, `null` where only the editor can know. */
  readonly fix: string | null;
}

/** A problem that the check of the content can find; each has a page of explanation. */
export type ContentProblem = Problem<RuleId>;

/** A place in a file, counted as in `Problem`. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of a character of the text. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** `sources`, 1, `url` written as `sources[1].url`. */
export function fieldOf(path: readonly (string | number)[]): string | null {
  if (path.length === 0) return null;
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** Problems in the order in which one reads: by file, then from the top of the file. */
export function sortProblems<Id extends string>(problems: readonly Problem<Id>[]): Problem<Id>[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}
