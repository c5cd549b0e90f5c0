import { aliases } from './aliases.ts';
import { datesInFuture } from './dates-in-future.ts';
import { duplicateIatiIdentifier } from './duplicate-iati-identifier.ts';
import { duplicatePhase } from './duplicate-phase.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { endBeforeStart } from './end-before-start.ts';
import { helplineUnconfirmed } from './helpline-unconfirmed.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';
import { sourcesMissing } from './sources-missing.ts';
import { statusAgainstDates } from './status-against-dates.ts';
import { unknownLanguage } from './unknown-language.ts';
import { unknownReference } from './unknown-reference.ts';
import { unseenTranslation } from './unseen-translation.ts';
import { wrongLanguage } from './wrong-language.ts';

/** All rules that look at more than one value. */
const rules: readonly Rule[] = [
  unknownLanguage,
  unknownReference,
  endBeforeStart,
  statusAgainstDates,
  duplicateTitle,
  duplicatePhase,
  duplicateIatiIdentifier,
  aliases,
  sourcesMissing,
  datesInFuture,
  helplineUnconfirmed,
  unseenTranslation,
  wrongLanguage,
];

/** What all rules find. */
export function checkRules(input: RuleInput): Finding[] {
  return rules.flatMap((rule) => rule(input));
}
