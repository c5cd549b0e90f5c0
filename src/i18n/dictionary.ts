import { words as english } from './languages/en/words.ts';
import { words as albanian } from './languages/sq/words.ts';
import type { Forms, Words } from './languages/words.ts';

/** A language's two letters (ISO 639-1), for which there is a dictionary. */
export type Language = string;

/**
 * The dictionaries in `languages/`, by language. The bundler finds every file there, so that a further language is
 * one more file; commands that run without it know the two that ship with Fieldbook.
 */
const dictionaries: ReadonlyMap<Language, Words> = new Map(
  Object.entries(
    import.meta.env
      ? nameByFile(import.meta.glob<{ words: Words }>('./languages/*/words.ts', { eager: true }))
      : { en: english, sq: albanian },
  ),
);

function nameByFile(modules: Record<string, { words: Words }>): Record<Language, Words> {
  return Object.fromEntries(
    Object.entries(modules).map(([file, module]) => [file.split('/').at(-2) ?? '', module.words]),
  );
}

/** Languages that have a dictionary. */
export function knownLanguages(): Language[] {
  return [...dictionaries.keys()];
}

/** The words of a language. Throws, with what to do, when it has no dictionary. */
export function wordsOf(language: Language): Words {
  const words = dictionaries.get(language);
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
