import type { YAMLError } from 'yaml';
import type { RuleId } from '../register/rules/rule-id.ts';

/** A mistake in the YAML itself. Offsets count characters of the YAML text. */
export interface YamlMistake {
  readonly rule: RuleId;
  readonly offset: number;
  readonly message: string;
  readonly fix: string | null;
}

/** What an explanation can look at. */
interface Context {
  /** The line on which the reader stumbled, and its key and value where it has them. */
  readonly line: string;
  readonly key: string;
  readonly value: string;
  /** The character on which it stumbled. */
  readonly character: string;
  /** The reader's own words. */
  readonly reason: string;
}

interface Explanation {
  readonly message: string;
  readonly fix: string | null;
  readonly rule?: RuleId;
}

/** By the codes of the `yaml` package (https://eemeli.org/yaml/#errors). */
const explanations: Readonly<Record<string, (context: Context) => Explanation>> = {
  DUPLICATE_KEY: ({ line }) => ({
    rule: 'duplicate-key',
    message: `"${line.trim().split(':')[0] ?? ''}" is written twice.`,
    fix: 'Keep one of the two lines.',
  }),
  TAB_AS_INDENT: () => ({ message: 'The line begins with a tab.', fix: 'Use spaces instead of the tab.' }),
  BLOCK_AS_IMPLICIT_KEY: (context) =>
    context.value.includes(': ')
      ? {
          message: `The value after "${context.key}" has a colon in it, so it must be in quotation marks.`,
          fix: quotedLine(context),
        }
      : {
          message: 'The line after this one is indented as if it belonged to it.',
          fix: 'Begin both lines in the same column.',
        },
  BAD_SCALAR_START: (context) => ({
    message: `A value that begins with ${context.character} must be in quotation marks.`,
    fix: quotedLine(context),
  }),
  TAG_RESOLVE_FAILED: (context) => ({
    rule: 'yaml-tag',
    message: 'A value that begins with ! must be in quotation marks; tags are not read here.',
    fix: quotedLine(context),
  }),
  UNEXPECTED_TOKEN: (context) =>
    /^["'*&]/.test(context.value)
      ? { message: 'The whole value must be in quotation marks.', fix: quotedLine(context) }
      : {
          message: `What stands behind "${context.key}:" cannot be read.`,
          fix: 'Put the value in quotation marks, or each item of a list on a line of its own.',
        },
  BAD_DQ_ESCAPE: (context) => ({
    message: 'Between " and " a backslash has a meaning of its own.',
    fix:
      /^".*"$/.test(context.value) && !context.value.includes("'")
        ? `${context.key}: '${context.value.slice(1, -1)}'`
        : 'Write the backslash twice.',
  }),
  MISSING_CHAR: explainMissing,
  BAD_INDENT: explainMissing,
  MULTILINE_IMPLICIT_KEY: explainMissing,
};

/** The errors of the `yaml` package in words that help, at most one a line. */
export function explainYamlErrors(errors: readonly YAMLError[], text: string): YamlMistake[] {
  const found = errors.map((error) => ({ error, offset: error.pos[0] }));
  const mistakes = firstOfEachLine(found, text).map(({ error }) => explainError(error, text));
  // An open quotation mark swallows what follows, and the reader stumbles only at the next one.
  const open = findOpenQuote(text);
  return open && mistakes.every(({ offset }) => offset >= open.offset) ? [open] : mistakes;
}

function explainError(error: YAMLError, text: string): YamlMistake {
  const [offset] = error.pos;
  const line = lineAround(text, offset);
  const [, key = '', value = ''] = /^\s*(?:- )?([\w-]+):\s+(.*)$/.exec(line) ?? [];
  const bracket = /with a ([\]}])/.exec(error.message)?.[1];
  if (bracket !== undefined) {
    const opened = text.lastIndexOf(bracket === ']' ? '[' : '{', Math.max(0, offset - 1));
    const message = `A list is opened here and never closed with ${bracket}`;
    return { rule: 'yaml', offset: opened, message, fix: `${lineAround(text, opened).trim()}${bracket}` };
  }
  const context = { line, key, value, character: text[offset] ?? '', reason: error.message };
  const explanation = explanations[error.code]?.(context) ?? {
    message: `The line cannot be read: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}.`,
    fix: null,
  };
  return { rule: 'yaml', offset, ...explanation };
}

function explainMissing({ line, reason }: Context): Explanation {
  const glued = /^\s*(?:- )?([\w-]+):(\S.*)$/.exec(line);
  if (glued) {
    return { message: 'There is no space behind the colon.', fix: `${glued[1] ?? ''}: ${glued[2] ?? ''}` };
  }
  if (/^implicit/i.test(reason)) {
    return {
      message: `"${line.trim()}" has no colon with a space behind it.`,
      fix: 'Write a key, a colon, a space and a value, or indent the line to continue the one above.',
    };
  }
  return {
    message: 'The line does not begin in the column of the lines around it.',
    fix: 'Begin the keys of one level in the same column.',
  };
}

/** The first value that begins with a quotation mark and has no other on its line. */
function findOpenQuote(text: string): YamlMistake | undefined {
  const match =
    /^[ -]*(?:[\w-]+:\s+)?(")[^"\n]*$/m.exec(text) ?? /^[ -]*(?:[\w-]+:\s+)?(')[^'\n]*$/m.exec(text);
  if (!match) return undefined;
  const [line, mark = ''] = match;
  return {
    rule: 'yaml',
    offset: match.index + line.indexOf(mark),
    message: 'A quotation mark is opened here and not closed on its line.',
    fix: `${line.trim()}${mark}`,
  };
}

/** One mistake often gives several errors; the first on a line is the one that helps. */
export function firstOfEachLine<Placed extends { readonly offset: number }>(
  mistakes: readonly Placed[],
  text: string,
): Placed[] {
  const lines = new Set<number>();
  return mistakes
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const line = text.lastIndexOf('\n', offset - 1);
      return lines.size !== lines.add(line).size;
    });
}

function quotedLine({ key, value }: Context): string | null {
  return value === '' ? null : `${key}: ${quote(value)}`;
}

/** A text as a YAML value between quotation marks. */
export function quote(text: string): string {
  const inner = /^(["'])(.*)\1$/.exec(text.trim())?.[2] ?? text.trim();
  return inner.includes('"') || inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}
