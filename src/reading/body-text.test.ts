import { expect, test } from 'vitest';
import { readBlocks } from './body-text.ts';

test.each([
  ['a paragraph\non two lines', [{ text: 'a paragraph\non two lines' }]],
  ['## Aims\n\nText', [{ text: 'Aims', heading: 2 }, { text: 'Text' }]],
  ['- Albania\n- **North** Macedonia\n  - Skopje', ['Albania', 'North Macedonia', 'Skopje']],
  ['> quoted', ['quoted']],
  ['one\\\ntwo', ['one two']],
  ['[the report](https://a.example/b) and `code`', ['the report and code']],
  ['![a map](../images/map.png)', ['']],
  ['| a | b |\n| - | - |\n| c | d |', ['a', 'b', 'c', 'd']],
  ['```\nlines\nof code\n```', ['lines\nof code']],
  ['5 &lt; 6 &amp; 7', ['5 < 6 & 7']],
  ['<b>shown</b> as it is', ['<b>shown</b> as it is']],
  ['<div>\nshown\n</div>', ['<div>\nshown\n</div>']],
  ['A claim[^1]\n\n[^1]: Its source.', ['A claim', 'Its source.']],
  ['---\n\n***', []],
  ['---\na: b\n---', [{ text: 'a: b', heading: 2 }]],
])('%j has these blocks', (body, blocks) => {
  expect(readBlocks(body)).toEqual(
    blocks.map((block) => (typeof block === 'string' ? { text: block } : block)),
  );
});
