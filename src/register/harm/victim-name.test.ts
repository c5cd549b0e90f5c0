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

const offices =
  'ministri ministrja minister ambasadori ambasadorja ambasador ambassador president presidentja kryetar kryetari mayor prosecutor prokuror prokurorja judge gjyqtar gjyqtarja coordinator koordinator koordinatorja director drejtor drejtoresha deputy deputet deputetja commissioner komisioner komisionerja rapporteur professor prof. dr. spokesman spokeswoman zëdhënës zëdhënësja head shef shefja expert ekspert ekspertja chief officer';

test.each(offices.split(' '))(
  'people in office may be named, by what stands before their names: %s',
  (office) => {
    expect(valuesIn(victimName, `The ${office} Mirela Hoxha met a victim.`)).toEqual([]);
    expect(valuesIn(victimName, `The ${office},  Mirela Hoxha, met a victim.`)).toEqual([]);
  },
);

test('or by an office with its place', () => {
  expect(valuesIn(victimName, 'The head of the national centre,  Mirela Hoxha, met a victim.')).toEqual([]);
});

test.each([
  ['Mirela Hoxha of IOM met a victim.', []],
  ['Mirela Hoxha,  from  the  UNHCR, met a victim.', []],
  ['Mirela Hoxha, director, met a victim.', []],
  ['Mirela Hoxha, the head of the shelter, met a victim.', []],
  ['Mirela Hoxha of Albania was a victim.', ['Mirela Hoxha']],
  ['Mirela Hoxha, a victim, went to the head of the police.', ['Mirela Hoxha']],
  ['The teacher Mirela Hoxha met a victim.', ['Mirela Hoxha']],
  ['The judge said that Mirela Hoxha was a victim.', ['Mirela Hoxha']],
])('or by what stands behind: %s', (text, values) => {
  expect(valuesIn(victimName, text)).toEqual(values);
});

test.each([
  'not her real name',
  'not their real names',
  'name changed',
  'her name was changed',
  'the names have been changed',
  'a pseudonym',
  'emri i ndryshuar',
  'emri është ndryshuar',
  'emri është i ndryshuar',
  'emrat janë të ndryshuar',
  'ia kemi ndryshuar emrin',
  'ia ndryshuam emrin',
])('a changed name is none: %s', (said) => {
  expect(valuesIn(victimName, `Maria, a survivor (${said}), left.`)).toEqual([]);
});

test('what else is changed, or real, makes no name another', () => {
  expect(valuesIn(victimName, 'Maria, a survivor, named her real friends and changed her home.')).toEqual([
    'Maria',
  ]);
});

test.each([
  ['Yesterday Mirela Hoxha, a victim, left.', ['Mirela Hoxha']],
  ['The victim Mirela Ana Hoxha left.', ['Mirela Ana Hoxha']],
  ['The victim Mirela Ana Maria Hoxha left.', []],
  ['The victim Mirela McDay spoke.', ['Mirela McDay']],
  ['The victim Maria D’Angelo spoke.', ['Maria D’Angelo']],
  ['The trafficked woman’s name, Maria Rossis’, is known.', ['Maria Rossis']],
  ['Zogolli Bregu’s story is that of a victim.', ['Zogolli Bregu']],
  ['Zogolli Bregu, a courageous and extraordinarily hard-working former victim, left.', ['Zogolli Bregu']],
  ['Zogolli Bregu told the victim’s story.', []],
  ['Mary Ward helps a victim.', []],
  ['The victim Mirela Hoxha was a trafficked survivor.', ['Mirela Hoxha']],
  ['Mirela Hoxha teaches. A victim left.', []],
])('what belongs to a name: %s', (text, values) => {
  expect(valuesIn(victimName, text)).toEqual(values);
});

test.each([
  ['A victim was called  Maria.', ['Maria']],
  ['Një viktimë quhej Maria.', ['Maria']],
  ['Among the survivors one was called  Maria.', ['Maria']],
  ['A victim was called by the police, and Maria left.', []],
  ['Oksana K., a victim, left.', ['Oksana']],
  ['Oksana K.M. helped a victim.', []],
  ['Oksana K. M. helped a victim.', []],
  ['Oksana and K. helped a victim.', []],
])('a given name alone, with a word or an initial: %s', (text, values) => {
  expect(valuesIn(victimName, text)).toEqual(values);
});
