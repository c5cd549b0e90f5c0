/**
 * How one cell of a table says what a key of a project's file says. Whatever these functions write, they read again;
 * they also read what people write by hand.
 */

/** A document or source in a cell: `Its title <https://its-address> 2026-11-23`. */
export interface Reference {
  readonly title: string;
  /** The address, or the name of a file. */
  readonly target?: string | undefined;
  /** A day or a language. */
  readonly note?: string | undefined;
}

/** Short names and codes, `AL; IT`. */
export function joinCodes(codes: readonly string[]): string {
  return codes.join('; ');
}

/** Texts, `One text | another; with a semicolon`. */
export function joinTexts(texts: readonly string[]): string {
  const joined = texts.map(escapeText).join(' | ');
  // A single text with a semicolon would be read as two.
  return texts.length === 1 && joined.includes(';') ? `${joined} |` : joined;
}

/** The parts of a list as `joinCodes` or `joinTexts` wrote it, or with semicolons, bars or lines as people do. */
export function splitList(cell: string): string[] {
  return splitCell(cell).map(unescapeText);
}

/** Documents or sources, one behind the other. */
export function joinReferences(references: readonly Reference[]): string {
  const written = references.map(({ title, target, note }) => {
    const [words, address] = [title, target ?? ''].map((text) => escapeText(text).replace(/[<>]/g, '\\$&'));
    const hasMore = target !== undefined || note !== undefined;
    return [words, ...(hasMore ? [`<${address ?? ''}>`] : []), ...(note === undefined ? [] : [note])].join(
      ' ',
    );
  });
  const joined = written.join(' | ');
  return references.length === 1 && joined.includes(';') ? `${joined} |` : joined;
}

/** The documents or sources of a cell. */
export function splitReferences(cell: string): Reference[] {
  return splitCell(cell).map((part) => {
    const [, title, target = '', note] = /^(.*?)(?<!\\)<((?:\\.|[^<>\\])*)>\s*([^\s<>]*)$/s.exec(part) ?? [];
    if (title === undefined) return { title: unescapeText(part) };
    return {
      title: unescapeText(title.trimEnd()),
      target: unescapeText(target) || undefined,
      note: note || undefined,
    };
  });
}

/** Bars separate where there is one that is not escaped, and otherwise semicolons. */
function splitCell(cell: string): string[] {
  const hasBar = /^(?:\\[^]|[^\\|])*\|/.test(cell);
  // Where a part ends, an empty one begins, which takes the search behind the sign between the two.
  const part = hasBar ? /(?:[^\\|\n]|\\[^]?)*/gy : /(?:[^\\;\n]|\\[^]?)*/gy;
  return [...cell.matchAll(part)].map(([text]) => text.trim()).filter((text) => text !== '');
}

function escapeText(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replaceAll('\n', '\\n');
}

function unescapeText(text: string): string {
  return text.replace(/\\([\\|<>;n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** What, behind apostrophes or none, a spreadsheet program would take for a formula and run (https://owasp.org/www-community/attacks/CSV_Injection). */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet program runs: an apostrophe stands before what would be a formula. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A cell without the apostrophe that `guardCell` put before it. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
