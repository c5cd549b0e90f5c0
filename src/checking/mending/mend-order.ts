import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { meansTheSame, type Keys, type Mending } from './mending.ts';

/**
 * Puts the keys at the top level into the given order. Notes go with the key below them; notes at the very top that a
 * blank line sets apart stay there. Files in which keys do not begin their lines, or with a key that is unknown, are
 * left alone.
 */
export function mendOrder(yaml: string, value: Keys, order: readonly string[]): Mending | undefined {
  const rank = new Map(order.map((key, index) => [key, index]));
  const keys = Object.keys(value);
  if (isSorted(keys, rank) || keys.some((key) => !rank.has(key))) return undefined;
  const pieces = splitByKey(yaml);
  if (!pieces) return undefined;
  const sorted = pieces.keyed.toSorted((a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0));
  const mended = pieces.top + sorted.map(({ lines }) => lines).join('') + pieces.rest;
  if (!meansTheSame(mended, value)) return undefined;
  return { yaml: mended, changes: [`Put the keys in order: ${sorted.map(({ key }) => key).join(', ')}.`] };
}

function isSorted(keys: readonly string[], rank: ReadonlyMap<string, number>): boolean {
  return keys.every((key, index) => {
    const before = keys[index - 1];
    return before === undefined || (rank.get(before) ?? 0) <= (rank.get(key) ?? 0);
  });
}

interface Pieces {
  /** What stays at the top. */
  readonly top: string;
  /** Each key's lines, with the notes and blank lines above it. */
  readonly keyed: readonly { readonly key: string; readonly lines: string }[];
  /** What stands behind the last key. */
  readonly rest: string;
}

function splitByKey(yaml: string): Pieces | undefined {
  const { contents } = parseDocument(yaml, { version: '1.2', schema: 'core', prettyErrors: false });
  if (!isMap(contents) || contents.flow) return undefined;
  const keyed: { key: string; lines: string }[] = [];
  let from = endOfTop(yaml);
  const top = yaml.slice(0, from);
  for (const pair of contents.items) {
    if (!isScalar(pair.key) || !pair.key.range) return undefined;
    const [keyStart, keyEnd] = pair.key.range;
    // A key behind `? `, or behind spaces, is not moved.
    if (keyStart !== 0 && yaml[keyStart - 1] !== '\n') return undefined;
    const last = isNode(pair.value) && pair.value.range ? pair.value.range[1] : keyEnd;
    const to = endOfLines(yaml, keyStart + yaml.slice(keyStart, Math.max(last, keyEnd)).trimEnd().length);
    if (keyStart < from) return undefined;
    keyed.push({ key: String(pair.key.value), lines: yaml.slice(from, to) });
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
  const lineEnd = yaml.indexOf('\n', offset);
  if (lineEnd === -1) return yaml.length;
  const notes = /^(?:[ \t]+#.*\r?\n)*/.exec(yaml.slice(lineEnd + 1))?.[0] ?? '';
  return lineEnd + 1 + notes.length;
}
