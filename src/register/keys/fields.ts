import { z } from 'zod';
import { countryCodes } from './country-codes.ts';
import { firstYear, isDay, lastYear, parseEdtf, type PartialDate } from '../dates/dates.ts';
import { isPortablePath } from './portable-path.ts';
import { fromRoman } from './roman.ts';
import { isAmbiguousSdg, isSdg } from './sdgs.ts';

/** The forms of single values. A value that has not its form is refused by that name; `checking` finds the words. */
export type ValueForm =
  | 'country'
  | 'currency'
  | 'date'
  | 'day'
  | 'language'
  | 'line-of-text'
  | 'phase'
  | 'sdg'
  | 'slug'
  | 'web-address';

/** What a refusal says to the program that explains it. */
export interface Refusal {
  readonly form: ValueForm;
}

const refuse = (form: ValueForm) => ({ params: { form } satisfies Refusal });

/** A text or number that must mean something: `read` gives its meaning, or `undefined` where it has none. */
function meaningful<T>(form: ValueForm, read: (value: string | number) => T | undefined) {
  return z.union([z.string(), z.number()]).transform((value, context): T => {
    const meaning = read(value);
    if (meaning !== undefined) return meaning;
    context.addIssue({ code: 'custom', ...refuse(form) });
    return z.NEVER;
  });
}

/** One line of text with something in it. */
export const lineOfText = z
  .string()
  .refine((text) => text.trim() !== '', refuse('line-of-text'))
  .meta({ pattern: String.raw`\S` });

/** What something is called. */
export const title = lineOfText.meta({ examples: ['The title'] });

/** What a body is called. */
export const name = lineOfText.meta({ examples: ['The full name'] });

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The longest slug; with folders and endings it is a path that every computer can hold. */
export const longestSlug = 100;

/**
 * Whether a text can be a permanent address: lower-case letters of English, digits and single hyphens, at most 100, and no name
 * that Windows reserves.
 */
export function isSlug(text: string): boolean {
  return slugForm.test(text) && text.length <= longestSlug && isPortablePath(text);
}

/** The slug that a text suggests: `Tést Name 2` gives `test-name-2`. */
export function slugify(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

export const slug = z.string().refine(isSlug, refuse('slug')).meta({ pattern: slugForm.source });

/** An EDTF date. Numbers are YAML's unquoted years. */
export const partialDate = meaningful<PartialDate>('date', parseEdtf).meta({
  pattern: String.raw`^(\d{4}(-(\d\d|XX)(-(\d\d|XX))?)?[?~%]?|\d{3}X)$`,
  minimum: firstYear,
  maximum: lastYear,
});

/** A full date, `2026-11-23`. */
export const day = meaningful<string>('day', (value) => {
  const text = String(value);
  return isDay(text) && text === text.trim() ? text : undefined;
}).meta({ pattern: String.raw`^\d{4}-\d\d-\d\d$` });

export const phase = meaningful<number>('phase', (value) => {
  const number = typeof value === 'number' ? value : (fromRoman(value.trim()) ?? Number(value));
  return Number.isInteger(number) && number >= 1 && number <= 39 ? number : undefined;
}).meta({ pattern: '^([IVXivx]+|[1-9]\\d?)$', minimum: 1, maximum: 39 });

export const sdg = meaningful<string>('sdg', (value) => {
  const text = String(value).trim();
  const isAmbiguous = typeof value === 'number' && isAmbiguousSdg(value);
  return isSdg(text) && !isAmbiguous ? text : undefined;
}).meta({ pattern: String.raw`^\d{1,2}(\.[\da-c]{1,2})?$` });

export const country = z
  .string()
  .refine((text) => countryCodes.has(text), refuse('country'))
  .meta({ pattern: '^[A-Z]{2}$' });

/** The two letters of a language, `en`. */
export const language = z
  .string()
  .refine((text) => /^[a-z]{2}$/.test(text), refuse('language'))
  .meta({ pattern: '^[a-z]{2}$' });

/** The currencies of ISO 4217. */
export const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const currency = z
  .string()
  .refine((text) => currencyCodes.has(text), refuse('currency'))
  .meta({ pattern: '^[A-Z]{3}$' });

/** A web address that begins with http:// or https:// and names nobody who may enter there. */
export const webAddress = z
  .string()
  .refine(
    (text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && isOpen(text),
    refuse('web-address'),
  )
  .meta({ pattern: String.raw`^https?://\S+$` });

/** Whether an address has no name and no password in it. What is no address has none. */
export function isOpen(address: string): boolean {
  const parts = URL.parse(address);
  return parts === null || `${parts.username}${parts.password}` === '';
}
