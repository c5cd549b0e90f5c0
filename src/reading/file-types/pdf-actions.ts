import { createBudget } from '../tangled-file.ts';
import { isHarmlessAddress, visibleAddress } from './harmless-address.ts';
import { isPdfString, longestString, type PdfObjects } from './pdf-objects.ts';
import { decodePdfName, decodePdfString, pdfRegular, pdfSpace } from './pdf-tokens.ts';
import { actsUnasked } from './pdf-unasked.ts';

/** What a PDF does, or has in it, besides showing pages. */
export type PdfAction =
  | { readonly kind: PdfActionKind }
  /** A link that starts a program, or leads to a file. */
  | { readonly kind: 'address'; readonly value: string };

export type PdfActionKind =
  | 'script'
  | 'launch'
  | 'send'
  | 'other-file'
  | 'attachment'
  | 'media'
  | 'form'
  | 'unasked'
  | 'locked'
  | 'hidden';

/**
 * What the names of PDF do (ISO 32000-2, 12.6.4, 13, 7.6 and 7.11.4). A name counts wherever it stands: what belongs together may be
 * in many places of the file.
 */
const actions: ReadonlyMap<string, PdfActionKind> = new Map([
  ['JavaScript', 'script'],
  ['JS', 'script'],
  ['Launch', 'launch'],
  ['SubmitForm', 'send'],
  ['ImportData', 'other-file'],
  ['GoToR', 'other-file'],
  ['GoToE', 'other-file'],
  ['Thread', 'other-file'],
  ['EmbeddedFile', 'attachment'],
  ['EmbeddedFiles', 'attachment'],
  ['FileAttachment', 'attachment'],
  ['EF', 'attachment'],
  ['Movie', 'media'],
  ['Sound', 'media'],
  ['Rendition', 'media'],
  ['RichMedia', 'media'],
  ['RichMediaContent', 'media'],
  ['RichMediaExecute', 'media'],
  ['3DD', 'media'],
  ['XFA', 'form'],
  ['Encrypt', 'locked'],
]);

/** Names so short are also met by chance in the data of a picture. They count where a value may follow. */
const longestByChance = 2;
const valueBegin = new RegExp(String.raw`[${pdfSpace}]*(?:[(<%]|\d+[${pdfSpace}]+\d+[${pdfSpace}]+R)`, 'y');

/** Where a link leads, and what that begins with in the whole document (ISO 32000-2, 12.6.4.8). */
const address = 'URI';
const base = 'Base';
/** All these names, and whatever has an escape. */
const telling = new RegExp(
  String.raw`/(?:(${[...actions.keys(), address, base].join('|')})(?!${pdfRegular})|(${pdfRegular}*?#${pdfRegular}*))`,
  'g',
);
/** Words that titles have too, `Film/Sound`. They only do something as a value, which stands behind a key, or by itself. */
const words = new Set(['JavaScript', 'Launch', 'Thread', 'Movie', 'Sound', 'Rendition']);
/** What can be in front of a value without a space: brackets, a name, a number, a word of PDF; not a word of a text. */
const inFront = new RegExp(
  String.raw`(?:/${pdfRegular}*|(?<!${pdfRegular})(?:[+\-.\d]*|R|obj|true|false|null))$`,
);
/** No key of an action is longer, in characters. */
const longestKey = 200;
const loneName = new RegExp(`^/(${pdfRegular}*)`);
/** Characters that the addresses in one PDF may have in all, and what looking at a name takes, as the time for so many. */
const maxAddresses = 10_000_000;
const timeOfName = 20;
/** A string, or the number of the object that is one, or what should not be there. */
const addressBegin = new RegExp(
  String.raw`[${pdfSpace}]*(?:(?=\(|<(?!<))|(\d+)[${pdfSpace}]+\d+[${pdfSpace}]+R|(?=[%+\-\d]))`,
  'y',
);

/** What a PDF does besides showing pages, each of it once. Throws `TangledFile` where it has more such names than can be looked at. */
export function findPdfActions({ texts, objects, isHidden, isElsewhere }: PdfObjects): PdfAction[] {
  const kinds = new Set<PdfActionKind>();
  const addresses = new Set<string>();
  const spend = createBudget(maxAddresses);
  const addHarmful = (text: string): void => {
    const { value, isHarmless } = readAddress(text);
    spend(value.length);
    if (!isHarmless) addresses.add(value.slice(0, 100));
  };
  /** Numbers of objects that are addresses, and of those that may be. */
  const needed = new Set<number>();
  const possible = new Set<number>();
  if (isElsewhere) kinds.add('other-file');
  if (isHidden) kinds.add('hidden');
  for (const text of texts) {
    for (const { 0: whole, 1: plain, 2: escaped = '', index } of text.matchAll(telling)) {
      spend(timeOfName);
      const name = plain ?? decodePdfName(escaped);
      if (words.has(name) && !inFront.test(text.slice(Math.max(0, index - longestKey), index))) continue;
      const kind = actions.get(name);
      valueBegin.lastIndex = addressBegin.lastIndex = index + whole.length;
      if (kind && (name.length > longestByChance || valueBegin.test(text))) kinds.add(kind);
      const begin = name === address || name === base ? addressBegin.exec(text) : undefined;
      if (!begin) continue;
      const start = addressBegin.lastIndex;
      if (begin[1] === undefined) addHarmful(text.slice(start, start + longestString));
      else (name === address ? needed : possible).add(Number(begin[1]));
    }
  }
  // What else is in it is not what it seems.
  if (kinds.has('locked')) return [{ kind: 'locked' }];
  if (actsUnasked({ texts, objects })) kinds.add('unasked');
  const strings = objects.filter(isPdfString);
  for (const { number, text } of strings) {
    const kind = actions.get(decodePdfName(loneName.exec(text)?.[1] ?? ''));
    if (kind) kinds.add(kind);
    const isMeant = number === undefined || needed.has(number) || possible.has(number);
    if (isMeant && needed.size + possible.size > 0) addHarmful(text);
  }
  const known = new Set(strings.map(({ number }) => number));
  if ([...needed].some((number) => !known.has(number))) addresses.add('');
  return [
    ...[...kinds].map((kind) => ({ kind })),
    ...[...addresses].map((value) => ({ kind: 'address' as const, value })),
  ];
}

/** An address, of which nothing is left where it cannot be read. */
function readAddress(text: string): { readonly value: string; readonly isHarmless: boolean } {
  const { value, isWhole } = decodePdfString(text);
  const seen = visibleAddress(value.replace(/^(?:\xfe\xff|\xef\xbb\xbf)/, ''));
  return { value: seen, isHarmless: isWhole && isHarmlessAddress(seen) };
}
