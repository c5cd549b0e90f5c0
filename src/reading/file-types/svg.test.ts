import { describe, expect, test } from 'vitest';
import { findSvgFaults } from './svg.ts';
import { positionAt } from '../problem.ts';

const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
const told = (inner: string, begin = root): string[] =>
  findSvgFaults(`${begin}\n${inner}\n</svg>`).map(({ kind, offset, value }) => {
    const { line, column } = positionAt(`${begin}\n${inner}\n</svg>`, offset);
    return `${String(line)}:${String(column)} ${kind} ${value}`;
  });

describe('a drawing may not have', () => {
  test.each<[string, string, string]>([
    ['a script', '<script>alert(1)</script>', '2:1 script <script>'],
    ['a script under a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '2:1 script <s:script>'],
    ['a script of a page', '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', '2:1 script <h:script>'],
    ['what calls a script', '<handler>a()</handler>', '2:1 script <handler>'],
    ['what binds a script', '<listener event="load"/>', '2:1 script <listener>'],
    ['a script from elsewhere', '<g>\n  <script href="#a"/></g>', '3:3 script <script>'],
    ['a handler', '<g fill="red"\n onload="alert(1)"/>', '3:2 handler onload'],
    ['a handler in other letters', '<g OnClick="a()"/>', '2:4 handler OnClick'],
    ['a handler of an animation', '<animate onbegin="a()"/>', '2:10 handler onbegin'],
    ['a piece of a page', '<foreignObject><p/></foreignObject>', '2:1 foreign <foreignObject>'],
    ['an element of a page', '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>', '2:1 foreign <h:iframe>'],
    [
      'an element of a page by its namespace',
      '<video xmlns="http://www.w3.org/1999/xhtml"/>',
      '2:1 foreign <video>',
    ],
    [
      'formulas, which can be links',
      '<math xmlns="http://www.w3.org/1998/Math/MathML"/>',
      '2:1 foreign <math>',
    ],
    [
      'a picture from elsewhere',
      '<image href="https://example.org/a.png"/>',
      '2:8 reference https://example.org/a.png',
    ],
    ['a picture beside it', '<image xlink:href="a.png"/>', '2:8 reference a.png'],
    [
      'another prefix for links',
      '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="a.svg#b"/>',
      '2:45 reference a.svg#b',
    ],
    [
      'a drawing inside a picture',
      '<image href="data:image/svg+xml,%3Csvg/%3E"/>',
      '2:8 reference data:image/svg+xml,%3Csvg/%3E',
    ],
    ['a page as data', '<use href="data:text/html,x"/>', '2:6 reference data:text/html,x'],
    [
      'a picture as data where it is none',
      '<use href="data:image/png;base64,AA"/>',
      '2:6 reference data:image/png;base64,AA',
    ],
    ['a link', '<a href="https://example.org">x</a>', '2:4 reference https://example.org'],
    [
      'a program as a link',
      '<a xlink:href=" java&#10;script:alert(1)">x</a>',
      '2:4 reference  java\nscript:alert(1)',
    ],
    [
      'an address with that of a picture in it',
      '<image href="https://example.org/?data:image/png;"/>',
      '2:8 reference https://example.org/?data:image/png;',
    ],
    ['an empty reference', '<use href=""/>', '2:6 reference '],
    [
      'a place to tell of a click',
      '<a href="#b" ping="https://example.org">x</a>',
      '2:14 reference https://example.org',
    ],
    ['another base', '<g xml:base="https://example.org/"/>', '2:4 reference https://example.org/'],
    ['a source', '<g src="//example.org/a"/>', '2:4 reference //example.org/a'],
    [
      'a change of a reference',
      '<set attributeName="xlink:href" to="a"/>',
      '2:6 animated-reference xlink:href',
    ],
    [
      'a change of a reference in other letters',
      '<animate attributeName=" HREF " to="a"/>',
      '2:10 animated-reference  HREF ',
    ],
    ['a handler by a change', '<set attributeName="onclick" to="a()"/>', '2:6 animated-reference onclick'],
    [
      'a colour from elsewhere',
      '<g fill="url(https://example.org/a.svg#b)"/>',
      '2:4 reference url(https://example.org/a.svg#b)',
    ],
    [
      'a style from elsewhere',
      '<g style="mask:u\\72l( &quot;//example.org/a&quot;)"/>',
      '2:4 reference mask:u\\72l( "//example.org/a")',
    ],
    ['a colour that changes', '<animate values="red;url(a.svg#b)"/>', '2:10 reference red;url(a.svg#b)'],
    ['a style sheet from elsewhere', '<style>a {}\n@import "a.css";</style>', '2:1 reference @import'],
    [
      'a style sheet in another way',
      '<style><![CDATA[@\\69mport url(a.css)]]></style>',
      '2:1 reference @import',
    ],
    ['a style sheet behind an element', '<style><g/>@import "a.css";</style>', '2:1 reference @import'],
    ['a style sheet behind a style', '<style><style/>@import "a.css";</style>', '2:1 reference @import'],
    [
      'a style sheet around an element',
      '<style>@im<g>words</g>port "a.css";</style>',
      '2:1 reference @import',
    ],
    ['a style in a style', '<style>a{}<style>@import "a.css";</style></style>', '2:11 reference @import'],
    ['a font from elsewhere', '<style>@font-face { src: url(a.woff2) }</style>', '2:1 reference url(a.woff2'],
    [
      'a set of pictures',
      "<style>g { mask: -webkit-image-set('a.png' 1x) }</style>",
      '2:1 reference image-set(',
    ],
  ])('%s', (_, inner, fault) => {
    expect(told(inner)).toEqual([fault]);
  });

  test.each<[string, string, string]>([
    [
      'a document type',
      `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>${root}`,
      '2:1 doctype <!DOCTYPE',
    ],
    [
      'a document type that adds to the usual one',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY a "b">]>${root}`,
      '1:1 doctype <!DOCTYPE',
    ],
    [
      'a document type of another name',
      `<!DOCTYPE a svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${root}`,
      '1:1 doctype <!DOCTYPE',
    ],
    [
      'a document type of somebody else',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://example.org/svg11.dtd">${root}`,
      '1:1 doctype <!DOCTYPE',
    ],
    [
      'a style sheet beside it',
      `<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?><?a?>${root}`,
      '2:1 style-sheet xml-stylesheet',
    ],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${root}`, '1:1 encoding UTF-7'],
    [
      'an encoding that ends like ours',
      `<?xml version="1.0" encoding="X-UTF-8"?>${root}`,
      '1:1 encoding X-UTF-8',
    ],
    [
      'one that begins like it',
      `<?xml version="1.0" encoding="UTF-8-MAC"?>${root}`,
      '1:1 encoding UTF-8-MAC',
    ],
    ['a handler of its own', root.replace('>', ' onload="alert(1)">'), '1:84 handler onload'],
    ['no namespace', '<svg>', '1:1 no-drawing <svg>'],
    ['another element around it', root.replace('svg', 'g'), '1:1 no-drawing <g>'],
    ['the namespace of a page', '<svg xmlns="http://www.w3.org/1999/xhtml">', '1:1 no-drawing <svg>'],
  ])('%s', (_, begin, fault) => {
    expect(told('', begin)[0]).toBe(fault);
  });

  test.each<[string, string, string]>([
    ['an element that is not closed', '<g>', '3:6 malformed unexpected close tag'],
    ['an entity that nobody knows', '&a;', '2:3 malformed undefined entity'],
    ['a prefix that nobody knows', '<a.1:b/>', '2:8 malformed unbound namespace prefix: "a.1"'],
    ['an attribute without marks', '<g a=b/>', '2:6 malformed unquoted attribute value'],
  ])('%s', (_, inner, fault) => {
    expect(told(inner)).toEqual([fault]);
  });

  test('two things, each at its place', () => {
    expect(told('<a href="a"\n  onclick="b" href2="c"><script/></a>')).toEqual([
      '2:4 reference a',
      '3:3 handler onclick',
      '3:25 script <script>',
    ]);
  });
});

test.each([
  ['parts of its own', '<use href="#a"/><g fill="url(#b)" style="mask: url(\'#c\')"/>'],
  ['a link to a part of its own', '<a xlink:href=" #a">x</a>'],
  [
    'pictures inside it',
    '<image href="data:image/png;base64,AA"/><feImage xlink:href=" data:image/jpeg;base64,AA"/><image href="data:image/jpg,A"/>',
  ],
  [
    'styles with fonts inside',
    '<style>@font-face { src: url(data:font/woff2;base64,AA) } a { fill: red }</style>',
  ],
  ['words about addresses behind its style', '<style>a {}</style><title>url(a.png)</title>'],
  ['movement', '<animate attributeName="font-size" values="3;4"/>'],
  ['text in any size', '<text id="on-top" font-size="3" text-decoration="none">url(a.png)</text>'],
  ['many parts beside each other', '<g/>'.repeat(300)],
  ['many levels', '<g>'.repeat(255) + '</g>'.repeat(255)],
  [
    'words, names and notes of drawing programs',
    '<g xmlns:i="http://www.inkscape.org" i:onload="x" i:label="image(1)"><title>on https://example.org</title><i:style a="url(b)">@import "a.css";</i:style></g>',
  ],
  [
    'the description of its licence',
    '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="https://example.org"/></metadata>',
  ],
])('a drawing may have %s', (_, inner) => {
  expect(
    told(inner, `<?xml version="1.0" encoding="UTF-8"?><!-- <script> --><?xpacket begin=""?>${root}`),
  ).toEqual([]);
});

test.each([
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 20010904//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd">',
  '<!DOCTYPE  svg  PUBLIC  "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/svg10.dtd" >',
])('or the type that drawing programs write: %s', (type) => {
  expect(told('', `${type}${root}`)).toEqual([]);
});

test('reading ends early where there is too much', () => {
  expect(findSvgFaults(root + '<g>'.repeat(300_000)).map(({ kind }) => kind)).toEqual(['deep']);
  expect(findSvgFaults(`${root}${'<script/>'.repeat(1000)}`)).toHaveLength(50);
  const [long] = findSvgFaults(`${root}<a href="https://example.org/${'a'.repeat(1000)}"/>`);
  expect(long?.value).toHaveLength(100);
});
