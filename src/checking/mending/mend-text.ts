import { cutFile } from '../../reading/frontmatter.ts';
import { mendOrder } from './mend-order.ts';
import { mendSpaces } from './mend-spaces.ts';
import { mendValues } from './mend-values.ts';
import { isKeys } from '../yaml-value.ts';
import { valueOf } from './mending.ts';

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
  const file = cutFile(original);
  if (!file) return { text: original, changes: [] };
  let yaml = file.keys;
  let value = valueOf(yaml);
  const allChanges: (readonly string[])[] = [];
  for (const mend of [mendSpaces, mendValues, mendOrder]) {
    if (!isKeys(value)) break;
    const done = mend(yaml, value, order);
    if (!done) continue;
    yaml = done.yaml;
    value = valueOf(yaml);
    allChanges.push(done.changes);
  }
  const changes = allChanges.flat();
  return { text: file.before + yaml + file.after, changes };
}
