import { mainLanguage } from '../main-language.ts';
import type { Finding, KeyPath, Rule } from './rule.ts';

/** A text in another language than its original. */
interface Translation {
  readonly language: string;
  readonly file: string;
  /** The key under which it stands; none for a file of its own. */
  readonly path?: KeyPath;
}

/** A translation into a language that the site does not have is never shown; nor is a project's into the main one. */
export const unseenTranslation: Rule = ({ site, projects, pageTranslations, folder, ...vocabularies }) => {
  if (!site) return [];
  const inEntries = (
    name: string,
    entries: Iterable<{ readonly slug: string; readonly translations?: object | undefined }> = [],
  ): Translation[] =>
    [...entries].flatMap(({ slug, translations }) => under(`${folder}/${name}`, [slug], translations));
  const ofProjects = projects.flatMap(({ translations = new Map() }) =>
    [...translations].map(([language, { file }]): Translation => ({ language, file })),
  );
  const others: readonly Translation[] = [
    ...under(`${folder}/site.yml`, [], site.translations),
    ...inEntries('themes.yml', vocabularies.themes?.values()),
    ...inEntries('organisations.yml', vocabularies.organisations?.values()),
    ...inEntries('helplines.yml', vocabularies.helplines),
    ...pageTranslations,
  ];
  const report = ({ language, file, path = [] }: Translation, why: string, advice: string): Finding => ({
    rule: 'unseen-translation',
    level: 'warning',
    file,
    path,
    part: 'key',
    message: `Nobody sees this translation: "${language}" is ${why}.`,
    value: language,
    advice,
  });
  const main = mainLanguage(site);
  return [
    ...ofProjects
      .filter(({ language }) => language === main)
      .map((translation) =>
        report(translation, 'the main language of the site', 'Put the text into the original, or delete it.'),
      ),
    ...[...ofProjects, ...others]
      .filter(({ language }) => !site.languages.includes(language))
      .map((translation) =>
        report(
          translation,
          `not one of the site's languages (${site.languages.join(', ')})`,
          'Add it to "languages" in site.yml, or delete the translation.',
        ),
      ),
  ];
};

function under(file: string, base: KeyPath, translations: object | undefined): Translation[] {
  return Object.keys(translations ?? {}).map((language) => ({
    language,
    file,
    path: [...base, 'translations', language],
  }));
}
