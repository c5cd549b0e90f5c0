import { expect, test } from 'vitest';
import { allowSource, hashSource } from './policy.ts';

test.each([
  ["default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'self' 'x'"],
  ["default-src 'none'", "default-src 'none'; style-src 'x'"],
  ["default-src 'self'", "default-src 'self'; style-src 'self' 'x'"],
  ["style-src 'none'", "style-src 'x'"],
  ["style-src  'none'", "style-src 'x'"],
  ["Style-Src 'NONE'", "Style-Src 'x'"],
  ["style-src-attr 'none'; default-src 'none'", "style-src-attr 'none'; default-src 'none'; style-src 'x'"],
  ["style-src 'self'; img-src 'self'", "style-src 'self' 'x'; img-src 'self'"],
  ["  style-src  'self' ;; img-src 'self' ; ", "style-src  'self' 'x'; img-src 'self'"],
  ["DEFAULT-SRC 'self'", "DEFAULT-SRC 'self'; style-src 'self' 'x'"],
  ["style-src 'self' 'x'", "style-src 'self' 'x'"],
  ['', "style-src 'x'"],
])('the policy "%s" with one more style allowed', (policy, expected) => {
  expect(allowSource(policy, 'style-src', "'x'")).toBe(expected);
});

test('a script is named by the hash that browsers compute, for whom all line ends are the same', () => {
  // The example of CSP3, section 8.4: https://www.w3.org/TR/CSP3/#unsafe-hashes-usage
  expect(hashSource('doSubmit()')).toBe("'sha256-jzgBGA4UWFFmpOBq0JpdsySukE1FrEN5bUpoK8Z29fY='");
  expect(hashSource('a\r\nb\r\n')).toBe(hashSource('a\nb\n'));
});
