import { mainLanguage } from '../main-language.ts';
import { guessLanguage } from '../text/guess-language.ts';
import type { Finding, Rule } from './rule.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** Text of one language in the file of another is an easy slip when two files lie side by side. A rough guess, so a warning. */
export const wrongLanguage: Rule = ({ projects, site, tellingWords }) => {
  const check = (file: string, language: string, body: string): Finding[] => {
    const guessed = guessLanguage(body, tellingWords);
    // Only a language that has telling words can be missed.
    if (guessed === undefined || guessed === language || !tellingWords.has(language)) return [];
    return [
      {
        rule: 'wrong-language',
        level: 'warning',
        file,
        path: ['title'],
        message: `The text seems to be in ${names.of(guessed) ?? guessed}, but this file is for ${names.of(language) ?? language}.`,
        advice: 'Put the text into the other file, or translate it.',
      },
    ];
  };
  return projects.flatMap((project) => [
    ...check(project.file, mainLanguage(site), project.body),
    ...[...(project.translations ?? [])].flatMap(([language, { file, body }]) => check(file, language, body)),
  ]);
};
