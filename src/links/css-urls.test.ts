import { expect, test } from 'vitest';
import { readCssReferences } from './css-urls.ts';

test.each([
  [
    'every way to write a url',
    `a{b:url(x.png);c:url( "y z.png" );d:URL('q.png');e:url( u );f:url("v.png"`,
    ['x.png', 'y z.png', 'q.png', 'u', 'v.png'],
  ],
  [
    'brackets and quotes in quotes',
    `a{b:url("a).png");c:url('b(".png');d:url("it's.png")}`,
    ['a).png', 'b(".png', "it's.png"],
  ],
  [
    'escapes',
    String.raw`a{b:url(a\).png);c:url("\41 b\"c");d:url('it\'s');e:url(f\"g\ h)}`,
    ['a).png', 'Ab"c', "it's", 'f"g h'],
  ],
  [
    'letters by their numbers, as far as there are such letters',
    String.raw`a{b:url("\000041\42	\1F600 \110000 \10FFFF \7")}`,
    ['AB😀\ufffd\u{10ffff}\u0007'],
  ],
  ['a line that goes on', 'a{b:url("a\\\nb.png")}', ['ab.png']],
  [
    'imports',
    `@import "a.css";@import url(b.css) layer(x);@import  'c.css' print;@IMPORT "d.css";`,
    ['a.css', 'b.css', 'c.css', 'd.css'],
  ],
  [
    'image sets',
    `a{b:image-set("x.png" 1x,\n'y.png' 2x type( "image/png" ) , url(z.png) 3x)}`,
    ['x.png', 'y.png', 'z.png'],
  ],
  [
    'a url before a string in an image set',
    `a{b:-webkit-image-set( url(x.png) 1x, "y.png" 2x)}`,
    ['x.png', 'y.png'],
  ],
  [
    'formulas in an image set',
    `a{b:IMAGE-SET("x.png" calc((1 + 1) * 1x), "y.png" 1x);c:"z.png"}`,
    ['x.png', 'y.png'],
  ],
  [
    'no string behind an image set',
    `a{b:image-set("x.png" 1x) / "words";c:"y",image-set("z.png")}`,
    ['x.png', 'z.png'],
  ],
  ['brackets before an image set', `a{w:calc(1px);b:image-set("x.png")}`, ['x.png']],
  ['formats in single quotes', `a{b:image-set("x.png" type('image/png'))}`, ['x.png']],
  ['nothing in strings', `a{content:"url(y.png)";font:"A","B";b:url("");c:url();d:attr(x "z.png")}`, []],
  ['nothing in comments', `/* url(x.png) */a{b:/**/url(y.png)/* "*" */}/* "@import 'z.css'`, ['y.png']],
])('addresses in a style sheet: %s', (_, css, expected) => {
  expect(readCssReferences(css).map(({ value }) => value)).toEqual(expected);
});

test('the place of an address leaves out its quotation marks', () => {
  const css = `@import 'a.css';a{b:url( "x.png" );c:url(u);d:url(")");e:image-set("r")}`;
  expect(readCssReferences(css).map(({ start, end }) => css.slice(start, end))).toEqual([
    'a.css',
    'x.png',
    'u',
    ')',
    'r',
  ]);
});
