import { expect, test } from 'vitest';
import { createBudget, isTangled, TangledFile } from './tangled-file.ts';

test('a budget can be spent to its end, and no further', () => {
  const spend = createBudget(10);
  spend(4);
  spend(6);
  expect(() => {
    spend(1);
  }).toThrow(new TangledFile(isTangled));
});
