/** An address in a style sheet. */
export interface CssReference {
  /** The address with escapes undone. */
  readonly value: string;
  /** Offsets of the address in the style sheet, quotation marks left out, end excluded. */
  readonly start: number;
  readonly end: number;
}

const cssToken = new RegExp(
  [
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`,
    String.raw`type\(\s*["'][^"']*["']`,
    String.raw`url\(\s*(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|((?:[^)"'\s\\]|\\[\s\S])*))`,
    String.raw`(@import\s+|image-set\(\s*|,\s*)?(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)')`,
  ].join('|'),
  'gi',
);

/**
 * Lists every address in a style sheet: `url(…)`, `@import "…"` and the bare strings of `image-set(…)`; comments and other
 * strings are passed over.
 */
export function readCssReferences(css: string): CssReference[] {
  const references: CssReference[] = [];
  let isInImageSet = false;
  for (const match of css.matchAll(cssToken)) {
    const [whole, urlDouble, urlSingle, urlBare, before, double, single] = match;
    const url = urlDouble ?? urlSingle ?? urlBare;
    const text = double ?? single;
    const lead = before?.trim().toLowerCase();
    if (lead?.startsWith('image-set')) isInImageSet = true;
    else if (lead !== ',' && text !== undefined) isInImageSet = false;
    const counts =
      url !== undefined || lead?.startsWith('@import') === true || (isInImageSet && text !== undefined);
    const written = url ?? text;
    if (!counts || !written) continue;
    const start = match.index + whole.lastIndexOf(written);
    references.push({ value: unescape(written), start, end: start + written.length });
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
