import { describe, expect, test } from 'vitest';
import { problemsOf, projectText } from './content.fixture.ts';
import { samplePng } from '../reading/picture.fixture.ts';

const lines = 'title: A\nstatus: completed';
const files = {
  'projects/tact.md': projectText('title: TACT\nstatus: completed'),
  'images/map.png': samplePng,
  'images/map.png.yml': 'credit: IOM\nconsent: Nobody can be recognised.\n',
  'documents/report-1.pdf': '%PDF-1.7\n',
};
const inBody = (body: string) => problemsOf(projectText(lines, body), files);

describe('texts in which all is well', () => {
  test.each([
    'See [TACT](tact.md), [again](../projects/tact.md#aims) and [here](/projects/tact.html).',
    'See [the source](https://example.org/a_(b)), <https://example.org> and [call](tel:112).',
    '![A map of Albania](../images/map.png)\n\n[The report](<../documents/report-1.pdf>)',
    '## Aims\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nA note.[^1]\n\n[^1]: Here.',
    'Fewer than 5 < 6, `<b>` and \\<b> are text.',
    '[About](/about.html) and [above](#aims)',
  ])('%s', (body) => {
    expect(inBody(body)).toEqual([]);
  });
});

describe('texts with mistakes', () => {
  test('HTML, scripts and notes', () => {
    expect(inBody('A <b>word</b>.\n\n<script>\nalert(1)\n</script>\n\n<!-- ask Ana -->\n\nEnd<br>'))
      .toMatchInlineSnapshot(`
        [
          "projects/a.md:6:3 error raw-html: HTML such as <b> is not used in texts, only Markdown. – **the words**",
          "projects/a.md:8:1 error raw-html: HTML such as <script> is not used in texts, only Markdown. – Delete the tag, or write \\< to show the sign itself.",
          "projects/a.md:12:1 error raw-html: Notes between <!-- and --> would be shown to readers. – Delete the note.",
          "projects/a.md:14:4 error raw-html: HTML such as <br> is not used in texts, only Markdown. – End the line above with a backslash: \\",
        ]
      `);
  });

  test('links that would run something', () => {
    expect(
      inBody(
        '[a](javascript:alert(1)) [b](<java\tscript:x>) [c](JAVASCRIPT&#58;x) [d](data:text/html,x) [e](file:///etc/passwd)\n\n[f]: vbscript:x',
      ),
    ).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error unsafe-link: A link must not begin with javascript: – Link to an address that begins with https://, or delete the link.",
        "projects/a.md:6:26 error unsafe-link: A link must not begin with javascript: – Link to an address that begins with https://, or delete the link.",
        "projects/a.md:6:47 error unsafe-link: A link must not begin with javascript: – Link to an address that begins with https://, or delete the link.",
        "projects/a.md:6:69 error unsafe-link: A link must not begin with data: – Link to an address that begins with https://, or delete the link.",
        "projects/a.md:6:91 error unsafe-link: A link must not begin with file: – Link to an address that begins with https://, or delete the link.",
        "projects/a.md:8:1 error unsafe-link: A link must not begin with vbscript: – Link to an address that begins with https://, or delete the link.",
      ]
    `);
  });

  test('links that lead nowhere', () => {
    expect(
      inBody(
        '[a](tact-2.md) [b](tactt.md) [c](www.example.org) [d](//example.org) [e](../documents/none.pdf)',
      ),
    ).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error broken-link: There is no project "tact-2": did you mean "tact"? → tact.md",
        "projects/a.md:6:16 error broken-link: There is no project "tactt": did you mean "tact"? → tact.md",
        "projects/a.md:6:30 error broken-link: "www.example.org" leads nowhere. → https://www.example.org",
        "projects/a.md:6:51 error broken-link: "//example.org" leads nowhere. – Write a whole address with https://, or the file name of a project.",
        "projects/a.md:6:70 error missing-file: There is no file content/documents/none.pdf. – Add the file, or correct its name.",
      ]
    `);
  });

  test('pictures without words, from elsewhere, or missing', () => {
    expect(inBody('![](../images/map.png) ![a](https://example.org/a.png) ![b](../images/none.png) ![c][d]'))
      .toMatchInlineSnapshot(`
        [
          "projects/a.md:6:1 error image-without-words: The picture has no words for people who cannot see it. – ![what the picture shows](…)",
          "projects/a.md:6:24 error image-from-elsewhere: The picture "https://example.org/a.png" is not one of ours. Nothing is loaded from other sites, and copies work without a network. – Put the file in content/images and write ../images/ and its name.",
          "projects/a.md:6:56 error missing-file: There is no file content/images/none.png. – Add the file, or correct its name.",
        ]
      `);
  });

  test('headings of the first level', () => {
    expect(inBody('# Aims\n\nResults\n=======\n')).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error heading-level: The page has its title already, so headings in the text begin with two #. → ## Aims",
        "projects/a.md:8:1 error heading-level: The page has its title already, so headings in the text begin with two #. – ## Results",
      ]
    `);
  });

  test('translations are read as carefully', () => {
    const translation = { 'projects/a.sq.md': '---\ntitle: A\n---\n<b>x</b>\n' };
    expect(problemsOf(projectText(lines), translation)).toMatchObject([
      expect.stringMatching(/^projects\/a\.sq\.md:4:1 error raw-html/),
    ]);
  });
});

test('a document that is not there', () => {
  const documents = 'documents: [{ title: x, file: report 1.pdf }, { title: y, file: report-2.pdf }]';
  expect(problemsOf(projectText(`${lines}\n${documents}`), files)).toMatchInlineSnapshot(`
    [
      "projects/a.md:4:31 error wrong-value: Name a file in the folder content/documents, in small letters and without spaces: report-2014.pdf.",
    ]
  `);
});
