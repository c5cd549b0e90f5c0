import { createLocator } from '../../reading/yaml-tree.ts';
import type { Keys } from '../yaml-value.ts';
import { meansTheSame, type Mending } from './mending.ts';

/**
 * Puts the keys at the top level into the given order. Notes go with the key below them; notes at the very top that a
 * blank line sets apart stay there. Files in which keys do not begin their lines, or with a key that is unknown, are
 * left alone.
 */
export function mendOrder(yaml: string, value: Keys, order: readonly string[]): Mending | undefined {
  const keys = Object.keys(value);
  const sorted = order.filter((key) => Object.hasOwn(value, key));
  if (sorted.join() === keys.join()) return undefined;
  const pieces = splitByKey(yaml, keys);
  if (!pieces) return undefined;
  const mended = [pieces.top, ...sorted.map((key) => pieces.keyed.get(key)), pieces.rest].join('');
  // A key that is unknown is left out, and an empty line that belonged to a text may stand below it.
  if (!meansTheSame(mended, value)) return undefined;
  return { yaml: mended, changes: [`Put the keys in order: ${sorted.join(', ')}.`] };
}

interface Pieces {
  /** What stays at the top. */
  readonly top: string;
  /** Each key's lines, with the notes and blank lines above it. */
  readonly keyed: ReadonlyMap<string, string>;
  /** What stands behind the last key. */
  readonly rest: string;
}

function splitByKey(yaml: string, keys: readonly string[]): Pieces | undefined {
  const locate = createLocator(yaml);
  const keyed = new Map<string, string>();
  let from = endOfTop(yaml);
  const top = yaml.slice(0, from);
  for (const key of keys) {
    const start = locate([key], 'key')?.offset ?? 0;
    // A key behind `? `, a brace or spaces is not moved.
    if (start > 0 && yaml[start - 1] !== '\n') return undefined;
    const value = locate([key], 'value');
    const end = value && value.offset + value.source.length;
    const to = endOfLines(yaml, start + yaml.slice(start, end).trimEnd().length);
    keyed.set(key, yaml.slice(from, to));
    from = to;
  }
  return { top, keyed, rest: yaml.slice(from) };
}

/** Notes at the top with a blank line below them are about the whole file. */
function endOfTop(yaml: string): number {
  return /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*\r?\n/.exec(yaml)?.[0].length ?? 0;
}

/** The end of the line of a place, and of the indented notes below it, which belong to it. */
function endOfLines(yaml: string, offset: number): number {
  return offset + (/^[^\n]*\n(?:[ \t]+#[^\n]*\n)*/.exec(yaml.slice(offset))?.[0].length ?? 0);
}
