import type { RuleId } from '../register/rules/rule-id.ts';
import type { Level } from '../register/level.ts';
import type { KeyPath, Mistake } from '../register/rules/rule.ts';
import { oneLine, shorten } from '../register/text/plain-text.ts';

/** One thing to put right in the content, as every reporter gets it. JSON carries all eleven keys. */
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
  /** What to type or do instead, in words for people: the corrected line, or the advice. `null` where only the editor can know. */
  readonly fix: string | null;
  /** The words in question on one line, as an exception names them; `null` where it is about no words of the file. */
  readonly value: string | null;
  /** What to type in the place of the value; in the place of the whole line where there is no value. */
  readonly replacement: string | null;
  /** What to do, where no replacement is known. */
  readonly advice: string | null;
}

/** A problem that the check of the content can find; each has a page of explanation. */
export type ContentProblem = Problem<RuleId>;

/** A place in a file, counted as in `Problem`. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a problem is: the beginning of the file where nothing else is said. */
export interface ProblemPlace extends Partial<Position> {
  readonly file: string;
  /** The way to the key in question; none where it is about the file or its text. */
  readonly path?: KeyPath | undefined;
  /** The corrected line, for a text in the place of the value; `undefined` where there is no such line. */
  readonly replace?: ((text: string) => string | undefined) | undefined;
}

/** Nothing that a problem says is longer: what it quotes may be a whole file. */
export const mostCharacters = 1_000;

/**
 * A mistake at its place. Every problem is made here. Where what it quotes is too long, it is cut in the middle; nobody types so
 * much, so there is then no replacement.
 */
export function problemAt<Id extends string>(place: ProblemPlace, mistake: Mistake<Id>): Problem<Id> {
  const { file, line = 1, column = 1, path = [], replace } = place;
  const { rule, level, value } = mistake;
  const message = shorten(mistake.message, mostCharacters);
  const replacement = ifShort(mistake.replacement);
  const advice = replacement === undefined ? ifShort(mistake.advice) : undefined;
  const corrected = replacement === undefined ? undefined : (ifShort(replace?.(replacement)) ?? replacement);
  return {
    rule,
    level,
    file,
    line,
    column,
    field: fieldOf(path.map((step) => (typeof step === 'number' ? step : shorten(step, mostCharacters)))),
    message,
    fix: corrected ?? advice ?? null,
    value: value === undefined ? null : quotedValue(value),
    replacement: replacement ?? null,
    advice: advice ?? null,
  };
}

/** The words in question as a problem and an exception name them. */
export function quotedValue(text: string): string {
  return shorten(oneLine(text), mostCharacters);
}

function ifShort(text: string | undefined): string | undefined {
  return text === undefined || text.length > mostCharacters ? undefined : text;
}

/** Where the lines of the text begin that was asked about last: hundreds of places of one text are looked up in a row. */
let known = { text: '', starts: [0] };

function startsOfLines(text: string): readonly number[] {
  if (known.text !== text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    known = { text, starts };
  }
  return known.starts;
}

/** The place of a character of the text. */
export function positionAt(text: string, offset: number): Position {
  const starts = startsOfLines(text);
  let line = 0;
  for (let after = starts.length; after - line > 1;) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** `sources`, 1, `url` written as `sources[1].url`. */
export function fieldOf(path: KeyPath): string | null {
  if (path.length === 0) return null;
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** The key at the top of the file in which a field is. */
export function topKeyOf({ field }: Pick<Problem, 'field'>): string {
  return field?.split(/[.[]/, 1)[0] ?? '';
}

/** How many problems of one rule are told of one file; more help nobody, and the others are told when these are mended. */
export const mostOfRule = 100;

/** The first problems of each rule and level in each file. The last one that is told says that there are more. */
export function firstOfRules<Id extends string>(problems: readonly Problem<Id>[]): Problem<Id>[] {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(kindOf(problem), (counts.get(kindOf(problem)) ?? 0) + 1);
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const key = kindOf(problem);
    const [number, all] = [(told.get(key) ?? 0) + 1, counts.get(key) ?? 0];
    told.set(key, number);
    if (number > mostOfRule) return [];
    if (number < mostOfRule || all === mostOfRule) return [problem];
    return [{ ...problem, message: `${problem.message} Below it there are more like this.` }];
  });
}

/** What is told of only so many times. A warning takes no room from an error. */
function kindOf({ file, rule, level }: Problem): string {
  return `${rule} ${level} ${file}`;
}

/** Problems as they are found, of which there may be millions. */
export interface ProblemList {
  readonly push: (problem: Problem) => void;
  readonly all: readonly Problem[];
}

/** Takes problems up, of each kind one more than `firstOfRules` tells, so that it tells that there are more. */
export function createProblemList(): ProblemList {
  const counts = new Map<string, number>();
  const all: Problem[] = [];
  return {
    push: (problem) => {
      const number = (counts.get(kindOf(problem)) ?? 0) + 1;
      counts.set(kindOf(problem), number);
      if (number <= mostOfRule + 1) all.push(problem);
    },
    all,
  };
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
