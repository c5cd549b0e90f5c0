import { describe, expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from './folder.fixture.ts';
import { hashSource } from './policy.ts';
import { reportSiteProblems } from './problem.ts';
import { makeRelative } from './relative.ts';

const builtSite = {
  'index.html': '<p id="top-part">x</p>',
  'projects.html': '<h2 id="now">x</h2><a name="old"></a>',
  'projects/x.html': '<p>x</p>',
  'projects/index.html': '<p>x</p>',
  'sq/index.html': '<p>x</p>',
  'data/all.json': '{}',
  'files/a b%c.pdf': 'x',
  'files/né.pdf': 'x',
  '_astro/a.js': 'const a = 1;',
  '_astro/m.js': 'import "./a.js";',
  '_astro/d.js': 'import("./a.js")',
  '_astro/x.css': '',
  'i.svg': '<svg/>',
};

/** Makes the references of a site relative in which `projects/page.html` holds the markup. */
async function run(html: string, file = 'projects/page.html') {
  const folder = await writeFiles(makeFolder(), { ...builtSite, [file]: html });
  const problems = await makeRelative(folder, { siteUrl: 'https://example.org/register' });
  const files = await readFiles(folder);
  const again = await makeRelative(folder, { siteUrl: 'https://example.org/register' });
  const repeated = await readFiles(folder);
  return { html: files[file] ?? '', problems, files, again, repeated };
}

describe('references become relative, with the full name of the file', () => {
  test.each([
    ['<a href="/">', '<a href="../index.html">'],
    ['<a href=/projects>', '<a href="../projects.html">'],
    ['<a href="/projects/">', '<a href="index.html">'],
    ['<a href="/projects/x">', '<a href="x.html">'],
    ['<a href="x">', '<a href="x.html">'],
    ['<a href="./x.html">', '<a href="x.html">'],
    ['<a href="../sq/">', '<a href="../sq/index.html">'],
    ['<a href="/sq">', '<a href="../sq/index.html">'],
    ['<a href=".">', '<a href="index.html">'],
    ['<a href="..">', '<a href="../index.html">'],
    [
      '<a href="/projects?status=current&amp;q=a#now">',
      '<a href="../projects.html?status=current&amp;q=a#now">',
    ],
    ['<a href="/projects#q=water">', '<a href="../projects.html#q=water">'],
    ['<a href="/#top-part">', '<a href="../index.html#top-part">'],
    ['<a href="/projects.html#old">', '<a href="../projects.html#old">'],
    ['<a href="?q=1">', '<a href="?q=1">'],
    ['<a href="#">', '<a href="#">'],
    ['<a href="https://example.org/register/projects/x.html">', '<a href="x.html">'],
    ['<a href="https://example.org/register">', '<a href="../index.html">'],
    [
      '<a rel="external" href="https://example.org/register/">',
      '<a rel="external" href="https://example.org/register/">',
    ],
    ['<a href="https://example.org/registers">', '<a href="https://example.org/registers">'],
    ['<a href="https://iom.int/x">', '<a href="https://iom.int/x">'],
    ['<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'],
    ['<a href="/files/a%20b%25c.pdf" download>', '<a href="../files/a%20b%25c.pdf" download>'],
    ['<a href="/files/né.pdf">', '<a href="../files/n%C3%A9.pdf">'],
    ['<blockquote cite="/projects/x">', '<blockquote cite="x.html">'],
    ['<form action="/projects">', '<form action="../projects.html">'],
    ['<button formaction="/projects">', '<button formaction="../projects.html">'],
    ['<img SRC="/i.svg" alt="">', '<img SRC="../i.svg" alt="">'],
    ['<img srcset="/i.svg, /i.svg 2x">', '<img srcset="../i.svg, ../i.svg 2x">'],
    ['<img srcset="/i.svg 1x,/i.svg 2x" src=data:,>', '<img srcset="../i.svg 1x,../i.svg 2x" src=data:,>'],
    ['<source srcset="/i.svg 100w">', '<source srcset="../i.svg 100w">'],
    ['<video poster="/i.svg">', '<video poster="../i.svg">'],
    ['<object data="/i.svg">', '<object data="../i.svg">'],
    ['<object data-x="/i.svg">', '<object data-x="/i.svg">'],
    ['<svg><image xlink:href="/i.svg"/></svg>', '<svg><image xlink:href="../i.svg"/></svg>'],
    ['<svg><use href="#a"/><g id="a"/></svg>', '<svg><use href="#a"/><g id="a"/></svg>'],
    [
      '<link rel="stylesheet" href="/_astro/x.css" crossorigin integrity="sha256-x">',
      '<link rel="stylesheet" href="../_astro/x.css">',
    ],
    [
      '<link rel="canonical" href="https://example.org/register/projects/x">',
      '<link rel="canonical" href="https://example.org/register/projects/x">',
    ],
    ['<link rel="alternate" href="/data/all.json">', '<link rel="alternate" href="../data/all.json">'],
    ['<link rel="preload" href="/nothing" crossorigin><b>', '<b>'],
    [
      '<meta http-equiv="refresh" content="0; url=/projects/x">',
      '<meta http-equiv="refresh" content="0; url=x.html">',
    ],
    [
      `<meta content="0;URL='/projects'" http-equiv=Refresh>`,
      '<meta content="0;URL=../projects.html" http-equiv=Refresh>',
    ],
    ['<script type="module" src="/_astro/a.js"></script>', '<script defer src="../_astro/a.js"></script>'],
    [
      '<script type=module async src="/_astro/a.js"></script>',
      '<script async src="../_astro/a.js"></script>',
    ],
    [
      '<script type="application/ld+json">{"url":"/x"}</script>',
      '<script type="application/ld+json">{"url":"/x"}</script>',
    ],
    ['<noscript><a href="/"></noscript>', '<noscript><a href="../index.html"></noscript>'],
    ['<!-- <a href="/x"> -->\r\n<p>A &amp; é</p>', '<!-- <a href="/x"> -->\r\n<p>A &amp; é</p>'],
  ])('%s', async (html, expected) => {
    const result = await run(html);
    expect(reportSiteProblems(result.problems)).toBe('');
    expect(result.html).toBe(expected);
    expect(result.again).toEqual([]);
    expect(result.repeated).toEqual(result.files);
  });

  test('in style sheets', async () => {
    const css =
      '@import "/_astro/x.css";a{b:url(/i.svg#a);c:url("../../projects/x.html");d:url(data:,x);e:url(#f)}';
    const { files, problems } = await run(css, '_astro/deep/y.css');
    expect(problems).toEqual([]);
    expect(files['_astro/deep/y.css']).toBe(
      '@import "../x.css";a{b:url(../../i.svg#a);c:url("../../projects/x.html");d:url(data:,x);e:url(#f)}',
    );
  });

  test('a module script keeps its names to itself', async () => {
    const { files } = await run('<script type="module" src="/_astro/a.js"></script>');
    expect(files['_astro/a.js']).toBe("(()=>{'use strict';const a = 1;\n})();\n");
  });

  test('an inline script or style is accepted when the policy of its page names its hash', async () => {
    const policy = `style-src ${hashSource('b{}')}; script-src ${hashSource('1')}`;
    const { problems } = await run(
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>b{}</style><script>1</script>`,
    );
    expect(problems).toEqual([]);
  });
});

describe('what would not work is reported', () => {
  test('with the place, the value and what to do', async () => {
    const pages = [
      '<a href="/projects/gone">',
      '<a href="/Projects/X">',
      '<a href="/data">',
      '<a href="../../x">',
      '<a href="/projects#gone">',
      '<a href="#gone">',
      '<a href="//iom.int">',
      '<a href="javascript:x()">',
      '<a href="/%zz">',
      '<a href="/" ping="/x">',
      '<link rel="canonical" href="https://example.org/register/gone">',
      '<link rel="stylesheet" href="https://fonts.example/x.css">',
      '<script src="https://cdn.example/x.js"></script>',
      '<iframe src="https://video.example/x"></iframe>',
      '<img src="">',
      '<form action="https://forms.example/x">',
      '<script type="module" src="/_astro/m.js"></script>',
      '<script type="module" src="/_astro/d.js"></script>',
      '<script>1</script>',
      '<style>b{}</style>',
      '<p style="color:red">',
      '<p onclick="x()">',
      '<base href="/">',
      '<svg><use href="/i.svg#a"/></svg>',
      '<iframe srcdoc="x"></iframe>',
    ];
    const messages: string[] = [];
    for (const html of pages) messages.push(reportSiteProblems((await run(`<p>\n</p>${html}`)).problems));
    expect(messages).not.toContain('');
    expect(messages.join('')).toMatchInlineSnapshot(`
      "projects/page.html:2  error: "/projects/gone" leads to no file of the site
          Correct the address, or add the file.
      projects/page.html:2  error: "/Projects/X" leads to no file of the site
          Did you mean "/projects/x.html"?
      projects/page.html:2  error: "/data" leads to a folder without an index.html
          Link to a page in it, or add data/index.html.
      projects/page.html:2  error: "../../x" leads out of the site's folder
          Write the address of a page of the site.
      projects/page.html:2  error: "/projects#gone" leads to a part that projects.html does not have
          Add id="gone" there, or correct the link.
      projects/page.html:2  error: "#gone" leads to a part that this page does not have
          Add id="gone" there, or correct the link.
      projects/page.html:2  error: "//iom.int" does not say http or https
          Write "https://iom.int".
      projects/page.html:2  error: "javascript:x()" uses javascript:, which is not allowed
          Write a link to a file of the site, or an https:, mailto: or tel: address.
      projects/page.html:2  error: "/%zz" has a % that begins no letter
          Write a plain % as %25.
      projects/page.html:2  error: <a> has the attribute ping, which does not work offline
          Remove it.
      projects/page.html:2  error: "https://example.org/register/gone" leads to no file of the site
          Correct the address, or add the file.
      projects/page.html:2  error: the page loads https://fonts.example/x.css
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      projects/page.html:2  error: the page loads https://cdn.example/x.js
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      projects/page.html:2  error: the page loads https://video.example/x
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      projects/page.html:2  error: an address is empty
          Write the address, or remove the element.
      projects/page.html:2  error: a form sends what is typed to https://forms.example/x
          Remove the form, or link to the page instead.
      projects/page.html:2  error: the script /_astro/m.js is a module: Cannot use import statement outside a module
          Bundle it into one file without imports and exports: a page opened from a stick cannot load modules.
      projects/page.html:2  error: the script /_astro/d.js is a module: it calls import()
          Bundle it into one file without imports and exports: a page opened from a stick cannot load modules.
      projects/page.html:2  error: the page has an inline <script>, which its policy forbids
          Move it into a script file.
      projects/page.html:2  error: the page has an inline <style>, which its policy forbids
          Move it into a style sheet file (in Astro: build.inlineStylesheets: 'never').
      projects/page.html:2  error: <p> has a style attribute, which the policy forbids
          Use a class.
      projects/page.html:2  error: <p> has the attribute onclick, which the policy forbids
          Add the listener in a script file.
      projects/page.html:2  error: <base> does not work in a page opened from a stick
          Remove the element.
      projects/page.html:2  error: <use> loads /i.svg#a, which browsers refuse from a stick
          Put the <symbol> into the page and write href="#name".
      projects/page.html:2  error: <iframe> has the attribute srcdoc, which does not work offline
          Remove it.
      "
    `);
  });

  test('in style sheets', async () => {
    const { problems } = await run('a{}\nb{c:url(https://x.example/y);d:url(z.png)}', 'a.css');
    expect(reportSiteProblems(problems)).toMatchInlineSnapshot(`
      "a.css:2  error: the style sheet loads https://x.example/y
          Copy the file into the site and use the copy.
      a.css:2  error: "z.png" leads to no file of the site
          Correct the address, or add the file.
      "
    `);
  });
});
