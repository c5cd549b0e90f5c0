import { describe, expect, test } from 'vitest';
import { renderBody } from './markdown.ts';

describe('a text as a page shows it', () => {
  test('headings have ids of their own, also twice and with letters that are not English', () => {
    expect(renderBody('## Aims\n\n## Aims\n\n### Çfarë *u bë*')).toMatchInlineSnapshot(`
      "<h2 id="text-aims">Aims</h2>
      <h2 id="text-aims-2">Aims</h2>
      <h3 id="text-cfare-u-be">Çfarë <em>u bë</em></h3>
      "
    `);
  });

  test('links to projects, files and headings lead to their places in the site', () => {
    expect(
      renderBody(
        '[a](tact.md) [b](../projects/tact.sq.md#aims) [c](#aims) [d](../documents/a.pdf) [e](https://example.org) ![f](../images/f.png)',
      ),
    ).toMatchInlineSnapshot(`
      "<p><a href="/projects/tact.html">a</a> <a href="/projects/tact.html#text-aims">b</a> <a href="#text-aims">c</a> <a href="/documents/a.pdf">d</a> <a href="https://example.org">e</a> <img src="/images/f.png" alt="f"></p>
      "
    `);
  });

  test('each heading has an id, of whatever level, but for one that has its own', () => {
    expect(renderBody('# a\n\n#### d\n\n##### e\n\n###### f\n\nText.[^1]\n\n[^1]: Note.'))
      .toMatchInlineSnapshot(`
      "<h1 id="text-a">a</h1>
      <h4 id="text-d">d</h4>
      <h5 id="text-e">e</h5>
      <h6 id="text-f">f</h6>
      <p>Text.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>
      <section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
      <ol>
      <li id="user-content-fn-1">
      <p>Note. <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>
      </li>
      </ol>
      </section>
      "
    `);
  });

  test('links to pages, and to headings by the id that they have or the one that they get', () => {
    expect(
      renderBody(
        '[a](../pages/about.mdx#us) [b](/about.html) [c](#text-aims) [d](#user-content-fn-1) [e](#a#text-b) [f]()',
      ),
    ).toMatchInlineSnapshot(`
      "<p><a href="/about.html#us">a</a> <a href="/about.html">b</a> <a href="#text-aims">c</a> <a href="#user-content-fn-1">d</a> <a href="#text-a#text-b">e</a> <a>f</a></p>
      "
    `);
  });

  test('a text that begins with a line of hyphens is shown whole', () => {
    expect(renderBody('---\na: b\n---\n')).toContain('a: b');
  });

  test('the caller can say where projects are', () => {
    expect(renderBody('[a](tact.md)', { linkTo: (slug) => `/sq/projects/${slug}.html` })).toBe(
      '<p><a href="/sq/projects/tact.html">a</a></p>\n',
    );
  });

  test('quotation marks and dashes stay as they were typed', () => {
    expect(renderBody('"a" -- b...')).toBe('<p>"a" -- b...</p>\n');
  });

  test.each([
    'x <img src=x onerror=alert(1)> y',
    '<script>alert(1)</script>',
    '<div onclick="x">\n\ntext\n\n</div>',
    '<svg/onload=alert(1)>',
    '| <b>a</b> |\n| - |\n| <i>b</i> |',
    '<!-- note -->',
  ])('HTML is shown as text: %s', (body) => {
    const html = renderBody(body);
    expect(html).toContain('&lt;');
    expect(html).not.toMatch(/<(img|script|div|svg|b|i|!--)/);
  });

  test.each([
    'javascript:alert(1)',
    'https://name@example.org',
    '<java\tscript:x>',
    'javascript&#58;x',
    '&#1;javascript:x',
    'data:text/html,x',
    '//example.org',
    'vbscript:x',
  ])('a link to %s leads nowhere', (url) => {
    expect(renderBody(`[words](${url}) ![p](${url})`)).not.toMatch(/href|src/);
    expect(renderBody(`[words]\n\n[words]: ${url}`)).not.toMatch(/href/);
  });
});
