/**
 * Reads the plain part of YAML that nearly every project is written in: keys, single lines of text, lists, and lists
 * of keys. It gives `undefined` for everything else, right or wrong, and then the full reader decides; where it gives
 * a value, that is the value which the full reader would give. The reason is speed: it is ten times as fast, and
 * YAML is most of the time that checking ten thousand projects takes.
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  const result = read(text);
  return typeof result === 'number' ? undefined : result;
}

/** Where the first line begins that is not plain; `undefined` where all are. */
export function findNotPlain(text: string): number | undefined {
  const result = read(text);
  return typeof result === 'number' ? result : undefined;
}

/** The value, or where it is not plain. */
function read(text: string): Record<string, unknown> | number {
  // Of white space only spaces and line ends are plain; JavaScript trims more than YAML does.
  const strange = text.search(/[^\S \r\n]|\uFEFF|\r(?!\n)/);
  if (strange !== -1) return strange;
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const content = raw.trim();
    if (content !== '') lines.push({ indent: raw.length - raw.trimStart().length, content, start });
    start += raw.length + 1;
  }
  const cursor = { lines, next: 0 };
  try {
    return readKeys(cursor, 0);
  } catch (error) {
    if (error === notPlain) return lines[cursor.next]?.start ?? 0;
    throw error;
  }
}

interface Line {
  readonly indent: number;
  readonly content: string;
  /** Where it begins in the text. */
  readonly start: number;
}

interface Cursor {
  readonly lines: Line[];
  next: number;
}

const notPlain = new Error('This is not plain YAML.');

const keyLine = /^([A-Za-z][A-Za-z0-9-]*):(?: +(\S.*))?$/;

function readKeys(cursor: Cursor, indent: number): Record<string, unknown> {
  const keys = new Map<string, unknown>();
  for (;;) {
    const line = cursor.lines[cursor.next];
    if (!line || line.indent < indent) return Object.fromEntries(keys);
    const [, key, rest] = keyLine.exec(line.content) ?? [];
    if (line.indent > indent || key === undefined || keys.has(key)) throw notPlain;
    // Words that YAML reads as null or as a truth value are no keys of ours.
    if (words.has(key.toLowerCase())) throw notPlain;
    const value = rest === undefined ? undefined : readInline(rest);
    cursor.next += 1;
    keys.set(key, rest === undefined ? readBelow(cursor, indent) : value);
  }
}

/** What stands below a key that has nothing on its own line. */
function readBelow(cursor: Cursor, indent: number): unknown {
  const line = cursor.lines[cursor.next];
  if (line && line.content.startsWith('- ') && line.indent >= indent) return readList(cursor, line.indent);
  if (line && line.indent > indent) return readKeys(cursor, line.indent);
  return null;
}

function readList(cursor: Cursor, indent: number): unknown[] {
  const items: unknown[] = [];
  for (;;) {
    const line = cursor.lines[cursor.next];
    if (!line || line.indent < indent || !line.content.startsWith('- ')) return items;
    if (line.indent > indent) throw notPlain;
    const item = line.content.slice(2).trimStart();
    if (keyLine.test(item)) {
      // The first key of an item stands behind its hyphen; the others below it, in its column.
      const column = indent + line.content.length - item.length;
      cursor.lines[cursor.next] = { ...line, indent: column, content: item };
      items.push(readKeys(cursor, column));
    } else {
      items.push(readInline(item));
      cursor.next += 1;
    }
  }
}

/** A value on one line. A line below that is indented more continues it, which the callers find and refuse. */
function readInline(text: string): unknown {
  const list = /^\[([^[\]{}"'#]*)\]$/.exec(text)?.[1];
  if (list !== undefined) {
    return list.trim() === '' ? [] : list.split(',').map((item) => readScalar(item.trim()));
  }
  const strings = /^\[ *("[^"\\]*"(?: *, *"[^"\\]*")*) *\]$/.exec(text)?.[1];
  if (strings !== undefined) return [...strings.matchAll(/"([^"]*)"/g)].map(([, inner]) => inner);
  return readScalar(text);
}

const words = new Set(['null', 'true', 'false']);

function readScalar(text: string): unknown {
  const quoted = /^"([^"\\]*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text);
  if (quoted) return quoted[1];
  if (/^[^\p{L}\p{N}(]/u.test(text) || text === '') throw notPlain;
  if (text.endsWith(':') || text.includes(': ') || text.includes(' #')) throw notPlain;
  if (/^\p{N}/u.test(text)) return readNumber(text);
  if (!words.has(text.toLowerCase())) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  throw notPlain;
}

/** What begins with a digit: a number, a date, or text that has a space in it and so is neither. */
function readNumber(text: string): unknown {
  if (/^(0|[1-9]\d{0,14})(\.\d{1,4})?$/.test(text)) return Number(text);
  if (/^\d{4}(-[\dX]{2}){0,2}[?~%]?$/.test(text) || text.includes('X') || text.includes(' ')) return text;
  throw notPlain;
}
