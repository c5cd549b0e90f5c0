import { expect, test } from 'vitest';
import { readCssReferences } from './css-urls.ts';

test.each([
  [
    'every way to write a url',
    `a{b:url(x.png);c:url( "y z.png" );d:URL('q.png')}`,
    ['x.png', 'y z.png', 'q.png'],
  ],
  ['escapes', String.raw`a{b:url(a\).png);c:url("\41 b\"c")}`, ['a).png', 'Ab"c']],
  [
    'imports',
    `@import "a.css";@import url(b.css) layer(x);@import 'c.css' print;`,
    ['a.css', 'b.css', 'c.css'],
  ],
  [
    'image sets',
    `a{b:image-set("x.png" 1x,"y.png" 2x type("image/png"), url(z.png) 3x)}`,
    ['x.png', 'y.png', 'z.png'],
  ],
  ['nothing in comments and strings', `/* url(x.png) */a{content:"url(y.png)";font:"A","B";b:url("")}`, []],
])('addresses in a style sheet: %s', (_, css, expected) => {
  expect(readCssReferences(css).map(({ value }) => value)).toEqual(expected);
});

test('the place of an address leaves out its quotation marks', () => {
  const css = 'a{b:url( "x.png" )}';
  expect(readCssReferences(css).map(({ start, end }) => css.slice(start, end))).toEqual(['x.png']);
});
