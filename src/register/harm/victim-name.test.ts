import { expect, test } from 'vitest';
import { victimName } from './victim-name.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['The victim Mirela Hoxha spoke.', ['Mirela Hoxha']],
  ['Viktima Mirela Hoxha foli.', ['Mirela Hoxha']],
  ['Oksana K. is a survivor.', ['Oksana']],
  ['Minister Mirela Hoxha met a victim.', []],
  ['Mary Ward Loreto Foundation helps a victim.', []],
  ['Maria, a survivor, left.', ['Maria']],
  ['Maria (name changed) is a survivor.', []],
  ['Mirela Hoxha teaches sewing.', []],
])('names of people who were harmed; not of offices and organisations: %s', (text, values) => {
  expect(valuesIn(victimName, text)).toEqual(values);
});
