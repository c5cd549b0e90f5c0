import { expect, test } from 'vitest';
import { search as english } from '../../i18n/languages/en/search.ts';
import { search as albanian } from '../../i18n/languages/sq/search.ts';
import { withoutStopWords } from './stop-words.ts';
import { noWords } from '../word-forms.ts';

test.each([
  ['English', 'health for rural women and children', 'health rural women children', english],
  ['English', 'The  shelter, and', 'shelter,', english],
  [
    'Albanian',
    'Mbështetje për viktimat e trafikimit në Shqipëri',
    'Mbështetje viktimat trafikimit Shqipëri',
    albanian,
  ],
  ['Albanian', 'PËR NDIHMË', 'NDIHMË', albanian],
])('in %s "%s" is searched as "%s"', (_, query, telling, { stopWords }) => {
  expect(withoutStopWords(query, stopWords)).toBe(telling);
});

test.each([
  ['the', 'nothing else is there', english],
  [' the ', 'nothing else is there but spaces', english],
  ['"support to victims"', 'an exact phrase', english],
  ['der the und', 'a language we know no such words of', noWords],
  ['per', 'a stop word of another language', english],
])('%s stays as it is: %s', (query, _, { stopWords }) => {
  expect(withoutStopWords(query, stopWords)).toBe(query);
});
