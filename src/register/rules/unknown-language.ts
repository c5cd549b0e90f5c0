import type { Rule } from './rule.ts';

/** A site can be in the languages whose words are there; in another one it would not build. */
export const unknownLanguage: Rule = ({ site, languages, folder }) =>
  (site?.languages ?? []).flatMap((language, index) =>
    languages.includes(language)
      ? []
      : {
          rule: 'unknown-language',
          level: 'error',
          file: `${folder}/site.yml`,
          path: ['languages', index],
          message: `The site cannot be in "${language}": there is no folder for it in src/i18n/languages. There are: ${languages.join(', ')}.`,
          value: language,
          advice: `Write src/i18n/languages/${language}/words.ts after the model of en, or take "${language}" out.`,
        },
  );
