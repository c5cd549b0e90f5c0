import type { ValueForm } from '../../register/keys/fields.ts';
import { isSdg } from '../../register/keys/sdgs.ts';
import { plainText } from '../../register/text/plain-text.ts';
import { countryMeant } from './country-meant.ts';
import { currencyMeant } from './currency-meant.ts';
import { explainDate } from './explain-date.ts';
import { anyOf } from './guess-words.ts';
import { languageMeant } from './language-meant.ts';
import { phaseMeant } from './phase-meant.ts';
import { slugFault, slugMeant } from './slug-meant.ts';

/** What is wrong with a value, in words, and what to type instead where that is known. */
export interface ExplainedRefusal {
  readonly message: string;
  readonly replacement?: string | undefined;
}

const explanations: Readonly<Record<ValueForm, (value: string | number) => ExplainedRefusal>> = {
  'line-of-text': () => ({ message: 'There is no text. Write it, or leave the line out.' }),
  slug: (value) => ({
    message: `"${String(value)}" is not a short name: ${slugFault(String(value))}.`,
    replacement: slugMeant(String(value)),
  }),
  date: (value) => explainDate(String(value)),
  day: (value) => explainDate(String(value), 'day'),
  phase: (value) => ({
    message: `"${String(value)}" is not the number of a phase. Write 1, 2, 3 … or I, II, III …`,
    replacement: phaseMeant(String(value)),
  }),
  sdg: explainSdg,
  country: (value) => ({
    message: `"${String(value)}" is not a country code of ISO 3166. Write two capital letters, such as AL.`,
    replacement: countryMeant(String(value)),
  }),
  language: (value) => ({
    message: `"${String(value)}" is not a language. Write its two small letters, such as en or sq.`,
    replacement: languageMeant(String(value)),
  }),
  currency: (value) => ({
    message: `"${String(value)}" is not a currency code of ISO 4217. Write three capital letters, such as EUR or ALL.`,
    replacement: currencyMeant(String(value)),
  }),
  'web-address': (value) => {
    const open = String(value).replace(/^(https?:\/\/)[^\s/?#]*@(?=[^\s@]+$)/i, '$1');
    return open === value
      ? {
          message: `"${value}" is not a web address. It must begin with https:// or http:// and have no spaces.`,
          replacement: addressMeant(value),
        }
      : {
          message: `"${String(value)}" has a name or a password in it, which all would read who read the site.`,
          replacement: open,
        };
  },
};

/** No value that has a form is longer, not even a web address. Guessing what is meant takes the square of a length. */
const maxLength = 2_000;

/** Says what is wrong with a value that has not the form it needs. */
export function explainRefusal(form: ValueForm, value: string | number): ExplainedRefusal {
  const { length } = String(value);
  if (length > maxLength) {
    return {
      message: `The value has ${String(length)} characters. What belongs here is a few words at most.`,
    };
  }
  return explanations[form](value);
}

function explainSdg(value: string | number): ExplainedRefusal {
  const text = String(value).trim();
  // A number that is no goal is explained as its digits, so one that can mean two comes here alone.
  if (typeof value === 'number') {
    return {
      message: `Without quotation marks ${text} can mean "${text}" or "${text}0". Write one of them in quotation marks.`,
    };
  }
  return {
    message: `"${text}" is not a goal (1 to 17) or a target (such as "5.2", "8.7" or "16.2") of the 2030 Agenda.`,
    replacement: numberOfGoal(text),
  };
}

const numberedGoal = new RegExp(`^(?:sdgs?|${anyOf(({ goal }) => goal)}|#)\\s*(\\d+(?:\\.\\d+)?)$`, 'i');

/** `SDG 8.7` and `Goal 16` mean their numbers. */
function numberOfGoal(text: string): string | undefined {
  const number = numberedGoal.exec(plainText(text))?.[1];
  return number !== undefined && isSdg(number) ? `"${number}"` : undefined;
}

/** An address without its beginning, with spaces in it, or with words around it. */
function addressMeant(text: string): string | undefined {
  const plain = plainText(text);
  if (/^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(plain)) return `https://${plain}`;
  return /^https?:\/\//i.test(plain)
    ? plain.replaceAll(' ', '%20')
    : /https?:\/\/[^\s<>()[\]"']+/i.exec(text)?.[0];
}
