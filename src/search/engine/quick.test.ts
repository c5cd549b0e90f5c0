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
    ['stre', ['sq/a.html']],
    ['hez', []],
  ])('in Albanian, in any form: %s', (query, urls) => {
    expect(albanian(query).map(({ url }) => url)).toEqual(urls);
  });
});

test('what was found is marked, and the rest is safe', () => {
  expect(english('trafficking women')[0]?.excerpt).toMatchInlineSnapshot(
    `"Shelter for victims Care for <mark>trafficked</mark> <mark>women</mark> &lt;here&gt; &amp; there."`,
  );
});

test('where a language brings a stemmer, it alone says which words are one', () => {
  const search = openQuickSearch({
    pages: [page('a.html', 'Page', 'A shelter.')],
    words: () => ({ stopWords: new Set(), stem: (word) => word }),
  });
  expect([search('shelt').length, search('shelters').length]).toEqual([1, 0]);
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

describe('what is shown of a long text', () => {
  const text = Array.from({ length: 60 }, (_, at) => `w${at + 100}`).join(' ');
  const search = openQuickSearch({
    pages: [{ url: 'a.html', meta: { title: 'Long', line: 'Kosovo' }, text }],
  });
  test.each([
    ['w100', 'w100', 'w129'],
    ['w108', 'w100', 'w129'],
    ['w120', 'w112', 'w141'],
    ['w159', 'w130', 'w159'],
    ['Kosovo', 'w100', 'w129'],
  ])('with %s are thirty words, of which eight before it', (query, first, last) => {
    const shown = (search(query)[0]?.excerpt ?? '').replace(/<.*?>/g, '').split(' ');
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([30, first, last]);
  });
});

test('a word in the title counts more than one in the text, and that more than one in a tag; several are added', () => {
  const search = openQuickSearch({
    pages: [
      page('tag.html', 'Other', 'Nothing.', 'shelter'),
      page('text.html', 'Other', 'A shelter.'),
      page('title.html', 'Shelter', 'Nothing.'),
      page('two.html', 'Border', 'A shelter.'),
      page('both.html', 'Border shelter', 'Nothing.'),
    ],
  });
  expect(search('shelter').map(({ url }) => url)).toEqual([
    'title.html',
    'both.html',
    'text.html',
    'two.html',
    'tag.html',
  ]);
  expect(search('border shelter').map(({ url }) => url)).toEqual(['both.html', 'two.html']);
});

test('a page without a title is found by its text', () => {
  const search = openQuickSearch({ pages: [{ url: 'a.html', meta: {}, text: 'A shelter.' }] });
  expect(search('shelter')).toEqual([
    { url: 'a.html', title: '', meta: {}, excerpt: 'A <mark>shelter.</mark>' },
  ]);
});
