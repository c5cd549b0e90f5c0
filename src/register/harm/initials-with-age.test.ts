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

test.each([
  'U.S.',
  'U. K.',
  'U.N.',
  'E.U.',
  'E. U.',
  'D.C.',
  'D. C.',
  'P.O.',
  'P. O.',
  'N.B.',
  'N. B.',
  'B.C.',
  'B. C.',
  'A.D.',
  'A. D.',
])('%s, 17, is an abbreviation', (letters) => {
  expect(valuesIn(initialsWithAge, `The ${letters}, 17, told.`)).toEqual([]);
});

test.each([
  ['U.M., 7, told.', ['U.M., 7']],
  ['Sh.K., 17 vjeç', ['Sh.K., 17 vjeç']],
  ['Gj. Rr. (17)', ['Gj. Rr. (17']],
  ['A.K.  aged 17, left', ['A.K.  aged 17']],
  ['A.K (age 17)', ['A.K (age 17']],
  ['A.K. ( 17 )', []],
  ['A.K. ( 17)', ['A.K. ( 17']],
  ['A.K.( aged 17)', ['A.K.( aged 17']],
  ['A.K.17,', ['A.K.17']],
  ['A.K. mosha 17.', ['A.K. mosha 17']],
  ['A.K., 17 years old', ['A.K., 17 years']],
  ['A.K., 17-vjeçare', ['A.K., 17']],
  ['A.K., 17 vjet', ['A.K., 17 vjet']],
  ['A.K., 17vjeç', ['A.K., 17vjeç']],
  ['A.K., 17 year old', ['A.K., 17 year']],
  ['A.K., vetëm 17 vjeç', ['A.K., vetëm 17 vjeç']],
  ['A.K., aged\n  17, left', ['A.K., aged\n  17']],
  ['Š.Ž., 17, left', ['Š.Ž., 17']],
  ['A.K., 17.5 per cent', []],
  ['A.K., 17 people', []],
  ['A.K., 0 of them', []],
  ['x.A.K., 17, left', []],
  ['a 6-year-old  E. B left', ['6-year-old  E. B']],
  ['16-vjeçarja E.B. iku', ['16-vjeçarja E.B']],
  ['16-vjeçar E.B. iku', ['16-vjeçar E.B']],
  ['a 16-year-old E.Bardhi', []],
])('the forms of initials and ages: %s', (text, values) => {
  expect(valuesIn(initialsWithAge, text)).toEqual(values);
});
