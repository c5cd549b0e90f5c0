import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { KeyPath } from '../register/rules/rule.ts';

/** A mistake in the YAML itself. Offsets count characters of the YAML text. */
export interface YamlMistake {
  readonly rule: string;
  readonly offset: number;
  readonly message: string;
  readonly fix: string | null;
}

/** The value of a YAML text, or all mistakes in it. */
export type YamlResult = { readonly value: unknown } | { readonly mistakes: readonly YamlMistake[] };

/**
 * Reads YAML 1.2, core schema: dates stay text, `NO` and `yes` too. Keys must be unique; aliases are refused (ten
 * lines of them can stand for gigabytes), and so are tags that are not of the standard.
 */
export function readYaml(text: string): YamlResult {
  try {
    const document = parse(text);
    const mistakes = [...document.errors, ...document.warnings].map((error) => explain(error, text));
    if (mistakes.length > 0) return { mistakes: firstOfEachLine(mistakes, text) };
    const aliases = text.includes('*') ? findAliases(document) : [];
    return aliases.length > 0 ? { mistakes: aliases } : { value: document.toJS() as unknown };
  } catch (error) {
    // The reader calls itself for each level, so thousands of brackets exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    return {
      mistakes: [
        { rule: 'yaml', offset: 0, message: 'The lists are nested too deeply to be read.', fix: null },
      ],
    };
  }
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' });
}

function findAliases(document: Document): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Alias(_, alias) {
      mistakes.push({
        rule: 'yaml-alias',
        offset: alias.range?.[0] ?? 0,
        message: `"*${alias.source}" repeats another part of the file. Such references are not read here.`,
        fix: `Write the value out, or put it in quotation marks: "*${alias.source}"`,
      });
      return visit.SKIP;
    },
  });
  return mistakes;
}

/** One mistake often gives several errors; the first on a line is the one that helps. */
function firstOfEachLine(mistakes: readonly YamlMistake[], text: string): YamlMistake[] {
  const lines = new Set<number>();
  return mistakes
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const line = text.lastIndexOf('\n', offset - 1);
      return lines.size !== lines.add(line).size;
    });
}

function explain(error: YAMLError, text: string): YamlMistake {
  const [offset] = error.pos;
  const line = lineAround(text, offset);
  const [, key = '', value = ''] = /^\s*(?:- )?([\w-]+):\s+(.*)$/.exec(line) ?? [];
  const at = { offset, rule: 'yaml' };
  const quoted = value === '' ? null : `${key}: ${quote(value)}`;
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return {
        ...at,
        rule: 'duplicate-key',
        message: `"${line.trim().split(':')[0] ?? ''}" is written twice.`,
        fix: 'Keep one of the two lines.',
      };
    case 'TAB_AS_INDENT':
      return { ...at, message: 'The line begins with a tab.', fix: 'Use spaces instead of the tab.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return value.includes(': ')
        ? {
            ...at,
            message: `The value after "${key}" has a colon in it, so it must be in quotation marks.`,
            fix: quoted,
          }
        : {
            ...at,
            message: 'The line after this one is indented as if it belonged to it.',
            fix: 'Begin both lines in the same column.',
          };
    case 'BAD_SCALAR_START':
      return {
        ...at,
        message: `A value that begins with ${text[offset] ?? ''} must be in quotation marks.`,
        fix: quoted,
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        ...at,
        rule: 'yaml-tag',
        message: 'A value that begins with ! must be in quotation marks; tags are not read here.',
        fix: quoted,
      };
    case 'UNEXPECTED_TOKEN':
      return {
        ...at,
        message: 'There is text behind the closing quotation mark, or a list on the line of its key.',
        fix: /^["']/.test(value) ? quoted : null,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        ...at,
        message: 'Between " and " a backslash has a meaning of its own.',
        fix:
          /^".*"$/.test(value) && !value.includes("'")
            ? `${key}: '${value.slice(1, -1)}'`
            : 'Write the backslash twice.',
      };
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return explainUnclosed(at, line, error.message);
    default:
      return { ...at, message: `The line cannot be read: ${lowerFirst(error.message)}.`, fix: null };
  }
}

function explainUnclosed(at: { offset: number; rule: string }, line: string, reason: string): YamlMistake {
  if (reason.includes('quote'))
    return {
      ...at,
      message: 'A quotation mark is opened and never closed.',
      fix: 'Close it at the end of the value.',
    };
  const bracket = /with a ([\]}])/.exec(reason)?.[1];
  if (bracket !== undefined)
    return {
      ...at,
      message: `A list is opened and not closed with ${bracket} on its line.`,
      fix: `Write ${bracket} at its end.`,
    };
  if (reason.startsWith('Implicit map keys')) {
    return {
      ...at,
      message: `"${line.trim()}" has no colon with a space behind it.`,
      fix: 'Write a key, a colon, a space and a value, or indent the line to continue the one above.',
    };
  }
  return {
    ...at,
    message: 'The line does not begin in the column of the lines around it.',
    fix: 'Begin the keys of one level in the same column.',
  };
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}

/** A text as a YAML value between quotation marks. */
export function quote(text: string): string {
  const inner = /^(["'])(.*)\1$/.exec(text.trim())?.[2] ?? text.trim();
  return inner.includes('"') || inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Where a value or its key stands in a YAML text, and how it is written there. */
export interface YamlPlace {
  readonly offset: number;
  readonly source: string;
}

/**
 * Finds keys and values by their path. It reads the text again, because only files with problems need places, and
 * keeping every tree would cost far more memory than the register itself.
 */
export function createLocator(text: string): (path: KeyPath, part: 'key' | 'value') => YamlPlace {
  const document = parse(text);
  return (path, part) => {
    let offset = 0;
    let node: unknown = document.contents;
    let source = '';
    for (const [index, step] of path.entries()) {
      const wantsKey = part === 'key' && index === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!isPair(pair)) break;
        node = wantsKey || !isNode(pair.value) ? pair.key : pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
      }
      if (!isNode(node) || isAlias(node) || !node.range) break;
      offset = node.range[0];
      source = text.slice(node.range[0], node.range[1]);
    }
    return { offset, source };
  };
}
