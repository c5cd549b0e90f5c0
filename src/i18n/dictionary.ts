import type { LanguageCode } from './languages/language.ts';
import { languages } from './languages/languages.ts';
import type { Forms, Words } from './languages/words.ts';

/** The words of a language. Throws, with what to do, when it has no dictionary. */
export function wordsOf(language: LanguageCode): Words {
  const words = languages.get(language)?.words;
  if (!words) {
    throw new Error(
      `There is no dictionary for "${language}" (languages in content/site.yml). ` +
        `Write src/i18n/languages/${language}/words.ts, after the model of en.`,
    );
  }
  return words;
}

/** The plural forms that a dictionary lacks for its own language, as `project.few`. */
export function missingForms(words: Words): string[] {
  const { pluralCategories } = new Intl.PluralRules(words.locale).resolvedOptions();
  const all = { ...words.forms, ...ageForms(words) };
  return Object.entries(all).flatMap(([phrase, forms]) =>
    pluralCategories
      .filter((category) => forms[category] === undefined)
      .map((category) => `${phrase}.${category}`),
  );
}

/** The forms of a copy's age, which the browser chooses from. */
function ageForms({ footer: { ages } }: Words): Record<string, Forms> {
  return { 'age.day': ages.day, 'age.month': ages.month, 'age.year': ages.year };
}

/** A phrase with its number: `1 project`, `20 projects`. */
export function counted(words: Words, phrase: keyof Words['forms'], n: number): string {
  const forms = words.forms[phrase];
  const { rules, numbers } = countersOf(words.locale);
  return (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n));
}

const counters = new Map<string, { rules: Intl.PluralRules; numbers: Intl.NumberFormat }>();

function countersOf(locale: string): { rules: Intl.PluralRules; numbers: Intl.NumberFormat } {
  let known = counters.get(locale);
  if (!known) {
    known = { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
    counters.set(locale, known);
  }
  return known;
}
