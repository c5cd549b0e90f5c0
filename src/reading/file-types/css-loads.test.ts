import { expect, test } from 'vitest';
import { findCssLoad } from './css-loads.ts';

test.each([
  ['background: url(a.png)', 'url(a.png'],
  ['background: URL( "https://example.org/a.png" )', 'URL( "https://example.org/a.png'],
  ['background: u\\rl(a.png)', 'url(a.png'],
  ['background: \\000075\n\\72 l(a.png)', 'url(a.png'],
  ['\\110000 \\10ffff url(a.png)', 'url(a.png'],
  ['fill: url(#a) url(b.svg#a)', 'url(b.svg#a'],
  ['/* url(a.png) */', 'url(a.png'],
  ['background: url(data:image/svg+xml,a)', 'url(data:image/svg+xml,a'],
  ['background: url(a?data:image/png,b)', 'url(a?data:image/png,b'],
  ['background: image("a.png")', 'image('],
  ['@import "a.css"', '@import'],
])('%s loads something', (css, load) => {
  expect(findCssLoad(css)).toBe(load);
});

test.each([
  'fill: url(#a)',
  'mask: url("data:image/jpg;base64,A")',
  'src: url(data:application/font-woff;base64,A)',
  'src: url(data:application/x-font-ttf,A)',
  'src: url(data:font/woff2,A)',
  'u\\110000rl(a.png)',
  'an important image (of a source)',
])('%s loads nothing', (css) => {
  expect(findCssLoad(css)).toBeUndefined();
});
