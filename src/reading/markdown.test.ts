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
