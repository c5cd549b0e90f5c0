const outerMarks = /^[\s"'“”„‟«»‘’‚‹›]+|(?<![\s"'“”„‟«»‘’‚‹›])[\s"'“”„‟«»‘’‚‹›]+$/g;

/**
 * A short text as it is meant: what Word and web pages put in is taken out (curly quotation marks around it, dashes for
 * hyphens, spaces that do not break, soft hyphens). For comparing and guessing, never for showing.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(outerMarks, '');
}

/** A text on one line, as messages quote it: every run of white space is one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text of at most so many characters; of a longer one its beginning and its end, with … between them. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const atEnd = Math.floor(most / 3);
  const start = text.slice(0, most - atEnd - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}…${text.slice(text.length - atEnd).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

const strange: readonly (readonly [RegExp, string])[] = [
  [/[\u00A0\u2007\u202F]/, 'is a space that does not break, as Word makes them'],
  [/\u00AD/, 'is a soft hyphen, which cannot be seen'],
  [/[\u200B-\u200F\u2060\uFEFF]/, 'is a character without width, which cannot be seen'],
  [/[\u2010-\u2015\u2212]/, 'is a dash where a hyphen belongs'],
  [/[“”„‟«»‘’‚‹›]/, 'are curly quotation marks, which do not count here'],
];

/** `There is a soft hyphen …`, for a text in which something only looks like what it should be. */
export function nameStrangeSigns(text: string): string | undefined {
  const found = strange.find(([signs]) => signs.test(text))?.[1];
  return found === undefined ? undefined : `There ${found}.`;
}
