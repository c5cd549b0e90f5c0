import { isDeepStrictEqual } from 'node:util';
import { readFrontmatter } from '../../reading/frontmatter.ts';
import { readYaml } from '../../reading/yaml-tree.ts';
import { mendOrder } from './mend-order.ts';
import { mendSpaces } from './mend-spaces.ts';
import { mendValues } from './mend-values.ts';

/** What one step did: the keys of a file after it, and a sentence for the editor about each change. */
export interface Mending {
  readonly yaml: string;
  readonly changes: readonly string[];
}

/** A file after mending. Without changes the text is the one that was given. */
export interface MendedText {
  readonly text: string;
  readonly changes: readonly string[];
}

/**
 * Mends what has one right answer among the keys of a Markdown file: trailing spaces, dates in other notations, Roman
 * phases in other spellings, the order of keys (that of `order`). Everything else stays byte for byte: notes, quotation
 * marks, line ends, a byte order mark, the text below. A file whose keys cannot be read is left alone.
 */
export function mendText(original: string, order: readonly string[]): MendedText {
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = original.slice(mark.length);
  const read = readFrontmatter(text, '');
  if ('problems' in read) return { text: original, changes: [] };
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', start - 1) + 1;
  let yaml = text.slice(start, end);
  let value = valueOf(yaml);
  const changes: string[] = [];
  for (const mend of [mendSpaces, mendValues, mendOrder]) {
    if (!isKeys(value)) break;
    const done = mend(yaml, value, order);
    if (!done) continue;
    yaml = done.yaml;
    value = valueOf(yaml);
    changes.push(...done.changes);
  }
  if (changes.length === 0) return { text: original, changes };
  return { text: mark + text.slice(0, start) + yaml + text.slice(end), changes };
}

/** The value of the keys, `undefined` where they cannot be read. */
export function valueOf(yaml: string): unknown {
  const result = readYaml(yaml);
  return 'value' in result ? result.value : undefined;
}

/** Whether two texts mean the same. */
export function meansTheSame(yaml: string, value: unknown): boolean {
  return isDeepStrictEqual(valueOf(yaml), value);
}

/** Keys with values, as read from a file. */
export type Keys = Readonly<Record<string, unknown>>;

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
