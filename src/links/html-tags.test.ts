import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { visitTags } from './html-tags.ts';

interface Seen {
  name: string;
  start: number;
  attributes: Record<string, string>;
  places: Record<string, string>;
}

function ours(html: string): Seen[] {
  const seen: Seen[] = [];
  visitTags(html, ({ name, start, attributes }) => {
    seen.push({
      name,
      start,
      attributes: Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value])),
      places: Object.fromEntries(
        attributes.map((attribute) => [attribute.name, html.slice(attribute.start, attribute.end)]),
      ),
    });
  });
  return seen;
}

function theirs(html: string): Seen[] {
  const seen: Seen[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    const location = 'tagName' in node ? node.sourceCodeLocation : undefined;
    if ('tagName' in node && location) {
      const named = node.attrs.map(
        ({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value] as const,
      );
      const places = Object.entries(location.attrs ?? {});
      seen.push({
        name: node.tagName.toLowerCase(),
        start: location.startOffset,
        attributes: Object.fromEntries(named.map(([name, value]) => [name.toLowerCase(), value])),
        places: Object.fromEntries(
          places.map(([name, place]) => [name, html.slice(place.startOffset, place.endOffset)]),
        ),
      });
    }
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return seen.sort((a, b) => a.start - b.start);
}

describe('start tags are found where parse5 finds them', () => {
  test.each([
    ['every way to write an attribute', `<p a b=c d='e f' g="h>i" J = k l= "m"n=o/p><br/><a href=/x/>y</a>`],
    ['character references', `<a href="?a=1&amp;b=2&copy=3&#x41;" title='"&quot;&apos;'>x</a>`],
    [
      'comments with markup in them',
      `<!-- <a href="/x"> --><!--><a href=1></a><!---><b></b><!-- --!><i></i>`,
    ],
    ['declarations and processing instructions', `<!doctype html><?php <a ?><b></b></ a><i></i></><!x <a>`],
    ['text that looks like markup', `<title><a href="x"></title><textarea><p></textarea>1 < 2 <3 a<b>c</b>`],
    [
      'scripts and styles with tags in them',
      `<script>"<a href='x'></scrip>"</script ><style>/*<b>*/</STYLE><i></i>`,
    ],
    [
      'a title inside a drawing',
      `<svg><title>a <desc id="d">b</desc></title><path d="M0"/></svg><title><b></title>`,
    ],
    [
      'a drawing with an empty title',
      `<svg viewBox="0 0 1 1"><title/><use xlink:href="#a"/></svg><a href="/x">y</a>`,
    ],
    ['CDATA in a drawing', `<svg><desc><![CDATA[<a href="x">]]></desc><g id="g"></g></svg><p></p>`],
    ['what only readers without scripts see', `<body><noscript><a href="/x"><img src="/y"></a></noscript>`],
    ['templates', `<template><a href="/x">y</a></template>`],
    ['an attribute given twice', `<a href="/1" HREF="/2" id=x>y</a>`],
    ['line ends of Windows and letters beyond the basic plane', `<p>😀\r\n\r\n<a\r\nhref="/😀"\r\n>x</a>`],
    ['a tag that is never closed', `<b>x</b><a href="/x`],
    ['a quotation mark that is never closed', `<b>x</b><a href="/x>y</a><i>z</i>`],
  ])('%s', (_, html) => {
    expect(theirs(html).length).toBeGreaterThan(0);
    expect(ours(html)).toEqual(theirs(html));
  });
});

test('the text of scripts and styles is given as it stands', () => {
  const contents: string[] = [];
  visitTags('<style>a > b {}</style><script>1 && 2</script><p>x</p>', (tag) => contents.push(tag.content));
  expect(contents).toEqual(['a > b {}', '1 && 2', '']);
});
