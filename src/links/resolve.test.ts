import { describe, expect, test } from 'vitest';
import { createResolver } from './resolve.ts';

const files = [
  'index.html',
  'about.html',
  'projects.html',
  'projects/index.html',
  'projects/x.html',
  'sq/index.html',
  'data/all.json',
  'data/deep/part.json',
  "files/it's (1)!*.pdf",
  '404.html',
];
const from = 'projects/page.html';
const { resolve } = createResolver([...files, from], 'https://example.org/register//');

/** Where a reference leads, the address of a file first; what is wrong with it, and what to do. */
function follow(reference: string): string {
  const found = resolve(reference, from);
  if (found.kind === 'broken') return `${found.rule}: ${found.message}. ${found.fix}`;
  if (found.kind !== 'file') return found.kind;
  return [found.address, found.path, ...(found.fragment === '' ? [] : [found.fragment])].join(' | ');
}

describe('a reference in a page of the folder "projects" leads to', () => {
  test.each([
    ['x', 'x.html | projects/x.html'],
    ['x.html', 'x.html | projects/x.html'],
    [' x.html\n', 'x.html | projects/x.html'],
    ['./x', 'x.html | projects/x.html'],
    ['../projects/x', 'x.html | projects/x.html'],
    ['/projects//x', 'x.html | projects/x.html'],
    ['/', '../index.html | index.html'],
    ['..', '../index.html | index.html'],
    ['.', 'index.html | projects/index.html'],
    ['./', 'index.html | projects/index.html'],
    ['/projects', '../projects.html | projects.html'],
    ['/projects/', 'index.html | projects/index.html'],
    ['/about/', '../about.html | about.html'],
    ['x?a=http://b.example', 'x.html?a=http://b.example | projects/x.html'],
    ['/projects/.', 'index.html | projects/index.html'],
    ['/sq/../projects/..', '../index.html | index.html'],
    ['/sq', '../sq/index.html | sq/index.html'],
    ['/data/all.json?a=1#b', '../data/all.json?a=1#b | data/all.json | b'],
    ['/data/all.json#a?b', '../data/all.json#a?b | data/all.json | a?b'],
    ['x#a%20b', 'x.html#a%20b | projects/x.html | a b'],
    ['x#50%', 'x.html#50% | projects/x.html | 50%'],
    ['%78', 'x.html | projects/x.html'],
    ["/files/it's (1)!*.pdf", "../files/it%27s%20%281%29%21%2A.pdf | files/it's (1)!*.pdf"],
    ['https://example.org/register/projects/x', 'x.html | projects/x.html'],
    ['https://example.org/register', '../index.html | index.html'],
    ['https://example.org/register/#a', '../index.html#a | index.html | a'],
    ['', ' | projects/page.html'],
    ['#a', '#a | projects/page.html | a'],
    ['?a=1', '?a=1 | projects/page.html'],
    ['https://example.org/registers/', 'outside'],
    ['https://example.org/', 'outside'],
    ['HTTP://example.org/', 'outside'],
    ['mailto:a@example.org', 'no-file'],
    ['TEL:+355', 'no-file'],
    ['sms:+355', 'no-file'],
    ['geo:41,19', 'no-file'],
    ['data:,x', 'no-file'],
  ])('%s', (reference, expected) => {
    expect(follow(reference)).toBe(expected);
  });

  test('nothing, and it is said why', () => {
    const references = [
      ...['//example.org/x', 'javascript:x()', 'svn+ssh://x', '%E9.html', '../../x', '/..'],
      ...['gone', '/gone', 'X', '/DATA/ALL.JSON', '/PROJECTS/X.HTML', '/projects.html/', 'x.htm'],
      ...['/data', '/data/', '/data/deep'],
    ];
    expect(references.map((reference) => follow(reference))).toMatchInlineSnapshot(`
      [
        "no-scheme: "//example.org/x" does not say http or https. Write "https://example.org/x".",
        "forbidden-scheme: "javascript:x()" uses javascript:, which is not allowed. Write a link to a file of the site, or an https:, mailto: or tel: address.",
        "forbidden-scheme: "svn+ssh://x" uses svn+ssh:, which is not allowed. Write a link to a file of the site, or an https:, mailto: or tel: address.",
        "bad-encoding: "%E9.html" has a % that begins no letter. Write a plain % as %25.",
        "outside-folder: "../../x" leads out of the site's folder. Write the address of a page of the site.",
        "outside-folder: "/.." leads out of the site's folder. Write the address of a page of the site.",
        "missing-file: "gone" leads to no file of the site. Correct the address, or add the file.",
        "missing-file: "/gone" leads to no file of the site. Correct the address, or add the file.",
        "missing-file: "X" leads to no file of the site. Did you mean "/projects/x.html"?",
        "missing-file: "/DATA/ALL.JSON" leads to no file of the site. Did you mean "/data/all.json"?",
        "missing-file: "/PROJECTS/X.HTML" leads to no file of the site. Did you mean "/projects/x.html"?",
        "missing-file: "/projects.html/" leads to no file of the site. Correct the address, or add the file.",
        "missing-file: "x.htm" leads to no file of the site. Correct the address, or add the file.",
        "link-to-folder: "/data" leads to a folder without an index.html. Link to a page in it, or add data/index.html.",
        "link-to-folder: "/data/" leads to a folder without an index.html. Link to a page in it, or add data/index.html.",
        "link-to-folder: "/data/deep" leads to a folder without an index.html. Link to a page in it, or add data/deep/index.html.",
      ]
    `);
  });
});

test('the same reference leads elsewhere from another folder, and to another page from each', () => {
  const addressFrom = (reference: string, file: string) => {
    const found = resolve(reference, file);
    return found.kind === 'file' ? `${found.address} ${found.path}` : found.kind;
  };
  expect(addressFrom('/projects/x', 'index.html')).toBe('projects/x.html projects/x.html');
  expect(addressFrom('/projects/x', 'projects/x.html')).toBe('x.html projects/x.html');
  expect(addressFrom('/projects/x', 'sq/index.html')).toBe('../projects/x.html projects/x.html');
  expect(addressFrom('#a', 'projects/x.html')).toBe('#a projects/x.html');
  expect(addressFrom(' #a', 'projects/index.html')).toBe('#a projects/index.html');
  expect(addressFrom('', 'projects/x.html')).toBe(' projects/x.html');
});

test('without a public address every http address is another site', () => {
  const found = createResolver(files, undefined).resolve('https://example.org/register/', from);
  expect(found).toEqual({ kind: 'outside' });
});
