import { expect, test } from 'vitest';
import { withoutStopWords } from './stop-words.ts';

test.each([
  ['en', 'health for rural women and children', 'health rural women children'],
  ['en', 'The  shelter, and', 'shelter,'],
  ['en-GB', 'support to victims', 'support victims'],
  ['sq', 'Mbështetje për viktimat e trafikimit në Shqipëri', 'Mbështetje viktimat trafikimit Shqipëri'],
  ['sq', 'PËR NDIHMË', 'NDIHMË'],
])('in %s "%s" is searched as "%s"', (language, query, telling) => {
  expect(withoutStopWords(query, language)).toBe(telling);
});

test.each([
  ['en', 'the', 'nothing else is there'],
  ['en', '"support to victims"', 'an exact phrase'],
  ['de', 'der the und', 'a language we know no such words of'],
  ['en', 'per', 'a stop word of another language'],
])('in %s %s stays as it is: %s', (language, query) => {
  expect(withoutStopWords(query, language)).toBe(query);
});
