import { expect, test } from 'vitest';
import {
  activityDate,
  escapeMarkdown,
  firstSentences,
  inLanguage,
  languageOf,
  narrativesOf,
  organisationTypeOf,
  themeForSector,
} from './words.ts';
import type { XmlElement } from './xml-stream.ts';

function element(name: string, attributes: Record<string, string>, children: XmlElement[] = []): XmlElement {
  return { name, attributes, children, text: '', line: 1 };
}

function narrative(text: string, language?: string): XmlElement {
  return { ...element('narrative', language === undefined ? {} : { 'xml:lang': language }), text };
}

test('a language is known by its first two letters, and by no three', () => {
  const codes = ['en', ' EN ', 'en-GB', 'eng', 'e', 'x-en', '', undefined];
  expect(codes.map(languageOf)).toEqual([
    'en',
    'en',
    'en',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('texts are those of narratives, the first of each language, tidied', () => {
  const narratives = [
    narrative(' \n '),
    narrative('  One\n   line.\n \t\n\n\n  Two. '),
    narrative('Another.', 'en'),
    narrative('Ndihmë.', 'SQ-al'),
    { ...narrative('No.'), name: 'note' },
  ];
  expect([...narrativesOf(element('title', {}, narratives), 'en')]).toEqual([
    ['en', 'One line.\n\nTwo.'],
    ['sq', 'Ndihmë.'],
  ]);
  expect(narrativesOf(undefined, 'en').size).toBe(0);
});

test('a text is read in the language that is wanted, then in English, then in any', () => {
  const texts = [
    ['fr', 'Aide'],
    ['en', 'Help'],
    ['sq', 'Ndihmë'],
  ] as const;
  const wanted = [texts, texts.slice(0, 2), texts.slice(0, 1), []].map((some) =>
    inLanguage(new Map(some), 'sq'),
  );
  expect(wanted).toEqual(['Ndihmë', 'Help', 'Aide', undefined]);
});

test.each([
  ['July 2014', '2014-07-01', '2014-07'],
  ['2014', '2014-07-01', '2014'],
  ['July 2014', '2014-07-31T00:00:00Z', '2014-07'],
  ['July 2014', '2014-08-01', '2014-08-01'],
  ['July 2014', '2014-06-30', '2014-06-30'],
  ['some day', ' 2014-07-01 ', '2014-07-01'],
  ['July 2014', '', undefined],
  ['July 2014', undefined, undefined],
])('the date that is told as "%s" and dated %s', (said, day, edtf) => {
  const date = element('activity-date', day === undefined ? {} : { 'iso-date': day }, [narrative(said)]);
  expect(activityDate(date, 'en')?.edtf).toBe(edtf);
});

test('only blank lines part paragraphs, with whatever spaces are in them', () => {
  const text = '\n\n A\nB\nC \n \t \n\n\n  D\n';
  expect(narrativesOf(element('title', {}, [narrative(text)]), 'en').get('en')).toBe('A B C\n\nD');
});

test('a text that is no Markdown is shown as it is', () => {
  const text =
    '1. no [list](x) &amp; *no* `code` _at_ all~~\n  # no heading\n\t> no quotation\n12) nor 12. here\n- no dash\n|a|\n&#38; R&D; AT&T\\';
  expect(escapeMarkdown(text)).toMatchInlineSnapshot(`
    "1\\. no \\[list\\](x) \\&amp; \\*no\\* \\\`code\\\` \\_at\\_ all\\~\\~
      \\# no heading
    	\\> no quotation
    12\\) nor 12. here
    \\- no dash
    \\|a|
    \\&#38; R\\&D; AT&T\\\\"
  `);
});

test.each([
  ['', undefined],
  ['One. Two.\n\nMore.', 'One. Two.'],
  ['x'.repeat(20), 'x'.repeat(20)],
  ['x'.repeat(21), undefined],
  ['xxxxxxxxxxxxxxxxxx. Two.', 'xxxxxxxxxxxxxxxxxx.'],
  ['xxxxxxxxxxxxxxxxxxx. Two.', 'xxxxxxxxxxxxxxxxxxx.'],
  ['xxxxxxxxxxxxxxxxxxxx. Two.', undefined],
  ['One! Two? 3 more. And a last.', 'One! Two? 3 more.'],
  ['One, e.g. this. And another.', 'One, e.g. this.'],
  ['Version 1.5 of the text and more', undefined],
  ['Një. Është në gjuhën shqipe.', 'Një.'],
])('a summary of 20 signs for "%s"', (text, summary) => {
  expect(firstSentences(text, 20)).toBe(summary);
});

test('every type of organisation has a kind here', () => {
  expect([...organisationTypeOf].map((pair) => pair.join(' ')).join('\n')).toMatchInlineSnapshot(`
    "10 government
    11 local-government
    15 other
    21 international-ngo
    22 national-ngo
    23 international-ngo
    24 national-ngo
    30 public-private
    40 multilateral
    60 foundation
    70 private
    71 private
    72 private
    73 private
    80 academic
    90 other"
  `);
});

test('few sectors name a theme beyond doubt', () => {
  const codes = ['15180', '15170', '12220', '13040', '43082', '15160', '11220', '43081', '112', ''];
  expect(codes.map((code) => `${code} ${themeForSector(code) ?? ''}`)).toMatchInlineSnapshot(`
    [
      "15180 women-and-girls",
      "15170 women-and-girls",
      "12220 health",
      "13040 health",
      "43082 research",
      "15160 ",
      "11220 ",
      "43081 ",
      "112 ",
      " ",
    ]
  `);
});
