import { describe, expect, test } from 'vitest';
import { loadFiles } from '../content.fixture.ts';
import { explainNoRule, explainRule, explanations, ruleIds } from './explain-rule.ts';

describe('a rule’s page', () => {
  test('says what, why, what to do, and shows both', () => {
    expect(explainRule('end-before-start')).toMatchInlineSnapshot(`
      "end-before-start

      The project ends before it starts.

      Why it matters: One of the two dates is wrong.

      What to do: Correct it, or change the two round.

      wrong:
        start: 2015-11
        end: 2014-07

      right:
        start: 2014-07
        end: 2015-11"
    `);
  });

  test.each(ruleIds)('%s: is in whole sentences', (rule) => {
    expect(rule).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    const page = explainRule(rule) ?? '';
    for (const sentence of page.split('\n\n').slice(1, 4)) expect(sentence).toMatch(/[.:)]$/);
  });

  test('of a name that no rule has there is none, but a guess', () => {
    expect(explainRule('constructor')).toBeUndefined();
    expect(explainNoRule('unknown key')).toBe('There is no rule "unknown key": did you mean "unknown-key"?');
    expect(explainNoRule('xyz')).toContain('These are all: ');
  });

  test.each(['duplicate-key', 'yaml', 'yaml-tag', 'wrong-value', 'end-before-start', 'empty-value'] as const)(
    '%s: its wrong example is found by that rule, and not its right one',
    (rule) => {
      const { wrong = '', right = '' } = explanations[rule].example ?? {};
      const rulesIn = (lines: string) => {
        const rest = ['title: A', 'status: completed'].filter(
          (line) => !lines.includes(line.split(':', 1)[0] ?? ''),
        );
        const text = `---\n${[...rest, lines].join('\n')}\n---\n`;
        return loadFiles({ 'projects/a.md': text }).problems.map((problem) => problem.rule);
      };
      expect(rulesIn(wrong)).toContain(rule);
      if (!right.startsWith('(')) expect(rulesIn(right)).not.toContain(rule);
    },
  );
});
