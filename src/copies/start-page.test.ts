import { describe, expect, test } from 'vitest';
import { languages } from '../i18n/languages/languages.ts';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { printReadme, printStartPage, readSite, readStartPage, type StartPage } from './start-page.ts';

/** Letters of the languages of a site that begins with this page. */
async function languagesOf(index: string): Promise<string[]> {
  const site = readSite(await writeFiles(makeFolder(), { 'index.html': index }));
  return site.languages.map(({ code }) => code);
}

describe('a site is addressed in its languages', () => {
  const link = (language: string) => `<link rel="alternate" hreflang="${language}" href="x.html">`;

  test.each([
    ['one language', '<html lang="sq">', ['sq']],
    ['two, the main one first', `<html lang="sq">${link('en')}${link('sq')}`, ['sq', 'en']],
    ['one without words is left out', `<html lang="en">${link('en')}${link('xx')}`, ['en']],
    ['a link that is no page of it', '<html lang="sq"><a hreflang="en" lang="en">', ['sq']],
    ['none named: all there are', '<title>Projects</title>', [...languages.keys()]],
    ['none with words: all there are', '<html lang="xx">', [...languages.keys()]],
  ])('%s', async (_, index, expected) => {
    expect(await languagesOf(index)).toEqual(expected);
  });

  test('each with its own first page, where it has one', async () => {
    const index = `<html lang="en">${link('en')}${link('sq')}`;
    const alone = await writeFiles(makeFolder(), { 'index.html': index });
    expect(readSite(alone).languages.map(({ home }) => home)).toEqual(['index.html', 'index.html']);
    const both = await writeFiles(alone, { 'sq/index.html': '' });
    expect(readSite(both).languages.map(({ home }) => home)).toEqual(['index.html', 'sq/index.html']);
  });
});

test.each([
  [
    'as its first page names it',
    '<title> Projects &amp; people </title><svg><title>x</title>',
    'Projects &amp; people',
  ],
  ['so, whatever stands before', '<style>a {}</style><title>Projects</title>', 'Projects'],
  ['by our name where it has none', '<h1>Projects</h1>', 'Fieldbook'],
  ['by our name where its own is empty', '<title> </title>', 'Fieldbook'],
])('a site is called %s', async (_, index, title) => {
  expect(readSite(await writeFiles(makeFolder(), { 'index.html': index })).title).toBe(title);
});

test('a site without a first page is called by our name', () => {
  expect(readSite(makeFolder()).title).toBe('Fieldbook');
});

describe('a start page leads', () => {
  const page = (address: string): string =>
    `<meta name="generator" content="fieldbook"><a id="copy" href="${address}/index.html">Open</a>`;

  test.each(['site', 'fieldbook/copy-00000000', 'a b/ç/x.y'])('down to “%s”', (folder) => {
    const start = { title: '', languages: [], folder, kind: 'stick' } as const;
    const languages = [
      { code: 'en', home: 'index.html', words: { direction: 'ltr' as const, startPage: words } },
    ];
    expect(readStartPage(printStartPage({ ...start, languages }))).toBe(folder);
  });

  test.each([
    '..',
    'a/..',
    '%2e%2e/a',
    '.hidden',
    'a/.hidden',
    '',
    '/a',
    'a//b',
    'a%2fb',
    'a%5cb',
    '%5c%5cb',
    'C:',
    'file:a',
    ':a',
    '%',
    'a/%ff',
  ])('nowhere by “%s”', (address) => {
    expect(readStartPage(page(address))).toBeUndefined();
  });

  test.each([
    ['without our mark', '<a id="copy" href="site/index.html">'],
    ['without a link', '<meta name="generator" content="fieldbook">'],
    ['to another page', page('site').replace('index', 'other')],
  ])('nowhere %s', (_, html) => {
    expect(readStartPage(html)).toBeUndefined();
  });
});

describe('the text beside a copy, for Notepad of any age', () => {
  const linesOf = (kind: 'stick' | 'archive'): string => {
    const lines = printReadme(kind, 'copy-00000000').split('\r\n');
    expect(lines.join('')).not.toContain('\n');
    return lines.join('\n');
  };

  test('on a stick', () => {
    expect(linesOf('stick')).toMatchInlineSnapshot(`
      "Open "START HERE.html", beside the folder in which this text lies. Do not open the folder "next": it is
      where the next update is prepared, and what is in it may be old or incomplete.
      No network is needed, and nothing is installed.

      Is this copy whole and unchanged?
          npm run verify -- FOLDER
      in a checkout of the project, with the folder that holds "START HERE.html". Without it, in the folder
      "copy-00000000":
          sha256sum -c SHA256SUMS           (Linux)
          shasum -a 256 -c SHA256SUMS       (macOS)
      That shows damage. Only a signature shows who made the copy, and only against a key you did not get with it:
          ssh-keygen -Y verify -f allowed_signers -I SIGNER -n fieldbook -s SHA256SUMS.sig < SHA256SUMS

      Keep nothing of your own in this folder: no update is made while it is there.
      "
    `);
  });

  test('in an archive says how that is opened', () => {
    expect(linesOf('archive').split('No network')[0]).toMatchInlineSnapshot(`
      "Unpack the whole zip file first (Windows: right click, "Extract All"). Then open "START HERE.html".
      Opened inside the zip, the pages are broken: the computer takes out one file and leaves the rest.
      "
    `);
  });
});

const words = { open: 'Open', insideZip: 'Unpack.', unfinished: 'Not whole.', finish: 'Again.' };

describe('the page', () => {
  const arabic = { open: 'افتح', insideZip: 'فك.', unfinished: 'ناقصة.', finish: 'أعد.' };
  const en = { code: 'en', home: 'en/index.html', words: { direction: 'ltr' as const, startPage: words } };
  const ar = { code: 'ar', home: 'ar/index.html', words: { direction: 'rtl' as const, startPage: arabic } };
  const bodyOf = (page: Pick<StartPage, 'kind' | 'languages'>) =>
    printStartPage({ title: 'Projects', folder: 'a b/copy', ...page }).split(/(?=<html)|<\/h1>\n/);

  test('says in each language, and in its direction, what its reader must know', () => {
    const [, head, body] = bodyOf({ kind: 'archive', languages: [en, ar] });
    expect(head).toMatch(/^<html lang="en">\n/);
    expect(body).toMatchInlineSnapshot(`
      "<p>Unpack.</p>
      <p lang="ar" dir="rtl">فك.</p>
      <p><a id="copy" href="a%20b/copy/index.html">Open</a> · <a href="a%20b/copy/ar/index.html" lang="ar" dir="rtl">افتح</a></p>
      </html>
      "
    `);
  });

  test('may be read from right to left as a whole', () => {
    const [, head, body] = bodyOf({ kind: 'unfinished', languages: [ar, en] });
    expect(head).toMatch(/^<html lang="ar" dir="rtl">\n/);
    expect(body).toMatchInlineSnapshot(`
      "<p><strong>ناقصة.</strong> أعد.</p>
      <p lang="en" dir="ltr"><strong>Not whole.</strong> Again.</p>
      <p><a id="copy" href="a%20b/copy/index.html">افتح</a> · <a href="a%20b/copy/en/index.html" lang="en" dir="ltr">Open</a></p>
      </html>
      "
    `);
  });

  test('leads from a stick to the copy by itself', () => {
    const [, head, body] = bodyOf({ kind: 'stick', languages: [en] });
    expect(head).toContain('<meta http-equiv="refresh" content="0; url=a%20b/copy/index.html">');
    expect(body).toMatchInlineSnapshot(`
      "
      <p><a id="copy" href="a%20b/copy/index.html">Open</a></p>
      </html>
      "
    `);
  });
});
