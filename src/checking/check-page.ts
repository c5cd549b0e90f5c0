import { mdxToMdast, type MdastNode } from 'satteri';
import type { MarkdownFile } from '../reading/frontmatter.ts';
import { positionAt, problemAt, type ContentProblem } from '../reading/problem.ts';

/** What an editor can put into a page, each with the attributes it may have. */
const blocks: Readonly<Record<string, readonly string[]>> = {
  Archive: [],
  CopyFacts: [],
  CopyCheck: [],
  /** An anchor that links can lead to: `<span id="report" />`. */
  span: ['id'],
};

/**
 * Problems in a page of running text. Pages are MDX, which can hold programs: here it may hold Markdown and the known
 * blocks alone, so that nothing an editor writes is ever run.
 */
export function checkPage(markdown: MarkdownFile): ContentProblem[] {
  const { file, text } = markdown;
  const problems: ContentProblem[] = [];
  const report = (offset: number, message: string, advice: string, value?: string): void => {
    const at = { file, ...positionAt(text, markdown.bodyStart + offset) };
    problems.push(problemAt(at, { rule: 'page-code', level: 'error', message, value, advice }));
  };
  const visit = (node: MdastNode): void => {
    const mistake = explain(node);
    if (mistake) report(node.position?.start.offset ?? 0, ...mistake);
    if ('children' in node) node.children.forEach(visit);
  };
  try {
    visit(mdxToMdast(markdown.body, { features: { frontmatter: false } }));
  } catch (error) {
    // The parser's place stands at the beginning of its message, `12:3: …`, counted in the body.
    const [, line = '1', column = '1'] =
      /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const lines = markdown.body.split('\n').slice(0, Number(line) - 1);
    const offset = lines.reduce((sum, before) => sum + before.length + 1, Number(column) - 1);
    report(
      offset,
      'A brace { or a sign < begins something here that does not end.',
      'Delete it, or write \\{ or \\<.',
    );
  }
  return problems;
}

function explain(node: MdastNode): [message: string, advice: string, value?: string] | undefined {
  if (node.type === 'mdxjsEsm') {
    const message = 'A line that begins with import or export is a program.';
    return [message, 'Delete it, or begin the line otherwise.'];
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return ['What stands in braces { } would be run as a program.', 'Write \\{ instead of {.'];
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const name = node.name ?? '';
  const allowed = blocks[name];
  if (!allowed) return [`<${name}> is not one of the blocks that a page can have.`, 'Write Markdown.', name];
  const other = node.attributes.find((attribute) => !isPlain(attribute, allowed));
  const message = `<${name}> may only have: ${allowed.join(', ') || 'nothing'}.`;
  return other ? [message, `<${name} />`, name] : undefined;
}

function isPlain(
  attribute: { type: string; name?: string; value?: unknown },
  allowed: readonly string[],
): boolean {
  return (
    attribute.type === 'mdxJsxAttribute' &&
    allowed.includes(attribute.name ?? '') &&
    (attribute.value === null || typeof attribute.value === 'string')
  );
}
