import { describe, expect, test } from 'vitest';
import { readMarkdown, readMdx } from './markdown-tree.ts';

const around = (open: string, close: string, times: number) => open.repeat(times) + 'a' + close.repeat(times);

describe('a text that would take the reader long', () => {
  test.each([
    ['thousands of quotes in each other', '>'.repeat(5_000), 0],
    ['quotes and lists in each other', `Text.\n${'> - '.repeat(30)}a`, 6],
    ['numbered lists in each other', '10. '.repeat(60), 0],
    ['a quote in which nothing stands', `a\n\n${'> '.repeat(51)}`, 3],
    ['an item far on the right', `a\n${' '.repeat(500)}- a`, 2],
    ['words in bold and italic in each other', `a\n\n${around('**a *b ', 'c* d**', 70)}`, 348],
    ['a word in italic in fifty lists', '- '.repeat(49) + '*a*', 99],
    ['thousands of underlines in one paragraph', `a\n\n${'a_'.repeat(4_001)}`, 3],
    ['thousands of signs on lines of their own', '&amp;\n'.repeat(4_001), 6 * 4_000],
    ['more than a hundred pages', 'a b\n'.repeat(60_000), 200_000],
    [
      'a table with lines of thousands of cells',
      `${'|a'.repeat(200)}\n${'|-'.repeat(200)}\n${'|b\n'.repeat(99)}`,
      1_096,
    ],
  ])('is not read: %s', (_, text, offset) => {
    for (const read of [readMarkdown, readMdx]) expect(read(text)).toMatchObject({ offset });
  });

  test.each([
    ['rules', `${'-'.repeat(300)}\n\n***\n\n${'_'.repeat(300)}`],
    ['fifty marks', '> - '.repeat(25) + 'a'],
    ['a hundred levels', '- '.repeat(49) + 'a'],
    ['numbers of two digits', '10. '.repeat(30) + 'a'],
    ['a line far on the right', `a\n${' '.repeat(399)}a`],
    ['four thousand signs', '_ '.repeat(4_000)],
    ['signs between lines that are only a quote', '> *a*\n> \n'.repeat(3_000)],
    ['empty lines with spaces', `a\n${' '.repeat(1_000)}\nb`],
    ['a long table', `| a | b |\n| - | - |\n${'| c | **d** |\n'.repeat(500)}`],
    ['many paragraphs with signs', `${'*a* [b](https://example.org/)\n\n'.repeat(3_000)}`],
    ['a hundred pages', 'a b\n'.repeat(50_000)],
  ])('may have %s', (_, text) => {
    for (const read of [readMarkdown, readMdx]) expect(read(text)).toEqual(expect.any(Array));
  });
});

describe('a page with the beginning of a program', () => {
  test.each([
    ['brackets in each other', `{${'('.repeat(10_000)}1${')'.repeat(10_000)}}`, 0],
    ['signs before a number', `Text {${'! '.repeat(1_500)}1}`, 5],
    ['words before a name', `{${'new '.repeat(40_000)}a}`, 0],
    ['choices', `{${'a?b:'.repeat(40_000)}1}`, 0],
    ['labels', `Text.\n\nexport function a(){ ${'a:'.repeat(90_000)}1}`, 7],
    ['an import', `import a from 'b'\n${'a '.repeat(1_000)}`, 0],
    ['an attribute', `<span id={${'['.repeat(3_000)}} />`, 9],
    ['a brace behind code', `\`{\` {${'('.repeat(3_000)}`, 4],
    ['what is only indented', `    {${'('.repeat(3_000)}`, 4],
  ])('is not read where it is long: %s', (_, text, offset) => {
    expect(readMdx(text)).toMatchObject({ offset });
  });

  test.each([
    ['code', `\`{a}\`\n\n\`\`\`\nimport a\n{${'('.repeat(3_000)}\n\`\`\`\n`],
    ['a brace that is text', `\\{ ${'a '.repeat(3_000)}`],
    ['an important line', `imports ${'a '.repeat(3_000)}`],
  ])('is none in %s', (_, text) => {
    expect(readMdx(text)).toEqual(expect.any(Array));
  });
});

test('what is not read is told, with what to do', () => {
  const texts = [
    'a'.repeat(200_001),
    '> '.repeat(51),
    'a_'.repeat(4_001),
    '|'.repeat(20_001),
    `{${'a'.repeat(2_000)}`,
  ];
  const told = texts.map((text) => {
    const read = readMdx(text);
    return 'advice' in read ? `${read.message} – ${read.advice}` : '';
  });
  expect(told).toMatchInlineSnapshot(`
    [
      "The text has more than 200000 characters; here the rest of it begins. – Put it into a document in content/documents, and link to it.",
      "Lists, quotes or signs such as * and [ stand in each other here, too many to be read. – Write it with fewer levels.",
      "More than 4000 signs such as * _ [ & stand in this part of the text, too many to be read. – Put empty lines between its parts, or delete the signs.",
      "A table has more than 20000 cells here, too many to be read. – Put it into a document in content/documents, and link to it.",
      "This looks like the beginning of a program, and too much stands below it to be read as one. – Write \\{ instead of {, and begin no line with import or export.",
    ]
  `);
});

test('lines between hyphens are part of the text', () => {
  for (const read of [readMarkdown, readMdx]) {
    const nodes = read('---\ntitle: a\n---\n');
    expect('offset' in nodes || nodes.map(({ type }) => type)).toEqual(
      'root thematicBreak heading text'.split(' '),
    );
  }
});

test('the nodes of a text come in its order', () => {
  const nodes = readMarkdown('# a\n\n> *b*\n\nc');
  const types = 'offset' in nodes ? [] : nodes.map(({ type }) => type);
  expect(types).toEqual('root heading text blockquote paragraph emphasis text paragraph text'.split(' '));
});
