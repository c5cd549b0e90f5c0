import { markdownToMdast, type MdastNode } from 'satteri';
import type { TextBlock } from '../register/text/text-block.ts';

/** The words of a project's text, a block each, as its page shows them (`markdown.ts`): raw HTML is text, pictures are none. */
export function readBlocks(body: string): TextBlock[] {
  return blocksOf(markdownToMdast(body, { features: { frontmatter: false } }));
}

/** What has words in it and no blocks. */
const blocks: ReadonlySet<MdastNode['type']> = new Set(['paragraph', 'tableCell', 'code', 'html']);

function blocksOf(node: MdastNode): TextBlock[] {
  if (node.type === 'heading') return [{ text: wordsOf(node), heading: node.depth }];
  if (blocks.has(node.type)) return [{ text: wordsOf(node) }];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

function wordsOf(node: MdastNode): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
