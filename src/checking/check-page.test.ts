import { describe, expect, test } from 'vitest';
import { checkPage } from './check-page.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';

const head = '---\ntitle: A page\ndescription: About it.\n---\n';

function found(body: string): string[] {
  const { content } = readFrontmatter(head + body, 'content/pages/page.mdx');
  if (!content) throw new Error('The head is broken');
  return checkPage(content).map(
    ({ line, column, message, advice }) => `${line}:${column} ${message} – ${String(advice)}`,
  );
}

describe('a page is Markdown and a few known blocks', () => {
  test.each([
    '## A heading\n\nText with [a link](copy.html), `code {x}` and **weight**.',
    '<Archive />\n\n<CopyFacts />\n\n<CopyCheck />',
    '<span id="report" />\n\n## Report an error',
    '```\nGet-Content | ForEach-Object { $x }\n```',
  ])('%j is fine', (body) => {
    expect(found(body)).toEqual([]);
  });

  test('everything else is refused where it stands', () => {
    const bodies = [
      ...['Hello {process.exit(1)}.', 'Text\n\n{1}\n', 'export const x = 1', "Text\n\nimport x from 'y'"],
      ...['\n<script>alert(1)</script>', 'Text <b>weight</b> <Archive />', '<>x</>'],
      ...[
        '<Archive onload="x()" />',
        'Text <Archive id="x" />',
        '<span id={x} />',
        '<span {...x} />',
        '<span title="x" />',
        '<CopyFacts id="x" />',
        '<CopyCheck id="x" />',
      ],
      ...['A {1+', 'Text\n\nlonger text {1+\n', '\n'.repeat(11) + 'A long line with a brace {1+', '<b'],
      ...['Text\n\n---\ntitle: {x}\n---\n', '<span id />'],
    ];
    const reports = bodies.map((body) => `${JSON.stringify(body)}\n  ${found(body).join('\n  ')}`);
    expect(reports.join('\n')).toMatchInlineSnapshot(`
      ""Hello {process.exit(1)}."
        5:7 What stands in braces { } would be run as a program. – Write \\{ instead of {.
      "Text\\n\\n{1}\\n"
        7:1 What stands in braces { } would be run as a program. – Write \\{ instead of {.
      "export const x = 1"
        5:1 A line that begins with import or export is a program. – Delete it, or begin the line otherwise.
      "Text\\n\\nimport x from 'y'"
        7:1 A line that begins with import or export is a program. – Delete it, or begin the line otherwise.
      "\\n<script>alert(1)</script>"
        6:1 <script> is not one of the blocks that a page can have. – Write Markdown.
      "Text <b>weight</b> <Archive />"
        5:6 <b> is not one of the blocks that a page can have. – Write Markdown.
      "<>x</>"
        5:1 <> is not one of the blocks that a page can have. – Write Markdown.
      "<Archive onload=\\"x()\\" />"
        5:1 <Archive> may only have: nothing. – <Archive />
      "Text <Archive id=\\"x\\" />"
        5:6 <Archive> may only have: nothing. – <Archive />
      "<span id={x} />"
        5:1 <span> may only have: id. – <span />
      "<span {...x} />"
        5:1 <span> may only have: id. – <span />
      "<span title=\\"x\\" />"
        5:1 <span> may only have: id. – <span />
      "<CopyFacts id=\\"x\\" />"
        5:1 <CopyFacts> may only have: nothing. – <CopyFacts />
      "<CopyCheck id=\\"x\\" />"
        5:1 <CopyCheck> may only have: nothing. – <CopyCheck />
      "A {1+"
        5:3 A brace { or a sign < begins something here that does not end, or that a page cannot have. – Delete it, or write \\{ or \\<.
      "Text\\n\\nlonger text {1+\\n"
        7:13 A brace { or a sign < begins something here that does not end, or that a page cannot have. – Delete it, or write \\{ or \\<.
      "\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\nA long line with a brace {1+"
        16:26 A brace { or a sign < begins something here that does not end, or that a page cannot have. – Delete it, or write \\{ or \\<.
      "<b"
        5:1 A brace { or a sign < begins something here that does not end, or that a page cannot have. – Delete it, or write \\{ or \\<.
      "Text\\n\\n---\\ntitle: {x}\\n---\\n"
        8:8 What stands in braces { } would be run as a program. – Write \\{ instead of {.
      "<span id />"
        "
    `);
  });
});
