import { expect, test } from 'vitest';
import { acceptableRules, acceptSchema, harmRules } from './acceptance.ts';

const issuesOf = (entry: object) => acceptSchema.safeParse([entry]).error?.issues;

test('an exception from a rule on personal data names the words, others need none', () => {
  const isHarm = (rule: string): boolean => harmRules.some((harm) => harm === rule);
  for (const rule of acceptableRules) {
    const without = issuesOf({ rule, reason: 'Published' });
    if (isHarm(rule))
      expect(without, rule).toMatchObject([
        { path: [0, 'value'], message: 'The words that are accepted are missing.' },
      ]);
    else expect(without, rule).toBeUndefined();
    expect(issuesOf({ rule, reason: 'Published', value: 'Words' }), rule).toBeUndefined();
  }
});

test.each([
  [{ rule: 'unknown-key', reason: 'x' }, ['rule']],
  [{ rule: 'date-in-future' }, ['reason']],
  [{ rule: 'date-in-future', reason: ' ' }, ['reason']],
  [{ rule: 'date-in-future', reason: 'x', value: '' }, ['value']],
  [{ rule: 'date-in-future', reason: 'x', line: 3 }, []],
])('%j is no exception', (entry, path) => {
  expect(issuesOf(entry)).toMatchObject([{ path: [0, ...path] }]);
});
