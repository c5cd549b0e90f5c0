import { describe, expect, test } from 'vitest';
import { visitTags } from './html-tags.ts';
import type { HtmlTag } from './html-tags.ts';
import { isOnlyHint, mapReferences, roleOf } from './references.ts';

function readTag(html: string): HtmlTag {
  const tags: HtmlTag[] = [];
  visitTags(html, (tag) => tags.push(tag));
  const [tag] = tags;
  if (!tag) throw new Error(`No tag in ${html}`);
  return tag;
}

/** What the first attribute of a tag is for. */
const roleIn = (html: string) => {
  const tag = readTag(html);
  return roleOf(tag, tag.attributes[0]?.name ?? '');
};

describe('an attribute that refers to', () => {
  test.each([
    '<a href="x">',
    '<area href="x">',
    '<a href="x" rel="nofollow externally">',
    '<area href="x" rel="external">',
    '<q cite="x">',
    '<blockquote cite="x">',
    '<img longdesc="x">',
  ])('where a reader goes: %s', (html) => expect(roleIn(html)).toBe('link'));

  test.each(['<form action="x">', '<button formaction="x">', '<input formaction="x" rel="external">'])(
    'where what is typed goes: %s',
    (html) => expect(roleIn(html)).toBe('form'),
  );

  test.each([
    '<img src="x">',
    '<script src="x">',
    '<video poster="x">',
    '<body background="x">',
    '<object data="x">',
    '<use href="x">',
    '<use xlink:href="x">',
    '<img srcset="x">',
    '<link imagesrcset="x" rel="alternate">',
    '<link href="x" rel="stylesheet">',
    '<link href="x" rel="alternate StyleSheet">',
    '<link href="x" rel="icon">',
    '<link href="x" rel="apple-touch-icon">',
    '<link href="x" rel="manifest">',
  ])('what is loaded: %s', (html) => expect(roleIn(html)).toBe('component'));

  test.each([
    '<link href="x" rel="canonical">',
    '<link href="x" rel="alternate">',
    '<link href="x" rel="iconic stylesheets">',
    '<link href="x">',
    '<a href="x" rel="noopener EXTERNAL">',
  ])('the published site, or what is told about the page: %s', (html) => {
    expect(roleIn(html)).toBe('metadata');
  });

  test.each(['<div data="x">', '<a title="x">', '<img data-src="x">', '<a rel="external">'])(
    'nothing: %s',
    (html) => expect(roleIn(html)).toBeUndefined(),
  );
});

describe('addresses of a list of pictures', () => {
  test.each([
    ['a', '[a]'],
    ['a 1x', '[a] 1x'],
    ['a 1x, b 2x', '[a] 1x, [b] 2x'],
    ['a 1x,b 2x', '[a] 1x,[b] 2x'],
    ['a, b 2x', '[a], [b] 2x'],
    ['a,, b', '[a],, [b]'],
    [',a', ',[a]'],
    [' a ,\n b\t100w ', ' [a] ,\n [b]\t100w '],
    ['a,b 2x', '[a,b] 2x'],
    ['a (x, y) 2x, b', '[a] (x, y) 2x, [b]'],
    ['data:,x 1x, b', '[data:,x] 1x, [b]'],
    ['a, b (x, y) 2x,c,', '[a], [b] (x, y) 2x,[c],'],
    ['a (x, b 2x', '[a] (x, b 2x'],
    [' , ', ' , '],
    ['', ''],
  ])('in srcset="%s"', (srcset, expected) => {
    const [attribute] = readTag(`<img srcset="${srcset}">`).attributes;
    expect(attribute && mapReferences(attribute, (reference) => `[${reference}]`)).toBe(expected);
  });

  test('are one where there is no list', () => {
    const [attribute] = readTag('<a href="a, b">').attributes;
    expect(attribute && mapReferences(attribute, (reference) => `[${reference}]`)).toBe('[a, b]');
  });
});

test.each([
  ['<link rel="preload">', true],
  ['<link rel="MODULEPRELOAD">', true],
  ['<link rel="prefetch">', true],
  ['<link rel="prerender">', true],
  ['<link rel="preconnect">', true],
  ['<link rel=" dns-prefetch \t preconnect ">', true],
  ['<link rel="preload stylesheet">', false],
  ['<link rel="stylesheet">', false],
  ['<link rel="">', false],
  ['<link>', false],
])('%s only hints at what is used elsewhere: %s', (html, expected) => {
  expect(isOnlyHint(readTag(html))).toBe(expected);
});
