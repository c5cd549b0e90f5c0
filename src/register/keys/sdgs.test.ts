import { expect, test } from 'vitest';
import { isAmbiguousSdg, isSdg } from './sdgs.ts';

test.each(['1', '17', '8.7', '5.2', '16.2', '8.10', '16.b', '17.19', '3.d'])(
  '%s is a goal or target',
  (text) => {
    expect(isSdg(text)).toBe(true);
  },
);

test.each(['0', '18', '8.11', '5.d', '16.0', '17.a', '8.', 'SDG 8', '08', ''])('"%s" is none', (text) => {
  expect(isSdg(text)).toBe(false);
});

test('there are 17 goals and 169 targets', () => {
  const numbers = Array.from({ length: 30 }, (_, index) => String(index + 1));
  const parts = [...numbers, 'a', 'b', 'c', 'd'];
  expect(numbers.filter(isSdg)).toHaveLength(17);
  expect(numbers.flatMap((goal) => parts.map((part) => `${goal}.${part}`)).filter(isSdg)).toHaveLength(169);
});

test('a number that YAML cut short can be two targets', () => {
  expect([8.1, 16.1, 17.1, 8.7, 5.1, 1].map(isAmbiguousSdg)).toEqual([true, true, true, false, false, false]);
});
