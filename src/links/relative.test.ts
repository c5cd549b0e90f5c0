import { describe, expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { reportSiteProblems } from './problem.ts';
import { makeRelative } from './relative.ts';

const builtSite = {
  'index.html': '<p id="top-part">x</p>',
  'projects.html': '<h2 id="now">x</h2><a name="old"></a>',
  'projects/x.html': '<p>x</p>',
  'data/all.json': '{}',
  '_astro/a.js': 'const a = 1;',
  '_astro/m.js': 'import "./a.js";',
  '_astro/d.js': 'import ("./a.js")',
  '_astro/x.css': '',
  'i.svg': '<svg/>',
};

/** Makes the references of a site relative, with further files; twice, since the second time must change nothing. */
async function run(files: Record<string, string | Buffer>, siteUrl = 'https://example.org/register') {
  const folder = await writeFiles(makeFolder(), { ...builtSite, ...files });
  const problems = await makeRelative(folder, { siteUrl });
  const made = await readFiles(folder);
  await makeRelative(folder, { siteUrl });
  expect(await readFiles(folder)).toEqual(made);
  return { files: made, problems, said: reportSiteProblems(problems) };
}

describe('references become relative, with the full name of the file', () => {
  test('in pages and style sheets, and nowhere else', async () => {
    const css =
      '@import "/_astro/x.css";a{b:url(/i.svg#a);c:url("../../projects/x.html");d:url(data:,x);e:url(#f)}';
    const html = '<a href="/projects">x</a>';
    const { files, problems } = await run({
      'projects/a.html': html,
      '_astro/deep/y.css': css,
      'a.html.txt': html,
      'a.xhtml': html,
      'a.css.map': css,
    });
    expect(problems).toEqual([]);
    expect(files).toMatchObject({
      'projects/a.html': '<a href="../projects.html">x</a>',
      '_astro/deep/y.css':
        '@import "../x.css";a{b:url(../../i.svg#a);c:url("../../projects/x.html");d:url(data:,x);e:url(#f)}',
      'a.html.txt': html,
      'a.xhtml': html,
      'a.css.map': css,
    });
  });

  test('a module script keeps its names to itself, in however many pages it is', async () => {
    const script = '<script type="module" src="/_astro/a.js"></script>';
    const { files, problems } = await run({ 'a.html': script, 'b.html': script });
    expect(problems).toEqual([]);
    expect(files['_astro/a.js']).toBe("(()=>{'use strict';const a = 1;\n})();\n");
    expect(files['b.html']).toBe('<script defer src="_astro/a.js"></script>');
  });

  test('the page for missing addresses is made right for every depth', async () => {
    const { files } = await run({ '404.html': '<link rel="icon" href="/i.svg"><a href="/projects">x</a>' });
    expect(files['404.html']).toContain('<a data-root-href="projects.html">x</a>');
  });
});

test.each([
  '/projects#now',
  '/projects#old',
  '/#top-part',
  '#here',
  '#%68ere',
  '#top',
  '#TOP',
  '/#q=water&year=2004',
  '/projects#:~:text=water',
  '/data/all.json#gone',
  '/i.svg#gone',
])('a link to %s leads to a part, or to a state that a script reads', async (href) => {
  expect((await run({ 'a.html': `<p id="here"><a href="${href}">` })).said).toBe('');
});

describe('what would not work is reported', () => {
  test('page by page and line by line', async () => {
    const { problems, said } = await run({
      'b.html': '<a href="#gone">\n<a href="/projects#top-part">\n<a href="/gone"><a href="/projects#Now">',
      'a.html': '<a href="b.html#gone">',
      'c.html':
        '<script type="module" src="/_astro/m.js"></script>\n<script type="module" src="/_astro/d.js"></script>',
      'a.css': 'a{}\nb{c:url(https://x.example/y);d:url(z.png);e:url(mailto:x)}',
      'd.html': Buffer.from('<p>caf\xe9</p>', 'latin1'),
    });
    expect(said).toMatchInlineSnapshot(`
      "a.css:2  error: the style sheet loads https://x.example/y
          Copy the file into the site and use the copy.
      a.css:2  error: "z.png" leads to no file of the site
          Correct the address, or add the file.
      a.html:1  error: "b.html#gone" leads to a part that b.html does not have
          Add id="gone" there, or correct the link.
      b.html:1  error: "#gone" leads to a part that this page does not have
          Add id="gone" there, or correct the link.
      b.html:2  error: "/projects#top-part" leads to a part that projects.html does not have
          Add id="top-part" there, or correct the link.
      b.html:3  error: "/gone" leads to no file of the site
          Correct the address, or add the file.
      b.html:3  error: "/projects#Now" leads to a part that projects.html does not have
          Add id="Now" there, or correct the link.
      c.html:1  error: the script /_astro/m.js is a module: Cannot use import statement outside a module
          Bundle it into one file without imports and exports: a page opened from a stick cannot load modules.
      c.html:2  error: the script /_astro/d.js is a module: it calls import()
          Bundle it into one file without imports and exports: a page opened from a stick cannot load modules.
      d.html  error: the file is not UTF-8
          Save the file it is made from as UTF-8.
      "
    `);
    expect(problems.map(({ file, rule, reference }) => `${file} ${rule} ${reference ?? '-'}`))
      .toMatchInlineSnapshot(`
      [
        "a.css third-party https://x.example/y",
        "a.css missing-file z.png",
        "a.html missing-part b.html#gone",
        "b.html missing-part #gone",
        "b.html missing-part /projects#top-part",
        "b.html missing-file /gone",
        "b.html missing-part /projects#Now",
        "c.html module-script /_astro/m.js",
        "c.html module-script /_astro/d.js",
        "d.html not-utf-8 -",
      ]
    `);
  });

  test('a module that cannot be made a classic script stays as it is', async () => {
    const { files } = await run({ 'c.html': '<script type="module" src="/_astro/m.js"></script>' });
    expect(files['_astro/m.js']).toBe(builtSite['_astro/m.js']);
  });
});
