import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from './folder.fixture.ts';
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
  ])('the address %s of a site at %s finds its root', async (pathname, root, expected) => {
    const { result } = await build(fullPage);
    const script = /<script>([\s\S]*)<\/script>/.exec(result)?.[1] ?? '';
    expect(openAt(script, pathname, `${root}icon.svg`)).toEqual(
      expected === undefined ? [] : [`href ${expected}index.html`, `script ${expected}_astro/exit.js`],
    );
  });

  test('says what it cannot do', async () => {
    const { problems } = await build(page('<a href="/">x</a><img src="/icon.svg" alt="">', ''));
    expect(reportSiteProblems(problems)).toMatchInlineSnapshot(`
      "404.html:1  error: 404.html loads icon.svg, which cannot be found at every depth
          Leave it out of this page, or put the picture into the page as <svg>.
      404.html:1  error: 404.html names no icon, and its links are found by looking for the icon
          Add <link rel="icon" href="/favicon.svg"> to its <head>.
      "
    `);
  });
});

/** Runs the page's script where only one icon can be loaded, and tells what it set. */
function openAt(script: string, pathname: string, icon: string): string[] {
  const log: string[] = [];
  class FakeImage {
    onload = (): void => undefined;
    onerror = (): void => undefined;
    set src(address: string) {
      if (address === icon) this.onload();
      else this.onerror();
    }
  }
  const link = {
    getAttribute: () => 'index.html',
    setAttribute: (name: string, value: string) => log.push(`${name} ${value}`),
  };
  const document = {
    querySelectorAll: (selector: string) => (selector === '[data-root-href]' ? [link] : []),
    createElement: () => ({ src: '' }),
    head: { append: (element: { src: string }) => log.push(`script ${element.src}`) },
  };
  runInNewContext(script, { location: { pathname }, Image: FakeImage, document });
  return log;
}
