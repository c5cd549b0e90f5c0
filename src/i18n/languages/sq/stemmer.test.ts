import { describe, expect, test } from 'vitest';
import { albanianStem } from './stemmer.ts';
import { foldWord } from '../../../search/word-forms.ts';

describe('the forms of a word share a stem', () => {
  test.each([
    'viktimë viktima viktimën viktimës viktimat viktimave viktimash',
    'strehëz strehëza strehëzat strehezave STREHËZËS',
    'strehim strehimi strehimit strehimin',
    'migrant migranti migrantë migrantët migrantëve migrantësh',
    'policë policët policëve polici policia policinë policisë',
    'qeveri qeveria qeverisë qeveritë qeverive',
    'Shqipëri Shqipëria Shqipërinë Shqipërisë shqiperise',
    'Marok Maroku Marokut Marokun',
    'fëmijë fëmija fëmijët fëmijëve fëmijës femijesh',
    'grua gruaja gruan gra gratë grave',
    'njeri njeriu njerëz njerëzit njerëzve njerëzish',
    'kufi kufiri kufirit kufij kufijtë kufijve',
    'mësues mësuesi mësuesit mësuesve mësuese',
    'punonjës punonjësit punonjësve',
    'kapacitet kapacitetet kapaciteteve',
    'shtet shteti shtetit shtete shtetet shteteve',
    'mbrojtje mbrojtja mbrojtjen mbrojtjes mbrojtur',
    'trafikim trafikimi trafikimit trafikuar trafikuara trafikohen trafikues',
    'ndihmë ndihma ndihmën ndihmoj ndihmon ndihmoi ndihmuar ndihmojnë',
    'trajnim trajnimi trajnime trajnuan trajnuar',
    'riintegrim riintegrimit riintegruar riintegrohen',
    'rrezik rreziku rreziqe rreziqet rreziqeve',
    'i cenueshëm e cenueshme të cenueshmit'
      .split(' ')
      .filter((word) => word.length > 3)
      .join(' '),
    'vit viti vitit vite vitet viteve',
    'shkollë shkolla shkollat shkollave shkollës',
  ])('%s', (forms) => {
    const stems = new Set(forms.split(' ').map((form) => albanianStem(foldWord(form))));
    expect([...stems]).toHaveLength(1);
  });
});

describe('other words keep another stem', () => {
  test.each([
    ['strehim', 'strehez'],
    ['mesues', 'mes'],
    ['bashkim', 'bashki'],
    ['shtet', 'shtator'],
    ['migrant', 'migracion'],
    ['siguri', 'sida'],
    ['gra', 'grant'],
    ['polic', 'politike'],
  ])('%s, %s', (one, other) => {
    expect(albanianStem(one)).not.toBe(albanianStem(other));
  });
});

test.each([
  ['zi', 'zi'],
  ['2014', '2014'],
  ['b2b', 'b2b'],
  ['', ''],
])('what is too short or no word stays: "%s"', (word, stem) => {
  expect(albanianStem(word)).toBe(stem);
});

test('a stem is its own stem where no noun is made from a verb', () => {
  for (const word of ['viktimave', 'strehezave', 'kapaciteteve', 'gjykatave', 'policise', 'kontrabandes']) {
    const stem = albanianStem(word);
    expect(albanianStem(stem)).toBe(stem);
  }
});
