import type { Finding, Rule, RuleInput } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

/** All rules that look at more than one value. */
const rules: readonly Rule[] = [unknownReference];

/** What all rules find. */
export function checkRules(input: RuleInput): Finding[] {
  return rules.flatMap((rule) => rule(input));
}
