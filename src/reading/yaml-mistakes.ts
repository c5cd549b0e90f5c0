import type { YAMLError } from 'yaml';
import { nameStrangeSigns } from '../register/text/plain-text.ts';
import { mostOfRule, positionAt } from './problem.ts';
import type { RuleId } from '../register/rules/rule-id.ts';
import type { Mistake } from '../register/rules/rule.ts';

/**
 * A mistake in the YAML itself. Offsets count characters of the YAML text; a replacement stands for the whole line
 * from its first key on.
 */
export interface YamlMistake extends Mistake {
  readonly offset: number;
}

/** What an explanation can look at. */
interface Context {
  /** The line on which the reader stumbled, and its key and value where it has them; the key of a list's item is its hyphen. */
  readonly line: string;
  readonly key: string;
  readonly value: string;
  /** The text from the character on which it stumbled. */
  readonly rest: string;
  /** The reader's own words. */
  readonly reason: string;
}

interface Explanation extends Pick<Mistake, 'message' | 'value' | 'replacement' | 'advice'> {
  readonly rule?: RuleId;
}

const yaml = { rule: 'yaml', level: 'error' } as const;

/** By the codes of the `yaml` package (https://eemeli.org/yaml/#errors). */
const explanations: Readonly<Record<string, (context: Context) => Explanation | undefined>> = {
  DUPLICATE_KEY: ({ rest }) => {
    const [value = ''] = /[^"':]+/.exec(rest) ?? [];
    const message = `"${value}" is written twice.`;
    return { rule: 'duplicate-key', message, value, advice: 'Keep one of the two lines.' };
  },
  TAB_AS_INDENT: () => ({ message: 'The line begins with a tab.', advice: 'Use spaces instead of the tab.' }),
  BLOCK_AS_IMPLICIT_KEY: (context) =>
    /^\?(\s|$)/.test(context.value)
      ? context.value === '?'
        ? {
            message: 'A question mark alone is no value.',
            advice: 'Delete the line: what is left out is not known.',
          }
        : explainSign(context, '?')
      : context.value.includes(': ')
        ? {
            message: `The value after "${context.key}" has a colon in it, so it must be in quotation marks.${hintOf(context.value)}`,
            replacement: quotedLine(context),
          }
        : {
            message: 'The line after this one is indented as if it belonged to it.',
            advice: 'Begin both lines in the same column.',
          },
  BAD_SCALAR_START: (context) => explainSign(context, context.rest.charAt(0)),
  TAG_RESOLVE_FAILED: (context) => ({
    rule: 'yaml-tag',
    message: 'A value that begins with ! must be in quotation marks; tags are not read here.',
    ...inQuotes(context),
  }),
  BAD_ALIAS: (context) =>
    explainBullet(context.line) ?? explainSign(context, /[&*]/.exec(context.value)?.[0] ?? ''),
  UNEXPECTED_TOKEN: (context) =>
    explainSlip(context) ??
    (/^["'*&>|]|^[-?] |^\[.*\] *[^\]\s]|^\{.*\} *[^}\s]/.test(context.value)
      ? { message: 'The whole value must be in quotation marks.', replacement: quotedLine(context) }
      : {
          message: `What stands behind "${leadOf(context)}" cannot be read.`,
          advice: 'Put the value in quotation marks, or each item of a list on a line of its own.',
        }),
  BAD_DQ_ESCAPE: (context) => ({
    message: 'Between " and " a backslash has a meaning of its own.',
    ...(/^".*"$/.test(context.value) && !context.value.includes("'")
      ? { replacement: `${context.key}: '${context.value.slice(1, -1)}'` }
      : { advice: 'Write the backslash twice.' }),
  }),
  MISSING_CHAR: (context) =>
    explainSlip(context) ??
    (context.reason.startsWith('Missing ,')
      ? missingComma
      : context.reason.startsWith('Implicit')
        ? explainLineWithoutKey(context)
        : undefined),
  BLOCK_IN_FLOW: () => missingComma,
  BAD_INDENT: (context) =>
    explainSlip(context) ?? {
      message: 'The line does not begin in the column of the lines around it.',
      advice: 'Begin the keys of one level in the same column.',
    },
  MULTILINE_IMPLICIT_KEY: (context) => explainSlip(context) ?? explainLineWithoutKey(context),
  // The reader calls itself for each level, so thousands of brackets exhaust the stack.
  RESOURCE_EXHAUSTION: () => ({ message: 'The lists are nested too deeply to be read.' }),
};

const missingComma: Explanation = {
  message: 'Between brackets, commas separate the items.',
  advice: 'Put a comma behind each item but the last.',
};

/** The errors of the `yaml` package in words that help, at most one a line. */
export function explainYamlErrors(errors: readonly YAMLError[], text: string): YamlMistake[] {
  const found = errors.map((error) => ({ error, offset: error.pos[0] }));
  // Behind a mistake the reader is lost, and stumbles over the beginnings of lines that are right.
  const mistakes = firstOfEachLine(found, text)
    .filter(
      ({ error, offset }, index) =>
        index === 0 || error.code !== 'UNEXPECTED_TOKEN' || text.charAt(offset - 1) !== '\n',
    )
    .slice(0, mostOfRule + 1)
    .map(({ error }) => explainError(error, text));
  const first = findMisplacedFirstKey(text);
  if (first) return [first];
  // An open quotation mark swallows what follows, and the reader stumbles only at the next one.
  const open = findOpenQuote(text);
  return open && mistakes.every(({ offset }) => offset >= open.offset) ? [open] : mistakes;
}

/** Curly quotation marks look right and do nothing. */
function hintOf(value: string): string {
  const [mark] = /^[“„«‘]/.exec(value) ?? [];
  return mark === undefined ? '' : ` ${nameStrangeSigns(mark) ?? ''}`;
}

function explainError(error: YAMLError, text: string): YamlMistake {
  const [offset] = error.pos;
  const line = lineAround(text, offset);
  const [, key = '', value = ''] =
    /^\s*(?:- +)?["']?([^\s"':[{#][^"':]*)["']?:\s+(.*)/.exec(line) ?? /^\s*(-) +(.*)/.exec(line) ?? [];
  const bracket = /with a ([\]}])/.exec(error.message)?.[1];
  if (bracket !== undefined) {
    const opened = text.lastIndexOf(bracket === ']' ? '[' : '{', offset - 1);
    const message = `A list is opened here and never closed with ${bracket}`;
    const replacement = `${lineAround(text, opened)
      .trim()
      .replace(/[)\]},;]$/, '')}${bracket}`;
    return { ...yaml, offset: opened, message, replacement };
  }
  const quote = /Missing closing (["'])/.exec(error.message)?.[1];
  if (quote !== undefined) {
    const message = 'A quotation mark is opened here and not closed.';
    return { ...yaml, offset: text.lastIndexOf(quote), message, advice: 'Close it on its line.' };
  }
  const surplus = /^(.*([\]}]))\2$/.exec(line)?.[1];
  if (error.code === 'UNEXPECTED_TOKEN' && surplus !== undefined && !surplus.includes('[[')) {
    const message = `There is a ${surplus.slice(-1)} too many.`;
    return { ...yaml, offset, message, replacement: surplus.trim() };
  }
  const comma = /^(.*["']),$/.exec(line)?.[1];
  if (error.code === 'UNEXPECTED_TOKEN' && comma !== undefined) {
    return {
      ...yaml,
      offset,
      message: 'The comma at the end of the line does not belong there.',
      replacement: comma.trim(),
    };
  }
  const context = { line, key, value, rest: text.slice(offset), reason: error.message };
  const explanation = explainStrangeSpaces(line) ??
    explanations[error.code]?.(context) ?? {
      message: `The line cannot be read: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}.`,
    };
  return { ...yaml, offset, ...explanation };
}

/** Spaces that only look like one are the most likely cause of whatever the reader stumbled on. */
function explainStrangeSpaces(line: string): Explanation | undefined {
  const plain = line.replace(/[\u00A0\u2007\u202F\u3000]/g, ' ').replace(/[\u200B\uFEFF]/g, '');
  if (plain === line) return undefined;
  return {
    message: 'There is a space in this line that only looks like one, as Word and web pages make them.',
    advice: `Type the line anew: ${plain.trim()}`,
  };
}

/** What is typed in the place of a colon, a hyphen or a number sign, or comes from a merge. */
function explainSlip({ line }: Context): Explanation | undefined {
  const [, name, sign = '', rest = ''] = /^\s*(?:- )?([\w-]+)\s*(=>?|：|;|->|→)\s*(.*)/.exec(line) ?? [];
  if (name !== undefined) {
    return {
      message: `Between a key and its value stands a colon, not ${sign}`,
      replacement: `${name}: ${rest}`,
    };
  }
  const [beforeNote, mark] = /^\s*(\/\/|<!--|\/\*|--)/.exec(line) ?? [];
  if (mark !== undefined) {
    const note = line
      .slice(beforeNote?.length)
      .replace(/(?:-->|\*\/)$/, '')
      .trim();
    return { message: `Notes begin with #, not with ${mark}`, replacement: `# ${note}` };
  }
  if (/^(<{7}|={7}|>{7})/.test(line)) {
    return {
      message: 'Two versions of the file were put together here, and nobody has chosen between them.',
      advice: 'Keep the lines that are right, and delete the others with <<<<<<<, ======= and >>>>>>>.',
    };
  }
  const [, key, value = ''] = /^\s*(?:- )?["']?([\w-]+)["']?:((?!\/\/)\S.*)/.exec(line) ?? [];
  if (key !== undefined)
    return { message: 'There is no space behind the colon.', replacement: `${key}: ${value}` };
  return explainBullet(line);
}

function explainLineWithoutKey({ line }: Context): Explanation {
  return {
    message: `"${line.trim()}" has no colon with a space behind it.`,
    advice: 'Write a key, a colon, a space and a value, or indent the line to continue the one above.',
  };
}

/** A first key that stands elsewhere than the others makes nonsense of all lines below it. */
function findMisplacedFirstKey(text: string): YamlMistake | undefined {
  const [before = '', key] = /^(?:\s*\n)?(- +| +)([\w-]+:.*)/.exec(text)?.slice(1) ?? [];
  if (key === undefined || !/^[\w-]+:\s/m.test(text)) return undefined;
  return {
    ...yaml,
    offset: text.search(/\S/),
    message: before.startsWith('-')
      ? 'Keys at the top have no hyphen in front of them; hyphens begin items of a list.'
      : 'The first key is indented, and others are not.',
    replacement: key,
  };
}

/**
 * The first value that begins with a quotation mark, has no other on its line, and does not seem to go on below, where a line
 * is indented and no key or item.
 */
function findOpenQuote(text: string): YamlMistake | undefined {
  const match =
    /^[ -]*(?:\w[\w-]*: +)?(?:"[^"\n\r\u2028\u2029]*|'[^'\n\r\u2028\u2029]*)$(?!\s*\n +[^\s-][^:\n]*$)/m.exec(
      text,
    );
  if (!match) return undefined;
  const [line] = match;
  const opened = line.search(/["']/);
  return {
    ...yaml,
    offset: match.index + opened,
    message: 'A quotation mark is opened here and not closed on its line.',
    replacement: `${line.trim().replace(/["'”“»’]$/, '')}${line.charAt(opened)}`,
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
      const { line } = positionAt(text, offset);
      return lines.size !== lines.add(line).size;
    });
}

function explainSign(context: Context, sign: string): Explanation {
  return {
    message: `A value that begins with ${sign} must be in quotation marks.`,
    ...inQuotes(context),
  };
}

function inQuotes(context: Context): Pick<Mistake, 'replacement' | 'advice'> {
  // Quotation marks around a whole list would make it one text.
  const replacement = /^[[{]/.test(context.value) ? undefined : quotedLine(context);
  return { replacement, advice: 'Put it in quotation marks.' };
}

/** A list as other programs write it. */
function explainBullet(line: string): Explanation | undefined {
  const [, sign, item = ''] = /^\s*([•·‣▪●◦○–—*])\s+(.*)/.exec(line) ?? [];
  return sign === undefined
    ? undefined
    : {
        message: `Items of a list begin with a hyphen and a space, not with ${sign}`,
        replacement: `- ${item}`,
      };
}

function quotedLine(context: Context): string | undefined {
  return context.value === '' ? undefined : `${leadOf(context)} ${quote(context.value)}`;
}

function leadOf({ key }: Context): string {
  return key === '-' ? key : `${key}:`;
}

/** A text as a YAML value between quotation marks. */
export function quote(text: string): string {
  const trimmed = text.trim();
  // A mark in front of a letter opens something inside; before anything else it closes what the first one opened.
  const inner =
    /^(["'])((?:(?!\1).)*(?:\1[\p{L}\p{N}].*)?)\1$/u.exec(trimmed)?.[2] ??
    /^[“„«](.*)[”“»]$/.exec(trimmed)?.[1] ??
    trimmed;
  return inner.includes('"') || inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).replace('\r', '');
}
