import { parseDocument, visit } from 'yaml';
import type { Keys } from '../yaml-value.ts';
import { meansTheSame, type Mending } from './mending.ts';

/** Takes spaces and tabs away from the ends of lines where they mean nothing. Notes, and texts below | or >, are left as they are. */
export function mendSpaces(yaml: string, value: Keys): Mending | undefined {
  let texts: readonly Span[] | undefined;
  let lineEnd = -1;
  let count = 0;
  const lines = yaml.split('\n').map((line) => {
    lineEnd += line.length + 1;
    const trimmed = trimLine(line);
    if (trimmed === line) return line;
    texts ??= textsIn(yaml);
    if (texts.some(({ start, end }) => start < lineEnd && lineEnd < end)) return line;
    count += 1;
    return trimmed;
  });
  const mended = lines.join('\n');
  if (count === 0 || !meansTheSame(mended, value)) return undefined;
  const where = count === 1 ? 'the end of a line' : `the ends of ${String(count)} lines`;
  return { yaml: mended, changes: [`Took the spaces away from ${where}.`] };
}

function trimLine(line: string): string {
  return /(^|\s)#/.test(line) ? line : line.replace(/(?<![ \t])[ \t]+(?=\r?$)/, '');
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Texts of several lines, from the end of the line with the sign | or > on. */
function textsIn(yaml: string): readonly Span[] {
  const spans: Span[] = [];
  visit(parseDocument(yaml), {
    Scalar(_, { type, range }) {
      if (type?.startsWith('BLOCK') && range)
        spans.push({ start: yaml.indexOf('\n', range[0]), end: range[1] });
    },
  });
  return spans;
}
