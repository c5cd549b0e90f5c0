import { languages } from '../i18n/languages/languages.ts';
import type { RuleInput } from '../register/rules/rule.ts';

/** What the rules, which know no files, must be told of languages. */
export const ruleLanguages: Pick<RuleInput, 'languages' | 'tellingWords'> = {
  languages: [...languages.keys()],
  tellingWords: new Map(
    [...languages].flatMap(([code, { guesses }]) => (guesses ? [[code, guesses.tellingWords] as const] : [])),
  ),
};
