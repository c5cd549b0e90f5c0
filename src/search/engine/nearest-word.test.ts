import { describe, expect, test } from 'vitest';
import { albanianStem } from '../../i18n/languages/sq/stemmer.ts';
import { openVocabulary } from './nearest-word.ts';

const english = openVocabulary(
  'trafficking Albania reintegration shelter shelters finding football assessment Government police policies women',
  (word) => word,
);
const albanian = openVocabulary(
  'viktimave viktimat Holandës mjekësore kthehen riintegrimin gratë',
  albanianStem,
);

describe('the word that was meant', () => {
  test.each([
    ['trafiking', 'trafficking'],
    ['alabnia', 'Albania'],
    ['reintergration', 'reintegration'],
    ['shelteer', 'shelter'],
    ['sheltres', 'shelters'],
    ['polcie', 'police'],
    ['goverment', 'Government'],
    ['wmoen', 'women'],
  ])('%s → %s', (typed, meant) => {
    expect(english.nearest(typed)).toBe(meant);
  });

  test.each([
    ['viktmat', 'viktimat'],
    ['hollanda', 'Holandës'],
    ['mjeksore', 'mjekësore'],
    ['rintegrimin', 'riintegrimin'],
  ])('%s → %s, whatever its form', (typed, meant) => {
    expect(albanian.nearest(typed)).toBe(meant);
  });

  test.each(['zzzzqqq', 'xyz', 'domestic', 'sheltertastic'])('nothing is near %s', (typed) => {
    expect(english.nearest(typed)).toBeUndefined();
  });
});

test('a word is there in another form, or as the start of a longer one', () => {
  expect(albanian.has('viktimes')).toBe(true);
  expect(english.has('footb')).toBe(true);
  expect(english.has('footbl')).toBe(false);
});

test('sixty thousand words are searched in a moment', () => {
  const letters = 'aeioutrnsmklpdv';
  const word = (seed: number): string =>
    Array.from(
      { length: 5 + (seed % 8) },
      (_, at) => letters[(seed * 7919 + at * at * 104_729 + (seed >> at)) % 15],
    ).join('');
  const large = openVocabulary(
    Array.from({ length: 60_000 }, (_, seed) => word(seed)).join(' '),
    (each) => each,
  );
  large.nearest('warmed');
  const started = performance.now();
  for (let time = 0; time < 10; time += 1) large.nearest('reintergration');
  const each = (performance.now() - started) / 10;
  expect(each).toBeLessThan(50);
});
