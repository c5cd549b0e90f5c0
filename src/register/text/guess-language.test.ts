import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

const tellingWords = new Map([
  ['en', new Set('the who were to and in with of'.split(' '))],
  ['sq', new Set('i që ishin të dhe me e në'.split(' '))],
]);

test.each([
  [
    'The project helped people who were trafficked to return and to settle in safety and with dignity, and it trained the staff of shelters in the region.',
    'en',
  ],
  [
    'Projekti i ndihmoi njerëzit që ishin trafikuar të ktheheshin dhe të vendoseshin me siguri e me dinjitet, dhe trajnoi punonjësit e strehëzave në rajon.',
    'sq',
  ],
  [
    'Le projet a aidé des personnes victimes de la traite à rentrer chez elles et à se réinstaller en sécurité et dans la dignité, dans toute la région.',
    undefined,
  ],
  ['Too short to tell, in whatever language, the who were to and in with of the.', undefined],
  ['', undefined],
])('“%s” is taken for %s', (text, language) => {
  expect(guessLanguage(text, tellingWords)).toBe(language);
});

/** A text of twenty words, of which so many tell that it is in English, and so many that it is in Albanian. */
const mixture = (english: number, albanian: number): string =>
  [...Array<string>(english).fill('the'), ...Array<string>(albanian).fill('dhe')]
    .concat(Array<string>(20 - english - albanian).fill('x'))
    .join(' ');

test.each([
  [3, 0, 'en'],
  [2, 0, undefined],
  [3, 1, 'en'],
  [6, 2, 'en'],
  [5, 2, undefined],
  [2, 6, 'sq'],
  [10, 10, undefined],
])('of twenty words %d English and %d Albanian ones: %s', (english, albanian, language) => {
  expect(guessLanguage(mixture(english, albanian), tellingWords)).toBe(language);
});

test('twenty words are enough, nineteen are not', () => {
  expect(guessLanguage('the '.repeat(20), tellingWords)).toBe('en');
  expect(guessLanguage('the '.repeat(19), tellingWords)).toBeUndefined();
});

test('where only one language can be told, a text is in it or in none', () => {
  const one = new Map([['en', new Set(['the'])]]);
  expect(guessLanguage(mixture(3, 0), one)).toBe('en');
  expect(guessLanguage(mixture(2, 18), one)).toBeUndefined();
});
