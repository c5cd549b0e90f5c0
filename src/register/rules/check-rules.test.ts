import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRules } from './check-rules.ts';
import { sampleInput } from './input.fixture.ts';

test('every file here that holds a rule has a test, and its rule is asked', () => {
  const names = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.ts'));
  const parts = new Set(['rule.ts', 'rule-id.ts', 'twins.ts', 'check-rules.ts', 'input.fixture.ts']);
  const rules = names.filter((name) => !name.endsWith('.test.ts') && !parts.has(name));
  for (const name of rules) expect(names).toContain(name.replace(/\.ts$/, '.test.ts'));

  const found = checkRules(
    sampleInput({
      a: {
        title: 'A',
        themes: ['x'],
        aliases: ['/x'],
        series: 's',
        phase: 1,
        iatiIdentifier: 'X',
        reviewed: '2030-01-01',
      },
      b: {
        title: 'A',
        start: '2015',
        end: '2014',
        status: 'planned',
        series: 's',
        phase: 1,
        iatiIdentifier: 'X',
      },
    }),
  );
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([
    'alias-form',
    'date-in-future',
    'duplicate-iati-identifier',
    'duplicate-phase',
    'duplicate-title',
    'end-before-start',
    'sources-missing',
    'status-against-dates',
    'unknown-theme',
  ]);
});
