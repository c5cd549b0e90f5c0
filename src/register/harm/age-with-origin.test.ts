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
  ['A girl of 7\n  years from Kukës', ['7\n  years']],
  ['A twenty-year-old woman from Kukës', ['twenty-year-old woman from']],
  ['A seventeen-year-old girl from Kukës', ['seventeen-year-old girl from']],
  ['A twenty-one year old woman from Kukës', ['twenty-one year old woman from']],
  ['A 17-years-old, frightened girl from Kukës', ['17-years-old, frightened girl']],
  ['From Kukës, she was 17 when she left', ['17']],
  ['From Kukës, he was 7, and left', ['7']],
  ['A girl aged 9 from Kukës', ['aged 9']],
  ['A girl aged\n  9 from Kukës', ['aged\n  9']],
  ['A girl aged 9 to 12 from Kukës', []],
  ['A woman aged 18 and over from Kukës', []],
  ['A girl aged 9-12 from Kukës', []],
  ['A girl (17) from Kukës', ['17']],
  ['A girl (9) from Kukës', ['9']],
  ['The son, 9, of Kukës, came from Kukës', ['9']],
  ['E mitura, 17, nga Kukësi', ['17']],
  ['A 17-year-old from Kukës', ['17-year-old from Kukës']],
  ['A 17-year-old,  who came from Kukës', ['17-year-old,  who came']],
  ['A 17-year-old course in Kukës', []],
  ['Një vajzë shtatëmbëdhjetëvjeçare nga Kukësi', ['shtatëmbëdhjetëvjeçare']],
  ['16-vjeçarja nga Kukësi', ['16-vjeçarja']],
  ['Një vajzë 7vjeç nga Kukësi', ['7vjeç']],
  ['Një vajzë 16 vjeç nga Kukësi', ['16 vjeç']],
  ['Një vajzë 13 deri 17 vjeç nga Kukësi', []],
  ['Një vajzë 13 – 17 vjeç nga Kukësi', []],
  ['13-17 vjeç, një vajzë nga Kukësi', []],
  ['Një vajzë 13e17 vjeç nga Kukësi', []],
  ['Vajza nr. 2 e re, 17 vjeç, nga Kukësi', ['17 vjeç']],
  ['Më 2013 e la një vajzë 17 vjeç nga Kukësi', ['17 vjeç']],
  ['The project ran for 7 years in Kukës', []],
  ['A 17-year-old girl. In Kukës it rained.', []],
  ['A pupil: the girls of the schools in Kukës were taught. A 17-year-old girl.', []],
])('one person: %s', (text, values) => {
  expect(valuesIn(ageWithOrigin, text)).toEqual(values);
});

const onePerson =
  'girl boy woman man child victim survivor mother daughter son teenager migrant adoleshent adoleshente adoleshentja adoleshenti she he her vajzë vajza djalë djali grua gruaja burrë burri viktimë viktima shtetas shtetasi shtetase shtetasja';

test.each([...onePerson.split(' '), 'e mitur', 'e mitura', 'i mitur', 'i mituri', 'shtatëvjeçari', 'ishte'])(
  '%s is a person',
  (word) => {
    expect(valuesIn(ageWithOrigin, `From Kukës: ${word}, aged 17.`)).toEqual(['aged 17']);
  },
);

const severalPeople =
  'girls boys women men children people persons pupils students those school schools nxënës fëmijë gra gratë djem vajzat persona burra';

test.each([...severalPeople.split(' '), 'të rinj', 'të rinjtë'])(
  '%s are people, also beside one person',
  (word) => {
    expect(valuesIn(ageWithOrigin, `A girl and ${word}, aged 17, from Kukës.`)).toEqual([]);
  },
);
