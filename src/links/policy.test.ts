import { expect, test } from 'vitest';
import { allowSource } from './policy.ts';

test.each([
  ["default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'self' 'x'"],
  ["default-src 'none'", "default-src 'none'; style-src 'x'"],
  ["default-src 'self'", "default-src 'self'; style-src 'self' 'x'"],
  ["style-src 'none'", "style-src 'x'"],
  ["style-src 'self' 'x'", "style-src 'self' 'x'"],
  ['', "style-src 'x'"],
])('the policy "%s" with one more style allowed', (policy, expected) => {
  expect(allowSource(policy, 'style-src', "'x'")).toBe(expected);
});
