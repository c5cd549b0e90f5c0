import { expect, test } from 'vitest';
import { initialsWithAge } from './initials-with-age.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['A.K., 17, and E. M. (19)', ['A.K., 17', 'E. M. (19']],
  ['a 16-year-old E.B.', ['16-year-old E.B']],
  ['The U.S., 17 of them', []],
])('initials with an age, not abbreviations: %s', (text, values) => {
  expect(valuesIn(initialsWithAge, text)).toEqual(values);
});
