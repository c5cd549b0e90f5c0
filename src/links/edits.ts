/** A piece of a text to be replaced. */
export interface Edit {
  /** Offsets in the original text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap, in any order (an insertion comes before what it stands at); the rest stays as it is. */
export function applyEdits(original: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += original.slice(position, start) + text;
    position = end;
  }
  return result + original.slice(position);
}

/** An attribute as it is written into a page. */
export function writeAttribute(name: string, value: string): string {
  return `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/**
 * A copy of a piece of a text. What V8 cuts out of a text keeps the whole text in memory; this does not, and thousands of pages are
 * let go once they are written.
 */
export function detach(piece: string): string {
  return Buffer.from(piece).toString();
}
