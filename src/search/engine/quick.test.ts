import { describe, expect, test } from 'vitest';
import type { QuickPage } from '../scripts.ts';
import { search as englishWords } from '../../i18n/languages/en/search.ts';
import { search as albanianWords } from '../../i18n/languages/sq/search.ts';
import { openQuickSearch } from './quick.ts';

const page = (url: string, title: string, text: string, line = ''): QuickPage => ({
  url,
  meta: { title, line },
  text: `${title} ${text}`,
});

const english = openQuickSearch({
  pages: [
    page(
      'a.html',
      'Shelter for victims',
      'Care for trafficked women &lt;here&gt; & there.',
      'Italy · Albania',
    ),
    page('b.html', 'Borders', 'A shelter is not what this is about. Policies.', 'Kosovo'),
    page('c.html', 'Research', 'A study of trafficking.'),
  ],
  words: () => englishWords,
});
const albanian = openQuickSearch({
  pages: [
    page('sq/a.html', 'Kthimi i viktimave', 'Ndihmë në strehëza.', 'Itali'),
    page('sq/b.html', 'Gratë dhe vajzat', 'Punë për gratë.', 'Shqipëri'),
    page('sq/c.html', 'Grante', 'Grante për shkollat.'),
  ],
  words: () => albanianWords,
});

describe('pages are found by title, text and tags, those with the word in the title first', () => {
  test.each([
    ['s', ['a.html', 'b.html', 'c.html']],
    ['shelter', ['a.html', 'b.html']],
    ['SHELTERS', ['a.html', 'b.html']],
    ['trafficking', ['a.html', 'c.html']],
    ['italy', ['a.html']],
    ['victims of shelter', ['a.html']],
    ['shelter borders', ['b.html']],
    ['polic', ['b.html']],
    ['nothing', []],
    ['', []],
    ['the', ['a.html']],
  ])('%s', (query, urls) => {
    expect(english(query).map(({ url }) => url)).toEqual(urls);
  });

  test.each([
    ['viktima', ['sq/a.html']],
    ['STREHEZAVE', ['sq/a.html']],
    ['grave', ['sq/b.html']],
    ['Italise', ['sq/a.html']],
    ['shkolle', ['sq/c.html']],
  ])('in Albanian, in any form: %s', (query, urls) => {
    expect(albanian(query).map(({ url }) => url)).toEqual(urls);
  });
});

test('what was found is marked, and the rest is safe', () => {
  expect(english('trafficking women')[0]?.excerpt).toMatchInlineSnapshot(
    `"Shelter for victims Care for <mark>trafficked</mark> <mark>women</mark> &lt;here&gt; &amp; there."`,
  );
});

test('a language that brings no words of its own is searched all the same', () => {
  const search = openQuickSearch({ pages: [page('ar/a.html', 'مأوى', 'للنساء')] });
  expect(search('مأوى').map(({ url }) => url)).toEqual(['ar/a.html']);
});

describe('without words of the language, two words are one when their first letters, most of both, are the same', () => {
  test.each([
    ['shelters', 'shelter', true],
    ['shelter', 'sheltered', true],
    ['abcdexy', 'abcdefg', true],
    ['abcdxxx', 'abcdefg', false],
    ['abcdx', 'abcde', false],
    ['abcdexyz', 'abcdefgh', false],
    ['abcdefgxyz', 'abcdefghij', true],
    ['abcdefgwxyz', 'abcdefgh', false],
    ['abcdefgh', 'abcdefgwxyz', false],
  ])('%s and %s: %s', (asked, written, isFound) => {
    const search = openQuickSearch({ pages: [page('a.html', 'Page', `Then ${written}.`)] });
    expect(search(asked)).toHaveLength(isFound ? 1 : 0);
  });
});
