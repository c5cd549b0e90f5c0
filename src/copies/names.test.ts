import { describe, expect, test } from 'vitest';
import { checkNames } from './names.ts';
import { reportSiteProblems } from '../links/problem.ts';

test.each([
  'index.html',
  '404.html',
  'projects/x-2014.html',
  '_astro/base.DkA3_x-Q.css',
  'pagefind/fragment/en_1a2b3c4.pf_fragment',
  'pagefind/wasm.unknown.pagefind',
  '.well-known/security.txt',
  'SHA256SUMS',
  'SHA256SUMS.sig',
  'README.txt',
  'LICENSE',
  'CNAME',
  'console/comma.html',
  'icon.png',
  'com.html',
  'com12.html',
  'a_b~c@d+e-9.html',
  `${'long/'.repeat(29)}index`,
])('%s can be copied', (file) => {
  expect(checkNames([file])).toEqual([]);
});

test('each name that cannot be copied is named with the reason', () => {
  const files = [
    'projects/con.html',
    'AUX',
    'a/com1.tar.gz',
    'nul',
    'prn.a',
    'lpt9.html',
    'conin$',
    'conout$.x',
    'a/_astro/B.css',
    '_astro2/B.css',
    'a/README.txt',
    'b.',
    'c /x.html',
    'Projects/x.html',
    'é.html',
    'a:b.html',
  ];
  const long = `${'long/'.repeat(30)}x`;
  const rules = new Set(checkNames([...files, long]).map(({ rule }) => rule));
  expect([...rules]).toEqual(['reserved-name', 'name-characters', 'name-end', 'long-path', 'name-collision']);
  expect(reportSiteProblems(checkNames([...files, long]))).toMatchInlineSnapshot(`
    "projects/con.html  error: Windows reserves the name "con.html"
        Give the page another name.
    AUX  error: Windows reserves the name "AUX"
        Give the page another name.
    AUX  error: "AUX" contains "A"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    a/com1.tar.gz  error: Windows reserves the name "com1.tar.gz"
        Give the page another name.
    nul  error: Windows reserves the name "nul"
        Give the page another name.
    prn.a  error: Windows reserves the name "prn.a"
        Give the page another name.
    lpt9.html  error: Windows reserves the name "lpt9.html"
        Give the page another name.
    conin$  error: Windows reserves the name "conin$"
        Give the page another name.
    conin$  error: "conin$" contains "$"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    conout$.x  error: Windows reserves the name "conout$.x"
        Give the page another name.
    conout$.x  error: "conout$.x" contains "$"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    a/_astro/B.css  error: "a/_astro/B.css" contains "B"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    _astro2/B.css  error: "_astro2/B.css" contains "B"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    a/README.txt  error: "a/README.txt" contains "R"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    b.  error: "b." has a name that ends in a dot or a space
        Remove it.
    c /x.html  error: "c /x.html" has a name that ends in a dot or a space
        Remove it.
    c /x.html  error: "c /x.html" contains " "
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    Projects/x.html  error: "Projects/x.html" contains "P"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    é.html  error: "é.html" contains "é"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    a:b.html  error: "a:b.html" contains ":"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/x  error: "long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/x" is 151 characters long, and 150 is the most
        Shorten the name.
    Projects/x.html  error: "Projects/x.html" and "projects" differ only in capitals, and a stick would keep one of them
        Rename one of them.
    "
  `);
});

test('names that differ only in capitals collide, in folders too', () => {
  expect(reportSiteProblems(checkNames(['_astro/aB.js', '_astro/ab.js', '_Astro/c.js'])))
    .toMatchInlineSnapshot(`
    "_Astro/c.js  error: "_Astro/c.js" contains "A"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    _astro/ab.js  error: "_astro/ab.js" and "_astro/aB.js" differ only in capitals, and a stick would keep one of them
        Rename one of them.
    _Astro/c.js  error: "_Astro/c.js" and "_astro" differ only in capitals, and a stick would keep one of them
        Rename one of them.
    "
  `);
});

describe('a folder too full for FAT32', () => {
  // Each takes an entry for itself and one for each 13 characters that it begins.
  const fill = (folder: string, last: number): string[] => [
    ...Array.from({ length: 65 }, (_, index) => `${folder}${String(index).padStart(2, '0').repeat(6_500)}`),
    `${folder}${'x'.repeat(last)}`,
  ];
  const told = (files: readonly string[]) => checkNames(files).filter(({ rule }) => rule === 'full-folder');

  test('is a warning', () => {
    expect(reportSiteProblems(told(fill('a/b/', 13 * 468 + 1)))).toMatchInlineSnapshot(`
      "a/b  warning: "a/b" needs 65535 folder entries, and FAT32 has 65534
          Format the stick as exFAT, or use shorter names.
      "
    `);
    expect(told(fill('', 13 * 468 + 1))).toHaveLength(1);
  });

  test('is one that holds an entry more than there are, whatever lies in others', () => {
    expect(told(fill('a/b/', 13 * 468))).toEqual([]);
    expect(told([...fill('a/', 13 * 400), ...fill('b/', 13 * 400)])).toEqual([]);
  });

  test('counts a folder in it once', () => {
    const files = Array.from({ length: 100 }, (_, index) => `${'x'.repeat(13_000)}/${String(index)}`);
    expect(told(files)).toEqual([]);
  });
});
