import { expect, test } from 'vitest';
import { aliases } from './aliases.ts';
import { inShort, sampleInput } from './input.fixture.ts';

test.each(['en/node/69', 'old-page.html', 'projectsv/completed/28-title_x', 'index.php/en/a', 'node/69/'])(
  '%s is a fine old address',
  (path) => {
    expect(aliases(sampleInput({ a: { aliases: [path] } }))).toEqual([]);
  },
);

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
  ];
  expect(inShort(aliases(sampleInput({ a: { aliases: paths } })))).toMatchInlineSnapshot(`
    [
      "error a aliases.0: "/node/69" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. [node/69]",
      "error a aliases.1: "https://old.example.org/en/x?id=1" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. [en/x]",
      "error a aliases.2: "../up" is not an address inside this site. Write the path alone, in small letters, such as en/node/69.",
      "error a aliases.3: "a//b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. [a/b]",
      "error a aliases.4: "a b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69.",
      "error a aliases.5: "a\\b" is not an address inside this site. Write the path alone, in small letters, such as en/node/69.",
      "error a aliases.6: "#top" is not an address inside this site. Write the path alone, in small letters, such as en/node/69.",
      "error a aliases.7: "x%20y" is not an address inside this site. Write the path alone, in small letters, such as en/node/69.",
      "error a aliases.8: "end." is not an address inside this site. Write the path alone, in small letters, such as en/node/69.",
    ]
  `);
});

test('it must not be the address of something else', () => {
  const findings = aliases(
    sampleInput({
      a: { aliases: ['projects/b.html', 'about', 'index.html', 'node/1', 'pagefind/x'] },
      b: { aliases: ['Node/1.html', 'projects/b'] },
    }),
  );
  expect(inShort(findings)).toMatchInlineSnapshot(`
    [
      "error a aliases.0: The old address "projects/b.html" belongs to content/projects/b.md.",
      "error a aliases.1: The old address "about" belongs to the page about.html.",
      "error a aliases.2: The old address "index.html" belongs to the site itself.",
      "error a aliases.4: The old address "pagefind/x" belongs to the site itself.",
      "error b aliases.0: "Node/1.html" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. [node/1.html]",
      "error b aliases.1: The old address "projects/b" belongs to content/projects/b.md.",
    ]
  `);
});
