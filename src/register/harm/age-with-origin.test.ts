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

test.each([
  ['A girl of 7 years from Kukës', ['7 years']],
  ['A seventeen-year-old girl from Kukës', ['seventeen-year-old girl from']],
  ['A twenty-one year old woman from Kukës', ['twenty-one year old woman from']],
  ['A 17-years-old, frightened girl from Kukës', ['17-years-old, frightened girl']],
  ['From Kukës, she was 17 when she left', ['17']],
  ['From Kukës, he was 7, and left', ['7']],
  ['A girl aged 9 from Kukës', ['aged 9']],
  ['A girl aged 9 to 12 from Kukës', []],
  ['A woman aged 18 and over from Kukës', []],
  ['A girl aged 9-12 from Kukës', []],
  ['A girl (17) from Kukës', ['17']],
  ['The son, 9, of Kukës, came from Kukës', ['9']],
  ['E mitura, 17, nga Kukësi', ['17']],
  ['A 17-year-old from Kukës', ['17-year-old from Kukës']],
  ['A 17-year-old,  who came from Kukës', ['17-year-old,  who came']],
  ['A 17-year-old course in Kukës', []],
  ['Një vajzë shtatëmbëdhjetëvjeçare nga Kukësi', ['shtatëmbëdhjetëvjeçare']],
  ['Një vajzë 7vjeç nga Kukësi', ['7vjeç']],
  ['Një vajzë 16 vjeç nga Kukësi', ['16 vjeç']],
  ['Një vajzë 13 deri 17 vjeç nga Kukësi', []],
  ['Një vajzë 13 – 17 vjeç nga Kukësi', []],
  ['Një vajzë 13e17 vjeç nga Kukësi', []],
  ['Më 2013 e la një vajzë 17 vjeç nga Kukësi', ['17 vjeç']],
  ['The project ran for 7 years in Kukës', []],
  ['A 17-year-old girl. In Kukës it rained.', []],
  ['Girls, 17 years of Kukës and a woman', []],
  ['A pupil: the girls of the schools in Kukës were taught. A 17-year-old girl.', []],
])('one person: %s', (text, values) => {
  expect(valuesIn(ageWithOrigin, text)).toEqual(values);
});
