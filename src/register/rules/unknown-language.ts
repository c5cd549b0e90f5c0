import type { Finding, Rule } from './rule.ts';

/** A site can be in each of the languages whose words are there, once; in another one it would not build. */
export const unknownLanguage: Rule = ({ site, languages, folder }) => {
  const listed = site?.languages ?? [];
  return listed.flatMap((language, index): Finding[] => {
    const at = {
      level: 'error',
      file: `${folder}/site.yml`,
      path: ['languages', index],
      value: language,
    } as const;
    if (listed.indexOf(language) < index) {
      const message = `"${language}" is listed twice.`;
      return [{ ...at, rule: 'wrong-value', message, advice: 'Take one of the two out.' }];
    }
    if (languages.includes(language)) return [];
    return [
      {
        ...at,
        rule: 'unknown-language',
        message: `The site cannot be in "${language}": there is no folder for it in src/i18n/languages. There are: ${languages.join(', ')}.`,
        advice: `Write src/i18n/languages/${language}/words.ts after the model of en, or take "${language}" out.`,
      },
    ];
  });
};
