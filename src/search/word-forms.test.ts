import { expect, test } from 'vitest';
import { albanianStem } from '../i18n/languages/sq/stemmer.ts';
import { foldWord, stemTexts } from './word-forms.ts';

test.each([
  ['Strehëzat', 'strehezat'],
  ['“ish-viktima”,', 'ishviktima'],
  ['–', ''],
])('%s is compared as "%s"', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test.each([
  ['Viktimat, viktimave.', 'Viktim, viktim.'],
  ['të grave – 2014', 'te grua – 2014'],
  ['"viktimave të"', '"viktim te"'],
  // Each part of a word with a hyphen can be found, and the whole without it.
  ['ish-viktimave', 'ish-viktim'],
  ['anti-trafikimit', 'anti-trafik'],
  ['ish-viktimave grave', 'ish-viktim grua'],
  ['viktimave- grave', 'viktim- grua'],
  ['viktimat-2014', 'viktimat-2014'],
  ['trafikimit/kontrabandës', 'trafik/kontraband'],
  // The ending of an acronym.
  ['OSBE-së HIV-it', 'OSB HIV'],
  ['ish-OSBE-së', 'ish-OSB'],
  ['EuropeAid', 'EuropeAid'],
  // A mark with nothing below it stays a word.
  ['a \u0308 b', 'a \u0308 b'],
])('with stems for words, "%s" is "%s"', (text, stems) => {
  const stemText = stemTexts(albanianStem);
  expect([stemText(text), stemText(text)]).toEqual([stems, stems]);
});
