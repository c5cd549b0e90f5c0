import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';

/** A text of an editor, about a hundred printed pages. The reader takes a fifth of a second for the worst of this length. */
const maxCharacters = 200_000;

/** Quotes and items of lists in each other at the beginning of one line. The reader takes the square of their number. */
const maxMarks = 50;

/** Spaces at the beginning of a line; two of them put an item of a list into another. */
const maxIndent = 400;

/** Signs that Markdown reads, between two empty lines. The reader takes the square of their number. */
const maxSigns = 4_000;

/** Cells of a table, its lines times the signs | of its longest line: short lines are filled up to that. */
const maxCells = 20_000;

/** What may stand below the first sign of a program in a page. The reader of programs calls itself for each sign of some. */
const maxProgram = 2_000;

/** Levels of a tree: whatever walks it calls itself for each. */
const maxDepth = 100;

/** Why a text is not read, and where in it. */
export interface Unreadable {
  readonly offset: number;
  readonly message: string;
  readonly advice: string;
}

/** Reads a project's text. Gives all nodes in the order of the text, or why it is not read. */
export function readMarkdown(body: string): readonly MdastNode[] | Unreadable {
  return findUnreadable(body) ?? nodesOf(markdownToMdast(body, { features: { frontmatter: false } }));
}

/** Reads the text of a page. Gives all nodes in the order of the text, or why it is not read. Throws where it is no MDX. */
export function readMdx(body: string): readonly MdastNode[] | Unreadable {
  return (
    findUnreadable(body) ??
    findLongProgram(body) ??
    nodesOf(mdxToMdast(body, { features: { frontmatter: false } }))
  );
}

const tooDeep = {
  message: `Lists, quotes or signs such as * and [ stand in each other here, too many to be read.`,
  advice: 'Write it with fewer levels.',
} as const;

/** What would take the reader more than a moment. */
function findUnreadable(body: string): Unreadable | undefined {
  if (body.length > maxCharacters) {
    return {
      offset: maxCharacters,
      message: `The text has more than ${String(maxCharacters)} characters; here the rest of it begins.`,
      advice: 'Put it into a document in content/documents, and link to it.',
    };
  }
  let [offset, signs, lines, widest] = [0, 0, 0, 0];
  for (const line of body.split(/(?<=\n)/)) {
    const start = /^(?:\s|>|[*+-](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
    const isTooDeep = countOf(start, />|[*+-]|\d+/g) > maxMarks;
    const isIndented = line.trim() !== '' && countOf(start, /\s/g) > maxIndent;
    if (isTooDeep || isIndented) return { offset, ...tooDeep };
    // Quotes keep their signs on an empty line.
    const isEmpty = /^[\s>]*$/.test(line);
    signs = isEmpty ? 0 : signs + countOf(line, /[&*<>[\]^_`{}~$\\]/g);
    [lines, widest] = isEmpty ? [0, 0] : [lines + 1, Math.max(widest, countOf(line, /\|/g))];
    if (lines * widest > maxCells) {
      return {
        offset,
        message: `A table has more than ${String(maxCells)} cells here, too many to be read.`,
        advice: 'Put it into a document in content/documents, and link to it.',
      };
    }
    if (signs > maxSigns) {
      return {
        offset,
        message: `More than ${String(maxSigns)} signs such as * _ [ & stand in this part of the text, too many to be read.`,
        advice: 'Put empty lines between its parts, or delete the signs.',
      };
    }
    offset += line.length;
  }
  return undefined;
}

/** The first sign of a program outside of code, where more stands below it than can be read as a program. */
function findLongProgram(body: string): Unreadable | undefined {
  if (body.length <= maxProgram) return undefined;
  const nodes = readMarkdown(body);
  if ('offset' in nodes) return nodes;
  let text = body.replace(/\\./g, '  ');
  for (const { type, position } of nodes) {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    // What is only indented is no code in a page.
    const isCode = type === 'inlineCode' || (type === 'code' && /^[`~]/.test(body.slice(start, end)));
    if (isCode) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  const offset = text.search(/\{|^(?:import|export)\b/m);
  if (offset === -1 || body.length - offset <= maxProgram) return undefined;
  return {
    offset,
    message: 'This looks like the beginning of a program, and too much stands below it to be read as one.',
    advice: 'Write \\{ instead of {, and begin no line with import or export.',
  };
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** Walks the tree without calling itself. */
function nodesOf(root: MdastNode): readonly MdastNode[] | Unreadable {
  const nodes: MdastNode[] = [];
  const open = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > maxDepth) return { offset: node.position?.start.offset ?? 0, ...tooDeep };
    nodes.push(node);
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return nodes;
}
