import type { FileType } from './file-type.ts';

// What is told by its first words. Nothing in a text runs as long as its name says no more than that it is one.
/** Texts, and tables for other programs (RFC 4180). */
export const plainText: FileType = { name: 'text', endings: ['txt', 'csv'], isText: true };
/** Maps, charts, logos (https://www.w3.org/TR/SVG2/). */
export const drawing: FileType = { name: 'a drawing (SVG)', endings: ['svg'], isText: true, isPicture: true };
const webPage: FileType = {
  name: 'a web page (HTML)',
  endings: [],
  isText: true,
  instead: 'Save it as PDF.',
};
const xml: FileType = {
  name: 'an XML file',
  endings: [],
  isText: true,
  instead: 'Save its data as .csv or .xlsx.',
};
const script: FileType = { name: 'a script', endings: [], isText: true };
const shortcut: FileType = { name: 'a shortcut', endings: [], isText: true };

/** As much of a text is looked at; browsers look at less (https://mimesniff.spec.whatwg.org/#reading-the-resource-header). */
const headSize = 65_536;

/** Elements with which a page begins where it has no document type (https://mimesniff.spec.whatwg.org/#rules-for-identifying-an-unknown-mime-type). */
const pageElements =
  /^(?:html|head|body|title|meta|link|base|style|script|noscript|iframe|object|embed|form|h1|div|p|font|table|a|b|br|img|video|audio)$/i;

/** What a text is by its first words, in whatever encoding; `undefined` where it is no text. */
export function typeOfText(bytes: Buffer): FileType | undefined {
  const text = readHead(bytes.subarray(0, headSize));
  if (text === undefined) return undefined;
  const { rest, isXml } = skipProlog(text);
  if (/^<!doctype\s+html\b/i.test(rest)) return webPage;
  const element = /^<(?:[\w.-]{1,100}:)?([\w.-]{1,100})/.exec(rest)?.[1];
  if (element === 'svg') return drawing;
  if (element !== undefined && pageElements.test(element)) return webPage;
  if (isXml) return xml;
  if (rest.startsWith('#!')) return script;
  return /^\[(?:InternetShortcut|autorun|Desktop Entry|\.ShellClassInfo)\]/i.test(rest)
    ? shortcut
    : plainText;
}

/** Latin letters are all that is looked for, and they are the same in all encodings of text but one. */
function readHead(head: Buffer): string | undefined {
  if (isUtf16(head)) {
    const isBig = head[0] === 0xfe || head[0] === 0;
    return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(head);
  }
  const isText = head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b);
  return isText ? head.toString('latin1').replace(/^\xef\xbb\xbf/, '') : undefined;
}

/** By its mark, or, in text of Latin letters, by every second byte being zero. */
export function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (second === 0 && fourth === 0 && first !== 0) || (first === 0 && third === 0 && second !== 0);
}

/** What stands before the first element: comments, instructions, and any document type but that of a web page. */
const prolog: readonly (readonly [begin: RegExp, end: string])[] = [
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!doctype(?!\s+html\b)[^>[]*\[/i, ']>'],
  [/^<!doctype(?!\s+html\b)/i, '>'],
];

function skipProlog(text: string): { readonly rest: string; readonly isXml: boolean } {
  let rest = text.trimStart();
  let isXml = false;
  for (;;) {
    const part = prolog.find(([begin]) => begin.test(rest));
    if (!part) return { rest, isXml };
    const end = rest.indexOf(part[1]);
    isXml ||= part[1] !== '-->';
    if (end === -1) return { rest: '', isXml };
    rest = rest.slice(end + part[1].length).trimStart();
  }
}
