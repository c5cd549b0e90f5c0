import { describe, expect, test, vi } from 'vitest';
import { editDistance } from '../../register/text/edit-distance.ts';
import { albanianStem } from '../../i18n/languages/sq/stemmer.ts';
import { openVocabulary } from './nearest-word.ts';

vi.mock(import('../../register/text/edit-distance.ts'), { spy: true });

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

test('of sixty thousand words few are compared letter by letter', { tags: ['long'] }, () => {
  const letters = 'aeioutrnsmklpdv';
  const word = (seed: number): string =>
    Array.from(
      { length: 5 + (seed % 8) },
      (_, at) => letters[(seed * 7919 + at * at * 104_729 + (seed >> at)) % 15],
    ).join('');
  const large = openVocabulary(
    Array.from({ length: 60_000 }, (_, seed) => word(seed)).join(' '),
    (spelling) => spelling,
  );
  const compared = vi.mocked(editDistance).mockClear().mock.calls;
  large.nearest('reintergration');
  expect(compared.length).toBeGreaterThan(0);
  expect(compared.length).toBeLessThan(6_000);
});
