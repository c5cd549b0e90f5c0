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
  ['Too short to tell.', undefined],
])('“%s” is taken for %s', (text, language) => {
  expect(guessLanguage(text, tellingWords)).toBe(language);
});
