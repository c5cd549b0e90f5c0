import { expect, test } from 'vitest';
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
  'README.txt',
  'console/comma.html',
])('%s can be copied', (file) => {
  expect(checkNames([file])).toEqual([]);
});

test('each name that cannot be copied is named with the reason', () => {
  const files = [
    'projects/con.html',
    'AUX',
    'a/com1.tar.gz',
    'b.',
    'c /x.html',
    'Projects/x.html',
    'é.html',
    'a:b.html',
  ];
  const long = `${'long/'.repeat(30)}x`;
  expect(reportSiteProblems(checkNames([...files, long]))).toMatchInlineSnapshot(`
    "projects/con.html  error: Windows reserves the name "con.html"
        Give the page another name.
    AUX  error: Windows reserves the name "AUX"
        Give the page another name.
    AUX  error: "AUX" contains "A"
        Use small letters a to z, digits, and the signs . _ - ~ @ +
    a/com1.tar.gz  error: Windows reserves the name "com1.tar.gz"
        Give the page another name.
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

test('a folder too full for FAT32 is a warning', () => {
  const files = Array.from({ length: 33_000 }, (_, index) => `p/${String(index)}`);
  expect(checkNames(files).map(({ level, message }) => [level, message])).toEqual([
    ['warning', '"p" needs 66000 folder entries, and FAT32 has 65534'],
  ]);
});
