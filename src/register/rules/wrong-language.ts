import { mainLanguage } from '../main-language.ts';
import { guessLanguage } from '../text/language-guess.ts';
import type { Finding, Rule } from './rule.ts';

const names: Readonly<Record<string, string>> = { en: 'English', sq: 'Albanian' };

/** Text of one language in the file of another is an easy slip when two files lie side by side. A rough guess, so a warning. */
export const wrongLanguage: Rule = ({ projects, site }) => {
  const original = mainLanguage(site);
  const check = (file: string, language: string, body: string): Finding[] => {
    const guessed = guessLanguage(body);
    // Only a language that has telling words can be missed.
    if (guessed === undefined || guessed === language || names[language] === undefined) return [];
    return [
      {
        rule: 'wrong-language',
        level: 'warning',
        file,
        path: ['title'],
        message: `The text seems to be in ${names[guessed] ?? guessed}, but this file is for ${names[language]}.`,
        fix: 'Put the text into the other file, or translate it.',
      },
    ];
  };
  return projects.flatMap((project) => [
    ...check(project.file, original, project.body),
    ...[...(project.translations ?? [])].flatMap(([language, { file, body }]) => check(file, language, body)),
  ]);
};
