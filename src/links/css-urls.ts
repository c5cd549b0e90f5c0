/** An address in a style sheet. */
export interface CssReference {
  /** The address with escapes undone. */
  readonly value: string;
  /** Offsets of the address in the style sheet, quotation marks left out, end excluded. */
  readonly start: number;
  readonly end: number;
}

const string = String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'`;

/** What has to be told apart: comments and formats to pass over, addresses, strings, and brackets. */
const cssToken = new RegExp(
  [
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`,
    String.raw`type\(\s*(?:${string})\s*\)`,
    String.raw`url\(\s*(${string}|(?:[^)"'\s\\]|\\[\s\S])*)\s*\)?`,
    String.raw`(@import\s+)?(${string})`,
    String.raw`(image-set)?(\()`,
    String.raw`\)`,
  ].join('|'),
  'gi',
);

/**
 * Lists every address in a style sheet: `url(…)`, `@import "…"` and the bare strings of `image-set(…)`; comments and other
 * strings are passed over.
 */
export function readCssReferences(css: string): CssReference[] {
  const references: CssReference[] = [];
  // How many brackets are open, from that of an image set on.
  let depth = 0;
  for (const match of css.matchAll(cssToken)) {
    const [whole, url, atImport, text, imageSet, open] = match;
    if (imageSet !== undefined || (open !== undefined && depth > 0)) depth += 1;
    if (whole === ')' && depth > 0) depth -= 1;
    const written = url ?? (atImport !== undefined || depth > 0 ? text : undefined);
    if (written === undefined) continue;
    const quote = /^["']/.test(written) ? 1 : 0;
    const value = unescape(written.slice(quote, written.length - quote));
    if (value === '') continue;
    const start = match.index + whole.lastIndexOf(written) + quote;
    references.push({ value, start, end: start + written.length - 2 * quote });
  }
  return references;
}

function unescape(text: string): string {
  return text.replaceAll(
    /\\(?:([0-9a-f]{1,6})[\t\n\f\r ]?|\n|([\s\S]))/gi,
    (_, hex: string | undefined, character: string | undefined) =>
      hex === undefined ? (character ?? '') : fromHex(hex),
  );
}

function fromHex(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
