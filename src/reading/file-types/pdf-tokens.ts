/** White space, as a part of a class of letters (ISO 32000-2, 7.2.3); its last two are white space for some readers only. */
export const pdfSpace = String.raw`\0\t\n\f\r \x80\xff`;
/** A letter of a name or number. */
export const pdfRegular = String.raw`[^${pdfSpace}()<>[\]{}/%]`;

/** What a name is when its escapes are read: `#41` is `A` (ISO 32000-2, 7.3.5). */
export function decodePdfName(name: string): string {
  return name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The bytes of a string, as Latin-1, with whose bracket the text begins; of anything else, and of a piece of one, nothing that is whole. */
export function decodePdfString(text: string): { readonly value: string; readonly isWhole: boolean } {
  if (text.startsWith('(')) {
    const end = endOfLiteral(text, 0);
    const inner = text.slice(1, end && end - 1);
    const value = inner.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, code: string) => decodeEscape(code));
    return { value, isWhole: end !== undefined };
  }
  const hex = /^<([^>]*)>/.exec(text)?.[1]?.replace(/[^\da-f]/gi, '');
  if (hex === undefined) return { value: '', isWhole: false };
  // A last digit alone has a zero behind it, and one too many is passed over.
  return { value: Buffer.from(`${hex}0`, 'hex').toString('latin1'), isWhole: true };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  // A line that goes on.
  ['\n', ''],
  ['\r', ''],
  ['\r\n', ''],
]);

function decodeEscape(code: string): string {
  return /[0-7]/.test(code)
    ? String.fromCharCode(Number.parseInt(code, 8) & 0xff)
    : (escapes.get(code) ?? code);
}

/** Brackets in a string are pairs, or have a backslash in front of them. `undefined` where it has no end. */
function endOfLiteral(text: string, start: number): number | undefined {
  const sign = /\\[^]|[()]/g;
  sign.lastIndex = start;
  let depth = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    if (match[0] === '(') depth += 1;
    else if (match[0] === ')') depth -= 1;
    if (depth === 0) return sign.lastIndex;
  }
  return undefined;
}

/** The smallest part of an object. */
export interface PdfToken {
  /** A string has no text here; a sign is a bracket; a word is whatever else, also a number. */
  readonly kind: 'name' | 'string' | 'sign' | 'word';
  readonly text: string;
  /** How many brackets are open in front of it. */
  readonly depth: number;
}

const token = new RegExp(
  String.raw`[${pdfSpace}]+|%[^\r\n]*|/(${pdfRegular}*)|(<<|>>|[[\]{}])|(\(|<[^>]*>?)|(${pdfRegular}+|[)>])`,
  'y',
);
const openings: ReadonlyMap<string, string> = new Map([
  ['>>', '<<'],
  [']', '['],
  ['}', '{'],
]);

/** A dictionary, token for token, without what is deep in it, and where it ends. */
export interface PdfDictionary {
  readonly tokens: readonly PdfToken[];
  readonly end: number;
}

/** No dictionary that describes data has as many tokens; of a longer one, only these are kept. */
export const maxTokens = 10_000;
const maxKeptDepth = 2;
/** What reading a token takes besides, as the time for so many characters. */
const timeOfToken = 5;
/** No object that a program writes is deeper. */
const maxDepth = 500;

/**
 * Reads the dictionary that is the next thing from a place on: `'none'` where that is something else, `'broken'` where its brackets
 * are no pairs, or too many, or the text ends in it. `spend` is told how many characters are read.
 */
export function readPdfDictionary(
  text: string,
  start: number,
  spend: (read: number) => void,
): PdfDictionary | 'none' | 'broken' {
  const tokens: PdfToken[] = [];
  const open: string[] = [];
  for (let at = start; at < text.length;) {
    token.lastIndex = at;
    const [whole = '', name, sign, string, word] = token.exec(text) ?? [];
    const end = string === '(' ? (endOfLiteral(text, at) ?? text.length) : at + whole.length;
    spend(end - at + timeOfToken);
    at = end;
    const read = tokenOf(name, sign, string, word);
    if (!read) continue;
    if (open.length === 0 && sign !== '<<') return 'none';
    if (open.length <= maxKeptDepth && tokens.length < maxTokens)
      tokens.push({ ...read, depth: open.length });
    if (sign === undefined) continue;
    const opening = openings.get(sign);
    if (opening === undefined) open.push(sign);
    else if (open.pop() !== opening) return 'broken';
    if (open.length === 0) return { tokens, end };
    if (open.length > maxDepth) return 'broken';
  }
  return tokens.length === 0 ? 'none' : 'broken';
}

function tokenOf(
  name: string | undefined,
  sign: string | undefined,
  string: string | undefined,
  word: string | undefined,
): Omit<PdfToken, 'depth'> | undefined {
  if (name !== undefined) return { kind: 'name', text: decodePdfName(name) };
  if (sign !== undefined) return { kind: 'sign', text: sign };
  if (string !== undefined) return { kind: 'string', text: '' };
  return word === undefined ? undefined : { kind: 'word', text: word };
}
