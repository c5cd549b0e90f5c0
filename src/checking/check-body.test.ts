import { describe, expect, test } from 'vitest';
import { loadFiles, problemsOf, projectText } from './content.fixture.ts';
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

  test('what to type instead of a tag', () => {
    const body =
      '<a href="x">one</a> <strong>two</strong> <i>some of the</i> <em>four</em> <img src="x.png"> <u>five</u>\n\n<!--ask Ana-->\n\n  <div>\n\n  </div>\n';
    expect(inBody(body)).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error raw-html: HTML such as <a> is not used in texts, only Markdown. – [the words](https://the-address)",
        "projects/a.md:6:21 error raw-html: HTML such as <strong> is not used in texts, only Markdown. – **the words**",
        "projects/a.md:6:42 error raw-html: HTML such as <i> is not used in texts, only Markdown. – *the words*",
        "projects/a.md:6:61 error raw-html: HTML such as <em> is not used in texts, only Markdown. – *the words*",
        "projects/a.md:6:75 error raw-html: HTML such as <img> is not used in texts, only Markdown. – ![what it shows](../images/the-file.jpg)",
        "projects/a.md:6:93 error raw-html: HTML such as <u> is not used in texts, only Markdown. – Delete the tag, or write \\< to show the sign itself.",
        "projects/a.md:8:1 error raw-html: Notes between <!-- and --> would be shown to readers. – Delete the note.",
        "projects/a.md:10:1 error raw-html: HTML such as <div> is not used in texts, only Markdown. – Delete the tag, or write \\< to show the sign itself.",
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

  test('links that let somebody in', () => {
    expect(
      inBody('[a](https://name:secret@example.org) [b](http://name@example.org) [c](https://example.org/@b)'),
    ).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error unsafe-link: The address has a name or a password in it, which all would read who read the site. – Write only what stands behind its @.",
        "projects/a.md:6:18 error email-address: "secret@example.org" is an e-mail address. It reaches a person, and may reach them through somebody who watches them. – Delete it. The address of the office belongs in site.yml, under contact.",
        "projects/a.md:6:38 error unsafe-link: The address has a name or a password in it, which all would read who read the site. – Write only what stands behind its @.",
        "projects/a.md:6:49 error email-address: "name@example.org" is an e-mail address. It reaches a person, and may reach them through somebody who watches them. – Delete it. The address of the office belongs in site.yml, under contact.",
      ]
    `);
  });

  test('links that lead nowhere', () => {
    expect(
      inBody(
        '[a](tact-2.md) [b](tactt.md) [g](shelters.md) [h]() [c](www.example.org) [d](//example.org) [e](../documents/none.pdf)',
      ),
    ).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error broken-link: There is no project "tact-2": did you mean "tact"? → tact.md",
        "projects/a.md:6:16 error broken-link: There is no project "tactt": did you mean "tact"? → tact.md",
        "projects/a.md:6:30 error broken-link: There is no project "shelters". – Link to the file name of a project, or delete the link.",
        "projects/a.md:6:47 error broken-link: The link has no address. – Write a whole address with https://, or the file name of a project.",
        "projects/a.md:6:53 error broken-link: "www.example.org" leads nowhere. → https://www.example.org",
        "projects/a.md:6:74 error broken-link: "//example.org" leads nowhere. – Write a whole address with https://, or the file name of a project.",
        "projects/a.md:6:93 error missing-file: There is no file content/documents/none.pdf. – Add the file, or correct its name.",
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

  test('pictures of blank words, and whose address stands elsewhere', () => {
    expect(inBody('![ ](../images/map.png) ![c][d]\n\n[d]: ../images/map.png\n')).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error image-without-words: The picture has no words for people who cannot see it. – ![what the picture shows](…)",
        "projects/a.md:6:25 error image-from-elsewhere: The address of a picture must stand right behind its words. – ![what it shows](../images/the-file.jpg)",
      ]
    `);
  });

  test('a link without an address is about no words', () => {
    const { problems } = loadFiles({ 'projects/a.md': projectText(lines, '[a]()') });
    expect(problems).toMatchObject([{ rule: 'broken-link', value: null }]);
  });

  test('headings of the first level', () => {
    expect(inBody('# Aims\n\n  Results  \n=======\n\n#\n\nText\n')).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:1 error heading-level: The page has its title already, so headings in the text begin with two #. → ## Aims",
        "projects/a.md:8:3 error heading-level: The page has its title already, so headings in the text begin with two #. – ## Results",
        "projects/a.md:11:1 error heading-level: The page has its title already, so headings in the text begin with two #. → ##",
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
