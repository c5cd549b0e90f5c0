import { describe, expect, test } from 'vitest';
import { albanianStem } from '../../i18n/languages/sq/stemmer.ts';
import { stemTexts } from '../word-forms.ts';
import { countWords, feedOf } from './feed.ts';
import { sampleRecord } from './record.fixture.ts';

const record = sampleRecord({
  address: '/sq/projects/a.html',
  language: 'sq',
  text: [
    { text: 'Viktimat', heading: 1 },
    { text: 'Për viktimat e  trafikimit' },
    { text: '' },
    { text: 'Strehëza (Tiranë)', heading: 3 },
  ],
  meta: { title: 'Viktimat', line: 'Shqipëri · Strehëza' },
  filters: { theme: ['shelter', 'return'] },
  sort: { newest: '2014 viktimat' },
});

describe('Pagefind is fed', () => {
  test('the text in sentences, with the weights of headings', () => {
    const { custom, page } = feedOf(record, undefined);
    expect(custom).toMatchInlineSnapshot(`
      {
        "content": "___PAGEFIND_WEIGHT___7 Viktimat. ___END_PAGEFIND_WEIGHT___ Për viktimat e trafikimit. ___PAGEFIND_WEIGHT___5 Strehëza (Tiranë). ___END_PAGEFIND_WEIGHT___",
        "filters": {
          "theme": [
            "shelter",
            "return",
          ],
        },
        "language": "sq",
        "meta": {
          "line": "Shqipëri · Strehëza",
          "title": "Viktimat",
        },
        "sort": {
          "newest": "2014 viktimat",
        },
        "url": "/sq/projects/a.html",
      }
    `);
    expect(page.content).toBe('Viktimat. Për viktimat e trafikimit. Strehëza (Tiranë).');
  });

  test('stems in the place of words, and what is shown stays', () => {
    const { custom, page } = feedOf(record, stemTexts(albanianStem));
    expect(custom.content).toBe(
      '___PAGEFIND_WEIGHT___7 Viktim. ___END_PAGEFIND_WEIGHT___ Per viktim e trafik. ___PAGEFIND_WEIGHT___5 Strehez (Tiran). ___END_PAGEFIND_WEIGHT___',
    );
    expect(custom.meta).toEqual({ title: 'Viktim', line: 'Shqiper · Strehez' });
    expect(page).toEqual(feedOf(record, undefined).page);
  });

  test('another address for another text, whose stems are the same', () => {
    const other = { ...record, text: [{ text: 'Viktima', heading: 1 as const }, ...record.text.slice(1)] };
    const [one, two] = [record, other].map((each) => feedOf(each, stemTexts(albanianStem)));
    expect(two?.custom.content).toBe(one?.custom.content);
    expect(two?.custom.url).not.toBe(one?.custom.url);
  });
});

test.each([
  ['a\u00a0b\u2028c\u0085d\ufeffe', 'a b c d e.'],
  ['half \ud800 a character', 'half \ufffd a character.'],
  ['no\u200bspace', 'nospace.'],
  [' lines\r\n\r\nand\ttabs ', 'lines and tabs.'],
  [
    'no ___PAGEFIND_WEIGHT___9 and ____END_PAGEFIND_WEIGHT___',
    'no _PAGEFIND_WEIGHT___9 and _END_PAGEFIND_WEIGHT___.',
  ],
  ['a_b __c__', 'a_b __c__.'],
  ['Is it?', 'Is it?'],
])('%j is shown as %j', (text, shown) => {
  const { page } = feedOf(sampleRecord({ address: '/a.html', text: [{ text }] }), undefined);
  expect(page.content).toBe(shown);
});

test('words are counted', () => {
  expect(countWords('one – two')).toBe(3);
});
