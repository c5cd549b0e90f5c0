import type { YAMLError } from 'yaml';

/** A mistake in the YAML itself. Offsets count characters of the YAML text. */
export interface YamlMistake {
  readonly rule: string;
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
  readonly rule?: string;
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
    /^["']/.test(context.value)
      ? {
          message: 'There is more text behind the closing quotation mark.',
          fix: quotedLine({ ...context, value: context.value.slice(1).replace(/["']$/, '') }),
        }
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
  MISSING_CHAR: explainUnclosed,
  BAD_INDENT: explainUnclosed,
};

/** An error of the `yaml` package in words that help. */
export function explainYamlError(error: YAMLError, text: string): YamlMistake {
  const [offset] = error.pos;
  const line = lineAround(text, offset);
  const [, key = '', value = ''] = /^\s*(?:- )?([\w-]+):\s+(.*)$/.exec(line) ?? [];
  const context = { line, key, value, character: text[offset] ?? '', reason: error.message };
  const explanation = explanations[error.code]?.(context) ?? {
    message: `The line cannot be read: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}.`,
    fix: null,
  };
  return { rule: 'yaml', offset, ...explanation };
}

function explainUnclosed({ line, reason }: Context): Explanation {
  if (reason.includes('quote')) {
    return {
      message: 'A quotation mark is opened and never closed.',
      fix: 'Close it at the end of the value.',
    };
  }
  const bracket = /(?:with|end with) a ([\]}])/.exec(reason)?.[1];
  if (bracket !== undefined) {
    return {
      message: `A list is opened and not closed with ${bracket}`,
      fix: `Write ${bracket} at its end.`,
    };
  }
  if (reason.startsWith('Implicit map keys')) {
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
