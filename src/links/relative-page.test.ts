import { describe, expect, test } from 'vitest';
import { hashSource } from './policy.ts';
import { reportSiteProblems } from './problem.ts';
import { makePageRelative } from './relative-page.ts';
import { createResolver } from './resolve.ts';

const files = [
  'index.html',
  'projects.html',
  'projects/x.html',
  'projects/index.html',
  'sq/index.html',
  'data/all.json',
  'files/a b%c.pdf',
  'files/né.pdf',
  '_astro/a.js',
  '_astro/m.js',
  '_astro/x.css',
  'i.svg',
];

/** Makes the page `projects/page.html` relative, or another, beside `files`; of the modules, `m.js` cannot be made a classic script. */
function run(html: string, file = 'projects/page.html', siteUrl = 'https://example.org/register') {
  return makePageRelative(html, file, {
    resolver: createResolver([...files, file], siteUrl),
    makeClassic: (path) => (path.endsWith('m.js') ? 'it calls import()' : undefined),
  });
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
      '<script \n\tcrossorigin="x" src="/_astro/a.js" integrity></script>',
      '<script src="../_astro/a.js"></script>',
    ],
    ['<img src="/i.svg" crossorigin= "" alt>', '<img src="../i.svg" alt>'],
    [
      '<meta http-equiv="refresh" content="0; url=/projects/x">',
      '<meta http-equiv="refresh" content="0; url=x.html">',
    ],
    [
      `<meta content="0;URL='/projects'" http-equiv=Refresh>`,
      '<meta content="0;URL=../projects.html" http-equiv=Refresh>',
    ],
    ['<script type="module" src="/_astro/a.js"></script>', '<script defer src="../_astro/a.js"></script>'],
    ['<script src="/_astro/a.js" type=" Module "></script>', '<script src="../_astro/a.js" defer></script>'],
    [
      '<script defer type="module" src="/_astro/a.js"></script>',
      '<script defer src="../_astro/a.js"></script>',
    ],
    [
      '<script type="text/javascript" src="/_astro/m.js"></script>',
      '<script type="text/javascript" src="../_astro/m.js"></script>',
    ],
    [
      '<script type=module async src="/_astro/a.js"></script>',
      '<script async src="../_astro/a.js"></script>',
    ],
    [
      '<meta http-equiv="refresh" content="0 URL = /projects">',
      '<meta http-equiv="refresh" content="0 URL = ../projects.html">',
    ],
    [
      `<meta http-equiv="refresh" content="0;url='x.html'">`,
      `<meta http-equiv="refresh" content="0;url='x.html'">`,
    ],
    ['<a rel="prefetch" href="/">', '<a rel="prefetch" href="../index.html">'],
    [
      '<a rel="external" href=" https://example.org/register/">',
      '<a rel="external" href=" https://example.org/register/">',
    ],
    ['<a rel="external" href="/projects/x#https:">', '<a rel="external" href="x.html#https:">'],
    ['<meta http-equiv="refresh" content="5">', '<meta http-equiv="refresh" content="5">'],
    ['<meta http-equiv="refresh" content="5 ; ">', '<meta http-equiv="refresh" content="5 ; ">'],
    [
      `<meta http-equiv="refresh" content="5 ; url = '/projects ' ">`,
      '<meta http-equiv="refresh" content="5 ; url = ../projects.html">',
    ],
    [
      `<meta http-equiv="refresh" content="0;url='/projects' and more">`,
      '<meta http-equiv="refresh" content="0;url=../projects.html">',
    ],
    [
      `<meta http-equiv="refresh" content="0;url=/projects#'x'">`,
      `<meta http-equiv="refresh" content="0;url=../projects.html#'x'">`,
    ],
    [
      '<meta http-equiv="refresh" content=" 1.5 , /projects ">',
      '<meta http-equiv="refresh" content=" 1.5 , ../projects.html">',
    ],
    [
      '<meta http-equiv="refresh" content="0;url=x.html">',
      '<meta http-equiv="refresh" content="0;url=x.html">',
    ],
    ['<meta name="x" content="0; url=/projects/x">', '<meta name="x" content="0; url=/projects/x">'],
    [
      '<script type="application/ld+json">{"url":"/x"}</script>',
      '<script type="application/ld+json">{"url":"/x"}</script>',
    ],
    ['<noscript><a href="/"></noscript>', '<noscript><a href="../index.html"></noscript>'],
    ['<!-- <a href="/x"> -->\r\n<p>A &amp; é</p>', '<!-- <a href="/x"> -->\r\n<p>A &amp; é</p>'],
  ])('%s', (html, expected) => {
    const page = run(html);
    expect(reportSiteProblems(page.problems)).toBe('');
    expect(page.html).toBe(expected);
    expect(run(page.html)).toMatchObject({ html: expected, problems: [] });
  });
});

test('metadata of a site without encryption stay absolute too', () => {
  const html =
    '<link rel="canonical" href="http://example.org/projects/x.html"><a href="http://example.org/sq/">';
  expect(run(html, 'index.html', 'http://example.org').html).toBe(
    '<link rel="canonical" href="http://example.org/projects/x.html"><a href="sq/index.html">',
  );
});

test('links from the page for missing addresses to the public site stay as they are', () => {
  const html =
    '<a href="https://example.org/register/">a</a><a href="/">b</a><img src="https://example.org/register/i.svg"><meta http-equiv="refresh" content="9;url=https://example.org/register/">';
  expect(run(html, '404.html').html).toBe(
    '<a href="https://example.org/register/">a</a><a href="index.html">b</a><img src="i.svg"><meta http-equiv="refresh" content="9;url=https://example.org/register/">',
  );
});

describe('of a page is told', () => {
  test('which parts it has, and to which parts of pages it links', () => {
    const { parts, partLinks } = run(
      '<h2 id="a">\n<a name="b" href="/projects#c"><img name="d"><p id="e &amp; f">\n<a href="#g%20h"><a href="x"><a href="https://iom.int/#i"><a href="#">',
    );
    expect([...parts]).toEqual(['a', 'b', 'e & f']);
    expect(partLinks).toEqual([
      { file: 'projects/page.html', line: 2, reference: '/projects#c', path: 'projects.html', fragment: 'c' },
      {
        file: 'projects/page.html',
        line: 3,
        reference: '#g%20h',
        path: 'projects/page.html',
        fragment: 'g h',
      },
    ]);
  });

  test('what would not work: the rule, the value, and what to do', () => {
    const pages = [
      '<a href="/gone">',
      '<a href="/" ping="/x">',
      '<link rel="canonical" href="https://example.org/register/gone">',
      '<link rel="stylesheet" href="https://fonts.example/x.css">',
      '<script src="https://cdn.example/x.js"></script>',
      '<script type="module" src="https://cdn.example/m.js"></script>',
      '<iframe src="https://video.example/x"></iframe>',
      '<img srcset="/i.svg 1x, https://pictures.example/x 2x">',
      '<img src="">',
      '<img src=" ">',
      '<form action="https://forms.example/x">',
      '<script type="module" src="/_astro/m.js"></script>',
      '<script>1</script>',
      '<script type="text/javascript">2</script>',
      '<style>b{}</style>',
      `<meta name="x" content="${hashSource('c{}')}"><style>c{}</style>`,
      '<p style="color:red">',
      '<p onclick="x()">',
      '<base href="/">',
      '<video><track src="/x"></video>',
      '<svg><use href="/i.svg#a"/></svg>',
      '<svg><use xlink:href="/i.svg"/></svg>',
      '<iframe srcdoc="x"></iframe>',
    ];
    const told = pages.map((html) => {
      const { problems } = run(`<p>\n</p>${html}`);
      const rules = problems.map(({ rule, reference }) => `${rule} [${reference ?? ''}] `);
      return `${rules.join('')}${reportSiteProblems(problems)}`;
    });
    expect(told).not.toContain('');
    expect(told.join('')).toMatchInlineSnapshot(`
      "missing-file [/gone] projects/page.html:2  error: "/gone" leads to no file of the site
          Correct the address, or add the file.
      ping [/x] projects/page.html:2  error: <a> has the attribute ping, which does not work offline
          Remove it.
      missing-file [https://example.org/register/gone] projects/page.html:2  error: "https://example.org/register/gone" leads to no file of the site
          Correct the address, or add the file.
      third-party [https://fonts.example/x.css] projects/page.html:2  error: the page loads https://fonts.example/x.css
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      third-party [https://cdn.example/x.js] projects/page.html:2  error: the page loads https://cdn.example/x.js
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      third-party [https://cdn.example/m.js] projects/page.html:2  error: the page loads https://cdn.example/m.js
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      third-party [https://video.example/x] projects/page.html:2  error: the page loads https://video.example/x
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      third-party [https://pictures.example/x] projects/page.html:2  error: the page loads https://pictures.example/x
          Copy the file into the site and use the copy: nothing may be loaded from another host.
      empty-reference [] projects/page.html:2  error: an address is empty
          Write the address, or remove the element.
      empty-reference [ ] projects/page.html:2  error: an address is empty
          Write the address, or remove the element.
      third-party-form [https://forms.example/x] projects/page.html:2  error: a form sends what is typed to https://forms.example/x
          Remove the form, or link to the page instead.
      module-script [/_astro/m.js] projects/page.html:2  error: the script /_astro/m.js is a module: it calls import()
          Bundle it into one file without imports and exports: a page opened from a stick cannot load modules.
      inline-script-element [<script>] projects/page.html:2  error: the page has an inline <script>, which its policy forbids
          Move it into a script file.
      inline-script-element [<script>] projects/page.html:2  error: the page has an inline <script>, which its policy forbids
          Move it into a script file.
      inline-style-element [<style>] projects/page.html:2  error: the page has an inline <style>, which its policy forbids
          Move it into a style sheet file (in Astro: build.inlineStylesheets: 'never').
      inline-style-element [<style>] projects/page.html:2  error: the page has an inline <style>, which its policy forbids
          Move it into a style sheet file (in Astro: build.inlineStylesheets: 'never').
      inline-style [color:red] projects/page.html:2  error: <p> has a style attribute, which the policy forbids
          Use a class.
      inline-handler [x()] projects/page.html:2  error: <p> has the attribute onclick, which the policy forbids
          Add the listener in a script file.
      no-base [<base>] projects/page.html:2  error: <base> does not work in a page opened from a stick
          Remove the element.
      no-track [<track>] projects/page.html:2  error: <track> does not work in a page opened from a stick
          Remove the element.
      external-use [/i.svg#a] projects/page.html:2  error: <use> loads /i.svg#a, which browsers refuse from a stick
          Put the <symbol> into the page and write href="#name".
      external-use [/i.svg] projects/page.html:2  error: <use> loads /i.svg, which browsers refuse from a stick
          Put the <symbol> into the page and write href="#name".
      srcdoc [x] projects/page.html:2  error: <iframe> has the attribute srcdoc, which does not work offline
          Remove it.
      "
    `);
  });

  test('nothing where all is well', () => {
    const policy = (directives: string) =>
      `<meta http-equiv=" Content-Security-Policy" content="${directives}">`;
    for (const html of [
      `<style>b{}</style>${policy(`style-src ${hashSource('b{}')}; script-src ${hashSource('1')}`)}<script>1</script>`,
      `${policy(`style-src ${hashSource('b{}')}`)}${policy(`script-src ${hashSource('1')}`)}<style>b{}</style><script>1</script>`,
      '<script type=" Application/JSON ">{}</script><script type="application/ld+json">{}</script>',
      '<p class="online" data-onclick="y"><a href="https://iom.int"><q cite="https://iom.int/x">',
      '<form action="/projects"><form action=""><a href=""><svg><use href="#a"/></svg><symbol id="a">',
      '<use><meta http-equiv="refresh" content="x0; url=/gone"><p http-equiv="refresh" content="0; url=/gone">',
      '<script src="/_astro/m.js"></script><script type="text/javascript" src="/_astro/m.js"></script>',
      '<meta http-equiv="refresh" content="60"><meta name="refresh" content="0; url=/gone"><meta http-equiv="refresh">',
    ]) {
      expect(run(html).problems, html).toEqual([]);
    }
  });
});
