import { describe, expect, test } from 'vitest';
import { languages } from '../i18n/languages/languages.ts';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { printStartPage, readSite, type StartPage } from './start-page.ts';

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
    ['none named: all there are', '<title>Projects</title>', [...languages.keys()]],
    ['none with words: all there are', '<html lang="xx">', [...languages.keys()]],
  ])('%s', async (_, index, expected) => {
    expect(await languagesOf(index)).toEqual(expected);
  });
});

describe('the page', () => {
  const english = { open: 'Open', insideZip: 'Unpack.', unfinished: 'Not whole.', finish: 'Again.' };
  const arabic = { open: 'افتح', insideZip: 'فك.', unfinished: 'ناقصة.', finish: 'أعد.' };
  const en = { code: 'en', words: { direction: 'ltr' as const, startPage: english } };
  const ar = { code: 'ar', words: { direction: 'rtl' as const, startPage: arabic } };
  const bodyOf = (page: Pick<StartPage, 'kind' | 'languages'>) =>
    printStartPage({ title: 'Projects', folder: 'a b/copy', ...page }).split(/(?=<html)|<\/h1>\n/);

  test('says in each language, and in its direction, what its reader must know', () => {
    const [, head, body] = bodyOf({ kind: 'archive', languages: [en, ar] });
    expect(head).toMatch(/^<html lang="en">\n/);
    expect(body).toMatchInlineSnapshot(`
      "<p>Unpack.</p>
      <p lang="ar" dir="rtl">فك.</p>
      <p><a id="copy" href="a%20b/copy/index.html">Open</a> · <a href="a%20b/copy/index.html" lang="ar" dir="rtl">افتح</a></p>
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
      <p><a id="copy" href="a%20b/copy/index.html">افتح</a> · <a href="a%20b/copy/index.html" lang="en" dir="ltr">Open</a></p>
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
