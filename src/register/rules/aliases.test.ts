import { expect, test } from 'vitest';
import { aliases } from './aliases.ts';
import { inShort, sampleInput } from './input.fixture.ts';

test.each([
  'en/node/69',
  'old-page.html',
  'projectsv/completed/28-title_x',
  'index.php/en/a',
  'node/69/',
  'a.html.html.php',
  'sqi',
])('%s is a fine old address', (path) => {
  expect(aliases(sampleInput({ a: { aliases: [path] } }))).toEqual([]);
});

test('an old address is a clean path inside the site', () => {
  const paths = [
    '/node/69',
    'https://old.example.org/en/x?id=1',
    '../up',
    'a//b',
    'a b',
    'a\\b',
    '#top',
    'x%20y',
    'end.',
    'a.html.html',
    'a.html.htm',
    'a.html/b',
    ' http://old.example.org//A/b#c ',
    '?id=1',
    'en/http://old.example.org/x',
    'a.htm/b',
  ];
  expect(inShort(aliases(sampleInput({ a: { aliases: paths } })))).toMatchInlineSnapshot(`
    [
      "a aliases.0 error alias-form: "/node/69" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. → node/69",
      "a aliases.1 error alias-form: "https://old.example.org/en/x?id=1" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. → en/x",
      "a aliases.2 error alias-form: "../up" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.3 error alias-form: "a//b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. → a/b",
      "a aliases.4 error alias-form: "a b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.5 error alias-form: "a\\b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.6 error alias-form: "#top" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.7 error alias-form: "x%20y" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.8 error alias-form: "end." is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.9 error alias-form: "a.html.html" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.10 error alias-form: "a.html.htm" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.11 error alias-form: "a.html/b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.12 error alias-form: " http://old.example.org//A/b#c " is not an address inside this site. Write the path alone, in small letters, such as en/node/69. → a/b",
      "a aliases.13 error alias-form: "?id=1" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.14 error alias-form: "en/http://old.example.org/x" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
      "a aliases.15 error alias-form: "a.htm/b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. – Write what stood behind the name of the old site, without ? and #.",
    ]
  `);
});

test('it must not be the address of something else', () => {
  const findings = aliases(
    sampleInput({
      a: { aliases: ['projects/b.html', 'about', 'index.html', 'node/1', 'pagefind/x'] },
      b: { aliases: ['Node/1.html', 'projects/b', 'node/1/', 'sq', 'sq/about'] },
      c: { aliases: ['node/1.htm', 'node/1/index', 'node/1/index.html', 'node/1/indexes'] },
    }),
  );
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "a aliases.0 error alias-taken: The old address "projects/b.html" belongs to content/projects/b.md. – Delete the line, or correct it.",
      "a aliases.1 error alias-taken: The old address "about" belongs to the page about.html. – Delete the line, or correct it.",
      "a aliases.2 error alias-taken: The old address "index.html" belongs to the site itself. – Delete the line, or correct it.",
      "a aliases.4 error alias-taken: The old address "pagefind/x" belongs to the site itself. – Delete the line, or correct it.",
      "b aliases.0 error alias-form: "Node/1.html" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. → node/1.html",
      "b aliases.1 error alias-taken: The old address "projects/b" belongs to content/projects/b.md. – Delete the line, or correct it.",
      "b aliases.2 error alias-taken: The old address "node/1/" belongs to content/projects/a.md. – Delete the line, or correct it.",
      "b aliases.3 error alias-taken: The old address "sq" belongs to the site itself. – Delete the line, or correct it.",
      "b aliases.4 error alias-taken: The old address "sq/about" belongs to the site itself. – Delete the line, or correct it.",
      "c aliases.0 error alias-taken: The old address "node/1.htm" belongs to content/projects/a.md. – Delete the line, or correct it.",
      "c aliases.1 error alias-taken: The old address "node/1/index" belongs to content/projects/a.md. – Delete the line, or correct it.",
      "c aliases.2 error alias-taken: The old address "node/1/index.html" belongs to content/projects/a.md. – Delete the line, or correct it.",
    ]
  `);
});

test('where the site cannot be read, old addresses are checked all the same', () => {
  const input = sampleInput({ a: { aliases: ['/x'] } }, { site: undefined });
  expect(aliases(input).map(({ rule }) => rule)).toEqual(['alias-form']);
});
