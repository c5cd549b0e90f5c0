import { createHash } from 'node:crypto';
import type { CustomRecord } from 'pagefind';
import type { HeadingLevel } from '../../register/text/text-block.ts';
import type { SearchRecord } from '../record/record.ts';
import type { TextStemmer } from '../word-forms.ts';

/** A page as a search shows it. */
export interface ShownPage {
  /** From the site's root, with a slash before it. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A record on its way to Pagefind. */
export interface Feed {
  readonly custom: CustomRecord;
  readonly page: ShownPage;
}

/**
 * A record as Pagefind takes it, and the page that its hits are to show. With a stemmer Pagefind gets each word as its
 * stem, one for one, so that it finds, counts, ranks and marks the places of all forms of a word; then its address there
 * also tells the original, so that Pagefind's names for what it writes change whenever that does.
 */
export function feedOf(record: SearchRecord, stem: TextStemmer | undefined): Feed {
  const blocks = record.text
    .map(({ text, heading }) => ({ text: sentence(plain(text)), heading }))
    .filter(({ text }) => text !== '');
  const page: ShownPage = {
    url: record.address,
    content: blocks.map(({ text }) => text).join(' '),
    meta: mapValues(record.meta, plain),
  };
  const fed = (text: string): string => (stem === undefined ? text : stem(text));
  return {
    page,
    custom: {
      url: stem === undefined ? page.url : `${page.url}#${hashOf(page)}`,
      language: record.language,
      content: blocks.map(({ text, heading }) => weigh(fed(text), heading)).join(' '),
      meta: mapValues(page.meta, fed),
      filters: mapValues(record.filters, (values) => values.map(plain)),
      sort: mapValues(record.sort, plain),
    },
  };
}

/** How many words Pagefind sees in a text. */
export function countWords(text: string): number {
  return text.split(' ').length;
}

function mapValues<Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}

/**
 * A text in which Pagefind, which indexes it, and a browser, which marks its words, see the same words: one space between
 * them, nothing that one of them alone takes for a space, half a character (Pagefind refuses it), or a sign of its own.
 */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u200B', '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/(?<!_)_{2,}(?=(?:END_)?PAGEFIND)/g, '_')
    .trim();
}

/** Excerpts run blocks together; a full stop keeps them apart. */
function sentence(text: string): string {
  return /[\p{L}\p{M}\p{N}_'")$*]$/u.test(text) ? `${text}.` : text;
}

/** What Pagefind gives headings of these levels in a page; plain words weigh 1. */
function weigh(text: string, heading: HeadingLevel | undefined): string {
  return heading === undefined
    ? text
    : `___PAGEFIND_WEIGHT___${String(8 - heading)} ${text} ___END_PAGEFIND_WEIGHT___`;
}

function hashOf(page: ShownPage): string {
  return createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 16);
}
