import type { Register } from '../register/model.ts';

/** How far one language has got. */
export interface TranslationState {
  readonly language: string;
  readonly projects: number;
  readonly translated: number;
  /** Translated, but no native speaker has confirmed it. */
  readonly unreviewed: number;
  /** Slugs of projects whose original has been changed since its translation. Empty where Git does not know. */
  readonly older: readonly string[];
}

/** The state of every language but the main one. `changed` gives the second of a file's last commit, where known. */
export function translationStates(
  register: Register,
  changed: ReadonlyMap<string, number>,
): TranslationState[] {
  return register.site.languages.slice(1).map((language) => {
    const translated = register.projects.flatMap(({ slug, file, translations }) => {
      const translation = translations?.get(language);
      return translation ? [{ slug, file, translation }] : [];
    });
    const isOlder = (translation: string, original: string): boolean =>
      (changed.get(translation) ?? Infinity) < (changed.get(original) ?? 0);
    return {
      language,
      projects: register.projects.length,
      translated: translated.length,
      unreviewed: translated.filter(({ translation }) => translation.reviewed === undefined).length,
      older: translated
        .filter(({ file, translation }) => isOlder(translation.file, file))
        .map(({ slug }) => slug),
    };
  });
}

/** One line a language, for people. */
export function reportTranslations(states: readonly TranslationState[]): string {
  return states
    .map(({ language, projects, translated, unreviewed, older }) =>
      [
        `${language}: ${String(translated)} of ${String(projects)} projects translated`,
        unreviewed > 0 && `${String(unreviewed)} not reviewed by a native speaker`,
        older.length > 0 && `older than the original: ${older.join(', ')}`,
      ]
        .filter((part) => part !== false)
        .join('; '),
    )
    .join('\n');
}
