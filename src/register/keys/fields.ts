import { z } from 'zod';
import { countryCodes } from './country-codes.ts';
import { firstYear, isDay, lastYear, parseEdtf, type PartialDate } from '../dates/dates.ts';
import { explainDate } from '../dates/explain-date.ts';
import { nearest } from '../text/nearest.ts';
import { plainText } from '../text/plain-text.ts';
import { fromRoman, readPhase } from './roman.ts';
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
).meta({ pattern: String.raw`\S` });

/** What something is called. */
export const title = lineOfText.meta({ examples: ['The title'] });

/** What a body is called. */
export const name = lineOfText.meta({ examples: ['The full name'] });

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
).meta({ pattern: slugForm.source });

/** An EDTF date. Numbers are YAML's unquoted years. */
export const partialDate = meaningful<PartialDate>(
  (value) => parseEdtf(value) ?? explainDate(String(value)),
  hasMessage,
).meta({
  pattern: String.raw`^(\d{4}(-(\d\d|XX)(-(\d\d|XX))?)?[?~%]?|\d{3}X)$`,
  minimum: firstYear,
  maximum: lastYear,
});

/** A full date, `2026-11-23`. */
export const day = meaningful<string>((value) => {
  const text = String(value);
  return isDay(text) && text === text.trim() ? text : explainDate(text, 'day');
}, hasMessage).meta({ pattern: String.raw`^\d{4}-\d\d-\d\d$` });

export const phase = meaningful<number>((value) => {
  const number = typeof value === 'number' ? value : (fromRoman(value.trim()) ?? Number(value));
  if (Number.isInteger(number) && number >= 1 && number <= 39) return number;
  return {
    message: `"${String(value)}" is not the number of a phase. Write 1, 2, 3 … or I, II, III …`,
    suggestion: readPhase(String(value)) ?? ordinalPhase(String(value)),
  };
}, hasMessage).meta({ pattern: '^([IVXivx]+|[1-9]\\d?)$', minimum: 1, maximum: 39 });

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** `third phase` and `3rd` are 3. */
function ordinalPhase(text: string): string | undefined {
  const [, word = '', digits] =
    /^(?:(?:phase\s*)?(\w+?)|(?:phase\s*)?(\d+)(?:st|nd|rd|th))(?:\s*phase)?$/i.exec(plainText(text)) ?? [];
  const number = digits === undefined ? ordinals.indexOf(word.toLowerCase()) + 1 : Number(digits);
  return number >= 1 && number <= 39 ? String(number) : undefined;
}

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
    suggestion: numberOfGoal(text),
  };
}, hasMessage).meta({ pattern: String.raw`^\d{1,2}(\.[\da-c]{1,2})?$` });

/** `SDG 8.7` and `Goal 16` mean their numbers. */
function numberOfGoal(text: string): string | undefined {
  const number = /^(?:sdgs?|goal|target|no\.?|#)\s*(\d+(?:\.\d+)?)$/i.exec(plainText(text))?.[1];
  return number !== undefined && isSdg(number) ? `"${number}"` : undefined;
}

export const country = checked((text) => {
  if (countryCodes.has(text)) return undefined;
  return {
    message: `"${text}" is not a country code of ISO 3166. Write two capital letters, such as AL.`,
    suggestion: countryMeant(text),
  };
}).meta({ pattern: '^[A-Z]{2}$' });

let countryNames: Map<string, string> | undefined;

/** The code of a country by its name in English or Albanian, or by a code in another form. */
function countryMeant(text: string): string | undefined {
  const plain = plainText(text);
  const upper = plain.toUpperCase();
  if (countryCodes.has(upper)) return upper;
  countryNames ??= new Map([
    ...['en', 'sq'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return [...countryCodes].map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const);
    }),
    ...([
      ['uk', 'GB'],
      ['alb', 'AL'],
      ['kosovo', 'XK'],
      ['kosova', 'XK'],
      ['kos', 'XK'],
      ['ksv', 'XK'],
      ['usa', 'US'],
      ['ita', 'IT'],
      ['grc', 'GR'],
    ] as const),
  ]);
  return countryNames.get(plain.toLowerCase());
}

let languageNames: Map<string, string> | undefined;

/** The two letters of a language, `en`. */
export const language = checked((text) => {
  if (/^[a-z]{2}$/.test(text)) return undefined;
  const plain = plainText(text).toLowerCase();
  languageNames ??= new Map(
    ['en', 'sq', 'it', 'el', 'fr', 'de', 'es', 'sr', 'mk', 'tr', 'ar', 'uk', 'ro'].flatMap((code) =>
      ['en', 'sq', code].map((shown) => [
        (new Intl.DisplayNames(shown, { type: 'language' }).of(code) ?? code).toLowerCase(),
        code,
      ]),
    ),
  );
  return {
    message: `"${text}" is not a language. Write its two small letters, such as en or sq.`,
    suggestion: languageNames.get(plain) ?? /^([a-z]{2})([-_].*)?$/.exec(plain)?.[1],
  };
}).meta({ pattern: '^[a-z]{2}$' });

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const currency = checked((text) =>
  currencies.has(text)
    ? undefined
    : {
        message: `"${text}" is not a currency code of ISO 4217. Write three capital letters, such as EUR or ALL.`,
        suggestion: currencyMeant(text),
      },
).meta({ pattern: '^[A-Z]{3}$' });

const currencyWords: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euros: 'EUR',
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  lek: 'ALL',
  lekë: 'ALL',
  leke: 'ALL',
};

function currencyMeant(text: string): string | undefined {
  const plain = plainText(text);
  const word = plain.toLowerCase();
  if (Object.hasOwn(currencyWords, word)) return currencyWords[word];
  return currencies.has(plain.toUpperCase())
    ? plain.toUpperCase()
    : nearest(plain, ['EUR', 'ALL', 'USD', 'GBP', 'CHF']);
}

/** A web address that begins with http:// or https://. */
export const webAddress = checked((text) => {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && /^https?:\/\/\S+$/i.test(text)) return undefined;
  const plain = plainText(text);
  const inside = /^https?:\/\//i.test(plain)
    ? plain.replaceAll(' ', '%20')
    : /https?:\/\/[^\s<>()[\]"']+/i.exec(text)?.[0];
  const completed = /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(plain) ? `https://${plain}` : inside;
  return {
    message: `"${text}" is not a web address. It must begin with https:// or http:// and have no spaces.`,
    suggestion: completed,
  };
}).meta({ pattern: String.raw`^https?://\S+$` });
