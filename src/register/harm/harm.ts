import type { Level } from '../level.ts';

/**
 * What in a text could expose a person, and what to do about it. The kinds follow
 * - WHO Ethical and Safety Recommendations for Interviewing Trafficked Women, 2003
 *   (https://www.who.int/publications/i/item/9789242546255): nothing published may lead back to a woman;
 * - IOM Data Protection Manual, 2010 (https://publications.iom.int/books/iom-data-protection-manual): what counts as
 *   personal data, including details that identify only together.
 */
export type HarmRule =
  | 'email-address'
  | 'phone-number'
  | 'identity-number'
  | 'coordinates'
  | 'shelter-address'
  | 'victim-name'
  | 'initials-with-age'
  | 'age-with-origin'
  | 'small-count';

/** The same in pictures and documents, which say more than they show. */
export type FileHarmRule =
  | 'picture-location'
  | 'picture-person'
  | 'picture-device'
  | 'picture-author'
  | 'picture-note-missing'
  | 'document-author';

/** A piece of a text, by offsets of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Where it differs from the detector's. */
  readonly level?: Level;
}

/** What may be in a text although it looks like personal data. */
export interface HarmContext {
  /** Published e-mail addresses in small letters, and telephone numbers in digits alone. */
  readonly contacts: ReadonlySet<string>;
  /** Names of organisations in small letters, one after the other: some are named after a person. */
  readonly names: string;
}

/** A text with and without its web addresses, which have digits and names of their own. */
export interface HarmText {
  readonly raw: string;
  /** The same length: offsets are those of `raw`. Web addresses are spaces. */
  readonly plain: string;
}

/** Looks for one kind of personal data. Pure, and cheap where there is nothing to find. */
export interface Detector {
  readonly rule: HarmRule;
  readonly level: Level;
  /** Why it matters, behind the quoted value. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  readonly find: (text: HarmText, context: HarmContext) => Span[];
}

/** Collects what the detectors may pass over: the site's own contacts and helplines, and organisations' names. */
export function createHarmContext(known: {
  readonly contacts: readonly string[];
  readonly names: readonly string[];
}): HarmContext {
  const contacts = known.contacts.map((text) => (text.includes('@') ? text.toLowerCase() : digitsOf(text)));
  return { contacts: new Set(contacts), names: known.names.join('\n').toLowerCase() };
}

/** Digits of a telephone number as dialled inside Albania, so that its several notations are one. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^(00)?3550?(?=\d{7})/, '0');
}

const webAddress = /\bhttps?:\/\/[^\s<>"]+/g;

/** Reads a text for the detectors; the addresses are taken out when one of them first asks. */
export function readHarmText(raw: string): HarmText {
  let plain: string | undefined;
  return {
    raw,
    get plain() {
      plain ??= raw.replace(webAddress, (address) => ' '.repeat(address.length));
      return plain;
    },
  };
}

/** All places of a pattern, which must have the flag `g`. */
export function spansOf(text: string, pattern: RegExp): (Span & { readonly match: RegExpExecArray })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  }));
}
