import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { visitTags } from './html-tags.ts';

interface Seen {
  name: string;
  start: number;
  end: number;
  attributes: Record<string, string>;
  places: Record<string, string>;
}

function ours(html: string): Seen[] {
  const seen: Seen[] = [];
  visitTags(html, ({ name, start, end, attributes }) => {
    seen.push({
      name,
      start,
      end,
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
        end: location.startTag?.endOffset ?? location.endOffset,
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
    ['attributes without their usual signs', `<p =a b==c d= =e "f' g/h / i="1"j='2'k><br a=/><i b=c/></i>`],
    ['nothing between quotation marks', `<p a="" b='' c></p><p a = "" >x</p>`],
    [
      'names with other signs',
      `<x-y.z:a$ b_c.d:e-f@g=h></x-y.z:a$><z></z><h1 DATA-E="É">x</h1><A HREF=x>y</A>`,
    ],
    ['character references', `<a href="?a=1&amp;b=2&copy=3&#x41;" title='"&quot;&apos;'>x</a>`],
    [
      'comments with markup in them',
      `<!-- <a href="/x"> --><!--><a href=1></a><!---><b></b><!-- --!><i></i>`,
    ],
    ['comments that end at once, late or never', `<!----><a></a><!--a--!b--><b></b><!-><i></i><!--<u>`],
    ['comments that only seem to end', `<!--x-><a></a>--><!--->-><b></b>--><i></i>`],
    ['declarations and processing instructions', `<!doctype html><?php <a ?><b></b></ a><i></i></><!x <a>`],
    ['text before the first tag', `ab<p>c</p>`],
    ['quotation marks in what is no tag', `<!x a=">"><b></b></ <i>j<1k b="<u>">`],
    ['a value with a quotation mark behind it', `<p a="b""c"><i></i>`],
    ['an end of a drawing that has not begun', `</svg></math><svg><title><g></g></title></svg>`],
    ['a declaration in a drawing', `<svg><!x><g></g></svg>`],
    ['declarations that never end', `<p>x</p><!doctype <b`],
    ['signs that are no tags', `a<1>b<>c< p>d</1>e</>f<@g>h<é>i<\u005bj>k<\u0060l>m<{n>o<b></b>`],
    ['text that looks like markup', `<title><a href="x"></title><textarea><p></textarea>1 < 2 <3 a<b>c</b>`],
    [
      'scripts and styles with tags in them',
      `<script>"<a href='x'></scrip>"</script ><style>/*<b>*/</STYLE><i></i>`,
    ],
    ['text that never ends', `<p></p><textarea><b></textareas>`],
    ['a script that never ends', `<p></p><script><b>`],
    [
      'elements of text, each up to its own end',
      `<style><b></script></style><xmp><b></xmp\n><iframe><b></iframe/><noembed><b></noembed><noframes><b></NOFRAMES x="<i>"><textarea><b></textarea\t><i></i>`,
    ],
    [
      'a script and a style inside a drawing',
      `<svg><style>a{}</style><script>1</script><script/><style/><g></g></svg><p></p>`,
    ],
    [
      'elements of text that are none inside a drawing or a formula',
      `<svg><textarea><a></a></textarea><noembed/><g></g></svg><math><xmp><mi></mi></xmp></math><textarea><b></textarea><i></i>`,
    ],
    [
      'drawings in drawings, and such that close themselves',
      `<svg><svg><g></g></svg><title><g></g></title></svg><svg/><math/><title><b></title><p></svg></math><textarea><b></textarea></p>`,
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
    [
      'tags in CDATA, in a drawing and elsewhere',
      `<p><![CDATA[<i>]]<q>]]></q></p><svg><![CDATA[<a>]]<g>]]></svg>`,
    ],
    ['what would be CDATA elsewhere', `<p><![CDATA[<a href="x">]]></p><svg><![CDATA[<g>`],
    ['what only readers without scripts see', `<body><noscript><a href="/x"><img src="/y"></a></noscript>`],
    ['templates', `<template><a href="/x">y</a></template>`],
    ['an attribute given twice', `<a href="/1" HREF="/2" id=x>y</a>`],
    ['line ends of Windows and letters beyond the basic plane', `<p>😀\r\n\r\n<a\r\nhref="/😀"\r\n>x</a>`],
    ['a tag that is never closed', `<b>x</b><a href="/x`],
    ['a name that is never closed', `<b>x</b><a`],
    ['an end tag that is never closed', `<b>x</b><i>y</i a="><u>`],
    ['an address without marks that is never closed', `<b>x</b><a href=/x`],
    ['a quotation mark that is never closed', `<b>x</b><a href="/x>y</a><i>z</i>`],
  ])('%s', (_, html) => {
    expect(theirs(html).length).toBeGreaterThan(0);
    expect(ours(html)).toEqual(theirs(html));
  });
});

test('the text of scripts and styles is given as it stands, and where it ends', () => {
  const html =
    '<style>a > b {}</style ><script>1 && "&amp;"</script><p>x</p><br/><title>a</title><svg><style>c > d {}</style><script>"<i>"</script></svg>';
  const found: string[][] = [];
  visitTags(html, ({ content, start, end, closed }) =>
    found.push([content, html.slice(start, end), html.slice(start, closed)]),
  );
  expect(found).toEqual([
    ['a > b {}', '<style>', '<style>a > b {}</style >'],
    ['1 && "&amp;"', '<script>', '<script>1 && "&amp;"</script>'],
    ['', '<p>', '<p>'],
    ['', '<br/>', '<br/>'],
    ['a', '<title>', '<title>a</title>'],
    ['', '<svg>', '<svg>'],
    ['c > d {}', '<style>', '<style>c > d {}</style>'],
    ['"<i>"', '<script>', '<script>"<i>"</script>'],
  ]);
});

test('a value that was forgotten does not swallow what follows', () => {
  const found: string[] = [];
  visitTags('<p a=><b c="d">', ({ name, attributes: [first] }) =>
    found.push(`${name} ${first?.value ?? '-'}`),
  );
  expect(found).toEqual(['p ', 'b d']);
});

test('a script that is never closed is all text', () => {
  const found: string[] = [];
  visitTags('<script>1</scripts><b>', ({ name, content }) => found.push(`${name} ${content}`));
  expect(found).toEqual(['script 1</scripts><b>']);
});
