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

test.each([
  ['abd', 'abc', false],
  ['abcx', 'abcd', true],
  ['abxx', 'abcd', false],
  ['abcdx', 'abcde', true],
  ['abcxx', 'abcde', false],
  ['abcdxx', 'abcdef', true],
  ['abcxxx', 'abcdef', false],
  ['abcdefgxx', 'abcdefghi', true],
  ['abcdefxxx', 'abcdefghi', false],
  ['abcdefgxxx', 'abcdefghij', true],
  ['abcdefxxxx', 'abcdefghij', false],
])('the longer a word, the more mistakes may be in it: %s may mean %s: %s', (typed, known, is) => {
  expect(openVocabulary(known, (word) => word).nearest(typed)).toBe(is ? known : undefined);
});

test.each([
  ['the nearest', 'abcdexx', 'abcdeyy abcdexy', 'abcdexy'],
  ['the one with the same first letter', 'bater', 'later batex', 'batex'],
  ['the same where it comes first', 'bater', 'batex later', 'batex'],
  ['the commonest', 'abcdx', 'abcde abcdf', 'abcde'],
])('of several words, %s is meant', (_, typed, known, meant) => {
  expect(openVocabulary(known, (word) => word).nearest(typed)).toBe(meant);
});

test('of the forms of one word, the closest is meant', () => {
  const { nearest } = openVocabulary('borders bordering border', (word) => word.replace(/(?:s|ing)$/, ''));
  expect(nearest('brdering')).toBe('bordering');
  expect(nearest('brders')).toBe('borders');
});

test('of two words, the one with fewer mistakes is meant, however long its ending', () => {
  const { nearest } = openVocabulary('bordar borderings', (word) => word.replace(/ings$/, ''));
  expect(nearest('border')).toBe('borderings');
});
