import { z } from 'zod';
import { countryCodes } from './country-codes.ts';
import { isDay, parseEdtf, type PartialDate } from './dates.ts';
import { explainDate } from './explain-date.ts';
import { nearest } from './nearest.ts';
import { fromRoman } from './roman.ts';
import { isAmbiguousSdg, isSdg } from './sdgs.ts';

/** A refused value: what is wrong, and the value to type instead where it is known. */
export interface Refusal {
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** A text or number that must mean something; `read` gives its meaning or says why it has none. */
function meaningful<T>(
  read: (value: string | number) => T | Refusal,
  isRefusal: (result: T | Refusal) => result is Refusal,
) {
  return z.union([z.string(), z.number()]).transform((value, context): T => {
    const result = read(value);
    if (!isRefusal(result)) return result;
    context.addIssue({ code: 'custom', message: result.message, params: { suggestion: result.suggestion } });
    return z.NEVER;
  });
}

function hasMessage(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'message' in result;
}

/** A text in which the pattern of a check must hold. */
function checked(check: (text: string) => Refusal | undefined) {
  return z.string().superRefine((text, context) => {
    const refusal = check(text);
    if (refusal)
      context.addIssue({
        code: 'custom',
        message: refusal.message,
        params: { suggestion: refusal.suggestion },
      });
  });
}

/** One line of text with something in it. */
export const lineOfText = checked((text) =>
  text.trim() === '' ? { message: 'There is no text. Write it, or leave the line out.' } : undefined,
);

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be a permanent address: lower-case letters of English, digits and single hyphens. */
export function isSlug(text: string): boolean {
  return slugForm.test(text);
}

/** The slug that a text suggests: `Tëst Name 2` gives `test-name-2`. */
export function slugify(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

export const slug = checked((text) =>
  isSlug(text)
    ? undefined
    : {
        message: `"${text}" is not a short name: only a to z, digits and single hyphens.`,
        suggestion: slugify(text) || undefined,
      },
);

/** An EDTF date. Numbers are YAML's unquoted years. */
export const partialDate = meaningful<PartialDate>(
  (value) => parseEdtf(value) ?? explainDate(String(value)),
  hasMessage,
);

/** A full date, `2026-11-23`. */
export const day = meaningful<string>((value) => {
  const text = String(value).trim();
  return isDay(text) ? text : explainDate(text, 'day');
}, hasMessage);

export const phase = meaningful<number>((value) => {
  const number = typeof value === 'number' ? value : (fromRoman(value.trim()) ?? Number(value));
  if (Number.isInteger(number) && number >= 1 && number <= 39) return number;
  const digits = /(\d+|\b[IVX]+)$/i.exec(String(value))?.[0];
  return {
    message: `"${String(value)}" is not the number of a phase. Write 1, 2, 3 … or I, II, III …`,
    suggestion: digits !== undefined && fromRoman(digits) !== undefined ? digits : undefined,
  };
}, hasMessage);

export const sdg = meaningful<string>((value) => {
  const text = String(value).trim();
  if (typeof value === 'number' && isAmbiguousSdg(value)) {
    return {
      message: `Without quotation marks ${text} can mean "${text}" or "${text}0". Write one of them in quotation marks.`,
    };
  }
  if (isSdg(text)) return text;
  return {
    message: `"${text}" is not a goal (1 to 17) or a target (such as "5.2", "8.7" or "16.2") of the 2030 Agenda.`,
  };
}, hasMessage);

export const country = checked((text) => {
  if (countryCodes.has(text)) return undefined;
  const upper = text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  return {
    message: `"${text}" is not a country code of ISO 3166. Write two capital letters, such as AL.`,
    suggestion: countryCodes.has(upper) ? upper : undefined,
  };
});

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const currency = checked((text) =>
  currencies.has(text)
    ? undefined
    : {
        message: `"${text}" is not a currency code of ISO 4217. Write three capital letters, such as EUR or ALL.`,
        suggestion: nearest(text, ['EUR', 'ALL', 'USD', 'GBP', 'CHF']),
      },
);

/** A web address that begins with http:// or https://. */
export const webAddress = checked((text) => {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && /^https?:\/\/\S+$/i.test(text)) return undefined;
  const completed = /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : undefined;
  return {
    message: `"${text}" is not a web address. It must begin with https:// or http:// and have no spaces.`,
    suggestion: completed,
  };
});
