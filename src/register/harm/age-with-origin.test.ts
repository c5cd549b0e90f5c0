import { expect, test } from 'vitest';
import { ageWithOrigin } from './age-with-origin.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['A 17-year-old girl from Kukës', ['17-year-old girl from']],
  ['Një vajzë 16-vjeçare nga Shkodra', ['16-vjeçare']],
  ['Girls aged 15 from Kukës', []],
  ['Djem 13-17 vjeç nga Tirana', []],
])('one person with age and origin, not groups: %s', (text, values) => {
  expect(valuesIn(ageWithOrigin, text)).toEqual(values);
});
