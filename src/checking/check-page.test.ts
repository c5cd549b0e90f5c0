import { describe, expect, test } from 'vitest';
import { checkPage } from './check-page.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';

const head = '---\ntitle: A page\ndescription: About it.\n---\n';

function found(body: string): string[] {
  const { content } = readFrontmatter(head + body, 'content/pages/page.mdx');
  if (!content) throw new Error('The head is broken');
  return checkPage(content).map(({ line, column, message }) => `${line}:${column} ${message}`);
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

  test.each([
    ['Hello {process.exit(1)}.', '5:7 What stands in braces { } would be run as a program.'],
    ['export const x = 1', '5:1 A line that begins with import or export is a program.'],
    ['\n<script>alert(1)</script>', '6:1 <script> is not one of the blocks that a page can have.'],
    ['<Archive onload="x()" />', '5:1 <Archive> may only have: nothing.'],
    ['<span id={x} />', '5:1 <span> may only have: id.'],
    ['A {1+', '5:3 A brace { or a sign < begins something here that does not end.'],
  ])('%j is refused where it stands', (body, problem) => {
    expect(found(body)).toEqual([problem]);
  });
});
