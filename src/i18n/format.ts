import type { View } from './view.ts';

/** A number in the language's digits and groups. */
export function formatNumber(value: number, view: View): string {
  return new Intl.NumberFormat(view.words.locale).format(value);
}

/** An amount with its currency, ISO 4217: `EUR 526,274.15`. */
export function formatMoney(amount: number, currency: string, view: View): string {
  return new Intl.NumberFormat(view.words.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

/** A country's name from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, view: View): string {
  return nameIn(code, 'region', view);
}

/** A language's name from its code. */
export function languageName(code: string, view: View): string {
  return nameIn(code, 'language', view);
}

/** Names are asked for again and again, and finding a language's list of them is slow. */
const names = new Map<string, Intl.DisplayNames>();

function nameIn(code: string, type: 'region' | 'language', { words }: View): string {
  const key = `${type} ${words.locale}`;
  let list = names.get(key);
  if (!list) {
    list = new Intl.DisplayNames(words.locale, { type });
    names.set(key, list);
  }
  return list.of(code) ?? code;
}
