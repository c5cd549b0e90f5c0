import type { MdastNode } from 'satteri';
import type { Mistake } from '../register/rules/rule.ts';
import type { MarkdownFile } from '../reading/frontmatter.ts';
import { readMdx } from '../reading/markdown-tree.ts';
import { positionAt, problemAt, type ContentProblem } from '../reading/problem.ts';

/** What an editor can put into a page, each with the attributes it may have. */
const blocks: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Archive: [],
    CopyFacts: [],
    CopyCheck: [],
    /** An anchor that links can lead to: `<span id="report" />`. */
    span: ['id'],
  }),
);

/**
 * Problems in a page of running text. Pages are MDX, which can hold programs: here it may hold Markdown and the known
 * blocks alone, so that nothing an editor writes is ever run.
 */
export function checkPage(markdown: MarkdownFile): ContentProblem[] {
  const { file, text } = markdown;
  const problems: ContentProblem[] = [];
  const report = (offset: number, mistake: Omit<Mistake, 'level'>): void => {
    const at = { file, ...positionAt(text, markdown.bodyStart + offset) };
    problems.push(problemAt(at, { ...mistake, level: 'error' }));
  };
  try {
    const nodes = readMdx(markdown.body);
    if ('offset' in nodes) report(nodes.offset, { rule: 'text-too-complex', ...nodes });
    else
      for (const node of nodes) {
        const mistake = explain(node);
        if (mistake) report(node.position?.start.offset ?? 0, mistake);
      }
  } catch (error) {
    // The parser's place stands at the beginning of its message, `12:3: …`, counted in the body.
    const [, line = '1', column = '1'] =
      /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const lines = markdown.body.split('\n').slice(0, Number(line) - 1);
    const offset = lines.reduce((sum, before) => sum + before.length + 1, Number(column) - 1);
    report(offset, {
      rule: 'page-code',
      message: 'A brace { or a sign < begins something here that does not end, or that a page cannot have.',
      advice: 'Delete it, or write \\{ or \\<.',
    });
  }
  return problems;
}

function explain(node: MdastNode): Omit<Mistake, 'level'> | undefined {
  const mistake = (message: string, advice: string, value?: string) =>
    ({ rule: 'page-code', message, advice, value }) as const;
  if (node.type === 'mdxjsEsm') {
    const message = 'A line that begins with import or export is a program.';
    return mistake(message, 'Delete it, or begin the line otherwise.');
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return mistake('What stands in braces { } would be run as a program.', 'Write \\{ instead of {.');
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const name = node.name ?? '';
  const allowed = blocks.get(name);
  if (!allowed) {
    return mistake(`<${name}> is not one of the blocks that a page can have.`, 'Write Markdown.', name);
  }
  const other = node.attributes.find((attribute) => !isPlain(attribute, allowed));
  const message = `<${name}> may only have: ${allowed.join(', ') || 'nothing'}.`;
  return other && mistake(message, `<${name} />`, name);
}

function isPlain(attribute: { name?: string; value?: unknown }, allowed: readonly string[]): boolean {
  return (
    allowed.includes(attribute.name ?? '') &&
    (attribute.value === null || typeof attribute.value === 'string')
  );
}
