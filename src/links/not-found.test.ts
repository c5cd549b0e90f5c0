import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { makeNotFoundPage } from './not-found.ts';
import { hashSource } from './policy.ts';
import { reportSiteProblems } from './problem.ts';
import { makeRelative } from './relative.ts';

const pagePolicy = `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'`;
const page = (body: string, head = '<link rel="icon" href="/icon.svg">'): string =>
  `<html><head><meta http-equiv="content-security-policy" content="${pagePolicy}">${head}</head><body>${body}</body></html>`;

const siteFiles = {
  'index.html': '<p>x</p>',
  'projects/x.html': '<p>x</p>',
  'icon.svg': '<svg/>',
  '_astro/a.css':
    '@font-face{font-family:x;src:url(/icon.svg)}b{color:red;background:url(/icon.svg) no-repeat}',
  '_astro/print.css': 'i{c:d}',
  '_astro/exit.js': '1',
};

async function build(html: string) {
  const folder = await writeFiles(makeFolder(), { ...siteFiles, '404.html': html });
  const problems = await makeRelative(folder, { siteUrl: 'https://example.org/' });
  const { '404.html': result = '' } = await readFiles(folder);
  const again = await makeRelative(folder, { siteUrl: 'https://example.org/' });
  const { '404.html': repeated = '' } = await readFiles(folder);
  return { result, repeated, problems, again };
}

const fullPage = page(
  '<a href="#main">x</a><a href="/">x</a><form action="/projects/x"></form><a href="https://example.org/">x</a><p id="main">',
  `<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/_astro/a.css">
<link rel="stylesheet" media="print" href="/_astro/print.css"><script defer src="/_astro/exit.js"></script>`,
);

describe('404.html, which hosts show at any depth', () => {
  test('loads nothing, and its links wait for the root', async () => {
    const { result, problems } = await build(fullPage);
    expect(reportSiteProblems(problems)).toBe('');
    expect(result.replace(/<script>[\s\S]*<\/script>/, '')).toMatchInlineSnapshot(`
      "<html><head><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self' 'sha256-847IjE9LfyOwRas1f9hZPWF70dSNupGJVclxlMMsMKA='; script-src 'self' 'sha256-6dwtLIozIIqEwU7b6Kj6HP6XTc7t+QpN9IgZjOnKxdA='; img-src 'self'"><style>b{color:red;background:none no-repeat}
      @media print{i{c:d}}</style>
      </head><body><a href="#main">x</a><a data-root-href="index.html">x</a><form data-root-action="projects/x.html"></form><a href="https://example.org/">x</a><p id="main"></body></html>"
    `);
  });

  test('has a policy that allows its own style and script by their hashes', async () => {
    const { result } = await build(fullPage);
    const style = /<style>([\s\S]*)<\/style>/.exec(result)?.[1] ?? '';
    const script = /<script>([\s\S]*)<\/script>/.exec(result)?.[1] ?? '';
    const policy = /content="([^"]*)"/.exec(result)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'self' ${hashSource(style)}; script-src 'self' ${hashSource(script)}; img-src 'self'`,
    );
  });

  test('is the same when made again', async () => {
    const { result, repeated, again } = await build(fullPage);
    expect(again).toEqual([]);
    expect(repeated).toBe(result);
  });

  test.each([
    ['/gone', '/', '/'],
    ['/projects/gone', '/', '/'],
    ['/register/a/b/gone', '/register/', '/register/'],
    ['/register//gone', '/register/', '/register/'],
    ['/E:/copy/404.html', '/E:/copy/', '/E:/copy/'],
    ['/nowhere/gone', '/elsewhere/', undefined],
    ['/1/2/3/4/5/6/7/8/gone', '/1/2/3/4/5/6/7/8/', '/1/2/3/4/5/6/7/8/'],
    ['/1/2/3/4/5/6/7/8/9/gone', '/1/2/3/4/5/6/7/8/9/', undefined],
  ])('the address %s of a site at %s finds its root', async (pathname, root, expected) => {
    const { result } = await build(fullPage);
    expect(openAt(result, pathname, `${root}icon.svg`)).toEqual(
      expected === undefined
        ? []
        : [
            `href ${expected}index.html`,
            `action ${expected}projects/x.html`,
            `script ${expected}_astro/exit.js`,
          ],
    );
  });

  test.each([
    ['<a href="x.html">', '<a data-root-href="x.html">', 'href /x.html'],
    ['<area href="x.html">', '<area data-root-href="x.html">', 'href /x.html'],
    ['<form action="x.html">', '<form data-root-action="x.html">', 'action /x.html'],
    ['<button formaction="x.html">', '<button data-root-formaction="x.html">', 'formaction /x.html'],
    ['<input formaction="x.html">', '<input data-root-formaction="x.html">', 'formaction /x.html'],
    ['<a href="x.html?a=1&amp;b=2">', '<a data-root-href="x.html?a=1&amp;b=2">', 'href /x.html?a=1&amp;b=2'],
  ])('%s waits for the root, which a script finds', async (html, expected, set) => {
    const { result, problems } = await make(`<link rel="icon" href="icon.svg">${html}`);
    expect(problems).toEqual([]);
    expect(result.replace(/<script>[^]*<\/script>$/, '')).toBe(expected);
    expect(openAt(result, '/gone', '/icon.svg')).toEqual([set]);
  });

  test.each([
    [
      'links that hold at every depth',
      '<a href="#a"><a href="?b"><a href=""><a href="mailto:a@b.example"><a name="c">',
    ],
    ['addresses that other elements only tell', '<blockquote cite="x.html"></blockquote><p action="x.html">'],
    ['links that only tell', '<link rel="author"><p><link rel="next" href="https://example.org/">'],
    [
      `policies to which nothing is added`,
      `<meta http-equiv="content-security-policy" content='img-src "x"'>`,
    ],
    ['pictures in the page', '<img src="data:,x"><svg><use href="#a"/></svg><div data="x">'],
  ])('%s stay as they are', async (_, html) => {
    expect(await make(html)).toEqual({ result: html, problems: [] });
  });

  test('a policy names the script alone where there is no style, and the style where there is no script', async () => {
    const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
    const policyOf = ({ result }: { result: string }) => /content="([^"]*)"/.exec(result)?.[1];
    expect(policyOf(await make(`${head}<link rel="icon" href="icon.svg"><a href="x.html">`))).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']*'$/,
    );
    const others = '<meta name="x" content="y"><p http-equiv="content-security-policy" content="z">';
    expect(policyOf(await make(`${head}${others}<link rel="stylesheet" href="_astro/print.css">`))).toBe(
      `default-src 'none'; style-src ${hashSource('i{c:d}')}`,
    );
  });

  test('its own style sheets hold nothing that is loaded', async () => {
    const { result } = await make('<link rel="stylesheet" href="_astro/a%20b.css">', {
      '_astro/a b.css': `
@import "x.css";@IMPORT url(y.css);
@font-face {\r\n font-family: x; src: url(x.woff2) }
a { b: url(x.png); c: url( "y.png" ) 0 0; d: image-set("z.png" 1x, url(z2.png) 2x); e: URL('q.png') }\r
f { g: url(data:,x); h: url(#i) }
`,
    });
    expect(result).toMatchInlineSnapshot(`
      "<style>a { b: none; c: none 0 0; d: image-set("data:," 1x, none 2x); e: none }
      f { g: url(data:,x); h: url(#i) }</style>"
    `);
  });

  test('the first icon is looked for, and scripts run in their order', async () => {
    const { result } = await make(
      '<link rel="alternate" href="c.svg"><link rel="Shortcut Icon" href="icon.svg"><link rel="icon" href="b.svg"><script src="_astro/exit.js"></script><script src="z.js"></script><body></body>',
    );
    expect(result).toMatch(/^<body><script>.*<\/script><\/body>$/s);
    expect(openAt(result, '/gone', '/icon.svg')).toEqual(['script /_astro/exit.js', 'script /z.js']);
    expect(openAt(result, '/gone', '/b.svg')).toEqual([]);
  });

  test('names cannot end the script', async () => {
    const { result } = await make('<link rel="icon" href="%3C/script>.svg"><a href="x.html">');
    expect(result.match(/<\/script>/g)).toHaveLength(1);
    const { result: raw } = await make('<link rel="icon" href="</script>.svg"><a href="x.html">');
    expect(raw.match(/<\/script>/g)).toHaveLength(1);
    expect(openAt(raw, '/gone', '/</script>.svg')).toEqual(['href /x.html']);
  });

  test('says what it cannot do', async () => {
    const { problems } = await make(
      [
        '<a href="x.html">',
        '<img src="a.svg">',
        '<img srcset="b.svg 2x">',
        '<video poster="c.svg">',
        '<object data="d.svg">',
        '<svg><use xlink:href="e.svg#a"/><image href="f.svg"/></svg>',
      ].join('\n'),
    );
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['404-loads', '404-icon']));
    expect(reportSiteProblems(problems)).toMatchInlineSnapshot(`
      "404.html:2  error: 404.html loads a.svg, which cannot be found at every depth
          Leave it out of this page, or put the picture into the page as <svg>.
      404.html:3  error: 404.html loads b.svg 2x, which cannot be found at every depth
          Leave it out of this page, or put the picture into the page as <svg>.
      404.html:4  error: 404.html loads c.svg, which cannot be found at every depth
          Leave it out of this page, or put the picture into the page as <svg>.
      404.html:5  error: 404.html loads d.svg, which cannot be found at every depth
          Leave it out of this page, or put the picture into the page as <svg>.
      404.html:6  error: 404.html loads e.svg#a, which cannot be found at every depth
          Leave it out of this page, or put the picture into the page as <svg>.
      404.html:6  error: 404.html loads f.svg, which cannot be found at every depth
          Leave it out of this page, or put the picture into the page as <svg>.
      404.html:1  error: 404.html names no icon, and its links are found by looking for the icon
          Add <link rel="icon" href="/favicon.svg"> to its <head>.
      "
    `);
  });
});

/** Makes a page of which the references are relative already. */
async function make(html: string, files: Record<string, string> = siteFiles) {
  const folder = await writeFiles(makeFolder(), { ...files, '404.html': html });
  const problems = await makeNotFoundPage(folder);
  return { result: (await readFiles(folder))['404.html'] ?? '', problems };
}

/** Runs the page's script where only one icon can be loaded, and tells what it set. */
function openAt(html: string, pathname: string, icon: string): string[] {
  const log: string[] = [];
  class FakeImage {
    onload = (): void => undefined;
    onerror = (): void => undefined;
    set src(address: string) {
      if (address === icon) this.onload();
      else this.onerror();
    }
  }
  const waiting = [...html.matchAll(/(data-root-\w+)="([^"]*)"/g)];
  const document = {
    querySelectorAll: (selector: string) =>
      waiting
        .filter(([, name]) => selector === `[${name}]`)
        .map(([, attribute, value]) => ({
          getAttribute: (name: string) => (name === attribute ? value : null),
          setAttribute: (name: string, address: string) => log.push(`${name} ${address}`),
        })),
    createElement: (name: string) => ({ name, async: true, src: '' }),
    head: {
      append: (element: { name: string; src: string; async: boolean }) =>
        log.push(`${element.name} ${element.src}${element.async ? ' at any time' : ''}`),
    },
  };
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(html) ?? [];
  runInNewContext(script, { location: { pathname }, Image: FakeImage, document });
  return log;
}
