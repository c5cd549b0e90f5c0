import { describe, expect, test } from 'vitest';
import { readMarkdown, readMdx } from './markdown-tree.ts';

const around = (open: string, close: string, times: number) => open.repeat(times) + 'a' + close.repeat(times);

describe('a text that would take the reader long', () => {
  test.each([
    ['thousands of quotes in each other', '>'.repeat(5_000), 0],
    ['quotes and lists in each other', `Text.\n${'> - '.repeat(30)}a`, 6],
    ['numbered lists in each other', '1. '.repeat(60), 0],
    ['a quote in which nothing stands', `a\n\n${'> '.repeat(51)}`, 3],
    ['an item far on the right', `a\n${' '.repeat(500)}- a`, 2],
    ['words in bold and italic in each other', around('**a *b ', 'c* d**', 70), expect.any(Number)],
    ['thousands of underlines in one paragraph', `a\n\n${'a_'.repeat(4_001)}`, 3],
    ['thousands of signs on lines of their own', '&amp;\n'.repeat(4_001), 6 * 4_000],
    ['more than a hundred pages', 'a b\n'.repeat(60_000), 200_000],
  ])('is not read: %s', (_, text, offset) => {
    for (const read of [readMarkdown, readMdx]) expect(read(text)).toMatchObject({ offset });
  });

  test.each([
    ['rules', `${'-'.repeat(300)}\n\n***\n\n${'_'.repeat(300)}`],
    ['ten levels', '> - '.repeat(10) + 'a'],
    ['empty lines with spaces', `a\n${' '.repeat(1_000)}\nb`],
    ['a long table', `| a | b |\n| - | - |\n${'| c | **d** |\n'.repeat(500)}`],
    ['many paragraphs with signs', `${'*a* [b](https://example.org/)\n\n'.repeat(3_000)}`],
    ['a hundred pages', 'Words. '.repeat(28_000)],
  ])('may have %s', (_, text) => {
    for (const read of [readMarkdown, readMdx]) expect(read(text)).toEqual(expect.any(Array));
  });
});

test('the nodes of a text come in its order', () => {
  const nodes = readMarkdown('# a\n\n> *b*\n\nc');
  const types = 'offset' in nodes ? [] : nodes.map(({ type }) => type);
  expect(types).toEqual('root heading text blockquote paragraph emphasis text paragraph text'.split(' '));
});
