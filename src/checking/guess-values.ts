import { plainText } from '../register/text/plain-text.ts';
import { kindOf } from '../register/keys/key-values.ts';
import type { Finding } from '../register/rules/rule.ts';
import { currencyBeside } from './meant/currency-meant.ts';
import { quote } from '../reading/yaml-mistakes.ts';

/** What to say, and to type, where one value stands for a list. */
export function explainList(
  value: unknown,
  source: string,
  name: string,
): Pick<Finding, 'message' | 'replacement' | 'advice'> {
  const message = `"${name}" must be a list.`;
  if (typeof value === 'object') return { message, advice: 'Put a hyphen and a space before each item.' };
  const text = String(value);
  const [sign] = /^[•·‣▪●◦○–—*](?=\s)/u.exec(text) ?? [];
  const items =
    sign === undefined
      ? text.includes('\n') || source.includes('\n')
        ? source.split('\n')
        : []
      : text.split(/(?:^|\s)[•·‣▪●◦○–—*]\s/u);
  if (items.length > 0) {
    const texts = items.map((item) => item.trim().replace(/^(?:\d+[.)]|-)\s*/, ''));
    return {
      message: `${message} Items begin with a hyphen and a space${sign === undefined ? '' : `; ${sign} does not count`}.`,
      advice: `${name}:${texts
        .filter(Boolean)
        .map((item) => `\n  - ${item}`)
        .join('')}`,
    };
  }
  // In a list of sentences a comma does not part two items.
  const written = kindOf(name) === 'texts' && /[,;]/.test(text) ? quote(text) : source.replaceAll(';', ',');
  return { message, replacement: `[${written}]` };
}

/** One value where keys are expected, as it would stand under them. */
export function keysFor(name: string, source: string, value: unknown): string | undefined {
  const text = String(value);
  const kind = kindOf(name);
  if (kind === 'money') {
    const amount = numberMeant(text.replace(/[^\d.,\s]/g, ''));
    return amount === undefined ? undefined : `{ amount: ${amount}, currency: ${currencyBeside(text)} }`;
  }
  if (kind !== 'sources' && kind !== 'documents') return undefined;
  return /^https?:\/\//.test(text)
    ? `{ title: "Its name", url: ${quote(text)} }`
    : `{ title: ${quote(source)} }`;
}

/** A number that was written with thousands set apart; `undefined` where a comma or point could mean two things. */
export function numberMeant(value: unknown): string | undefined {
  const text = plainText(String(value)).replace(/^(?:[a-z]{3}|[€$£])\s*| ?(?:[a-z]{3}|[€$£])$/gi, '');
  const groups =
    /^(\d{1,3}(?:[ ,'’]\d{3})+)(\.\d{1,2})?$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3}){2,})$/.exec(text);
  if (groups) {
    const [, whole = '', cents = ''] = groups;
    return whole.replace(/\D/g, '') + (cents === '' || cents.startsWith('.') ? cents : `.${cents}`);
  }
  return /^\d+(\.\d{1,2})?$/.test(text) ? text : undefined;
}

/** A list of one item as that item, and what only looks like keys as text. */
export function asOneText(source: string, value: unknown): string {
  const inner = source.replace(/^\[|\]$/g, '').trim();
  return Array.isArray(value) && /^[\w.~?%-]+$/.test(inner) ? inner : quote(source);
}

/** What to write where keys are expected and the text does not tell. */
export function keysExample(name: string): string | undefined {
  return kindOf(name) === 'money'
    ? 'Write { amount: 50000, currency: EUR } with your figures, or delete the line.'
    : undefined;
}
