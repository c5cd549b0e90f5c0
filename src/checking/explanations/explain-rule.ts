import { nearest } from '../../register/text/nearest.ts';
import type { RuleId } from '../../register/rules/rule-id.ts';
import type { Explanation } from './explanation.ts';
import { fileHarmExplanations } from './file-harm.ts';
import { formExplanations } from './forms.ts';
import { textExplanations } from './texts.ts';
import { valueExplanations } from './values.ts';

/** The pages of all rules. A rule without one does not compile. */
export const explanations: Readonly<Record<RuleId, Explanation>> = {
  ...formExplanations,
  ...valueExplanations,
  ...textExplanations,
  ...fileHarmExplanations,
};

/** The names of all rules, sorted. */
export const ruleIds: readonly string[] = Object.keys(explanations).sort();

/** A rule's page as text, or `undefined` for a name that no rule has. */
export function explainRule(rule: string): string | undefined {
  const page: Explanation | undefined = Object.hasOwn(explanations, rule)
    ? explanations[rule as RuleId]
    : undefined;
  if (!page) return undefined;
  const { what, why, remedy, example } = page;
  return [
    ...[rule, what, `Why it matters: ${why}`, `What to do: ${remedy}`],
    ...(example?.wrong ? [indent('wrong', example.wrong)] : []),
    ...(example ? [indent('right', example.right)] : []),
  ].join('\n\n');
}

/** What to say of a name that no rule has. */
export function explainNoRule(name: string): string {
  const near = nearest(name, ruleIds);
  return near === undefined
    ? `There is no rule "${name}". These are all: ${ruleIds.join(', ')}.`
    : `There is no rule "${name}": did you mean "${near}"?`;
}

function indent(label: string, text: string): string {
  return `${label}:\n${text.replace(/^/gm, '  ')}`;
}
