import { expect, test } from 'vitest';
import { coreScriptOf, quickScriptOf, scriptOfPart } from './scripts.ts';

test('the scripts of a language and of a part have their names', () => {
  expect([coreScriptOf('sq'), quickScriptOf('sq'), scriptOfPart('index/sq_1a.pf_index')]).toEqual([
    'sq.js',
    'quick-sq.js',
    'index-sq_1a.js',
  ]);
});
