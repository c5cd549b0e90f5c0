/**
 * What a terminal or a log acts upon instead of showing it, or does not show at all: control characters, line separators, halves of
 * pairs, marks that change the direction of writing (https://www.unicode.org/reports/tr9/), characters without width, tags. Line
 * ends and tabs are left out, and joiners, which some scripts and pictographs need.
 */
export const unprintable =
  /[^\P{Cc}\n\t]|[\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** A text in which what cannot be seen is named, `<U+202E>`; its lines stay as they are. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, nameSign);
}

/** A text of which nothing can be taken for another line: `<U+000A>` for a line end. */
export function toPrintableLine(text: string): string {
  return toPrintable(text).replace(/[\n\t]/g, nameSign);
}

function nameSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
