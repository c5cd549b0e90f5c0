import type { MdastNode } from 'satteri';
import { didYouMean, type WordList } from '../register/text/nearest.ts';
import type { Mistake } from '../register/rules/rule.ts';
import { readLink } from '../reading/links.ts';
import type { MarkdownFile } from '../reading/frontmatter.ts';
import { readMarkdown } from '../reading/markdown-tree.ts';
import { positionAt, problemAt, type ContentProblem } from '../reading/problem.ts';

/** What a text may refer to. */
export interface BodyContext {
  /** All slugs of projects, also of those with problems of their own. */
  readonly slugs: WordList;
  /** Whether the content folder has this file, `images/map.png`. */
  readonly hasFile: (path: string) => boolean;
}

/** All are errors. */
type TextMistake = Omit<Mistake, 'level'>;

/** Problems in a project's text: raw HTML, headings of the first level, links and pictures that cannot work. */
export function checkBody(markdown: MarkdownFile, context: BodyContext): ContentProblem[] {
  const { file, text, body, bodyStart } = markdown;
  const report = (offset: number, mistake: TextMistake): ContentProblem =>
    problemAt({ file, ...positionAt(text, bodyStart + offset) }, { ...mistake, level: 'error' });
  const nodes = readMarkdown(body);
  if ('offset' in nodes) return [report(nodes.offset, { rule: 'text-too-complex', ...nodes })];
  return nodes.flatMap((node) => {
    const mistake = explain(node, context, () => lineOf(markdown, node));
    return mistake ? report(offsetOf(node), mistake) : [];
  });
}

function offsetOf(node: MdastNode): number {
  return node.position?.start.offset ?? 0;
}

/** The line on which a node begins. */
function lineOf({ body }: MarkdownFile, node: MdastNode): string {
  const offset = offsetOf(node);
  const start = body.lastIndexOf('\n', offset - 1) + 1;
  return body.slice(start).split(/\r?\n/, 1)[0] ?? '';
}

function explain(node: MdastNode, context: BodyContext, readLine: () => string): TextMistake | undefined {
  if (node.type === 'html') return explainHtml(node.value.trimStart());
  if (node.type === 'link' || node.type === 'definition') return explainLink(node.url, context);
  if (node.type === 'image') return explainImage(node.url, node.alt ?? '', context);
  if (node.type === 'imageReference') {
    return {
      rule: 'image-from-elsewhere',
      message: 'The address of a picture must stand right behind its words.',
      advice: '![what it shows](../images/the-file.jpg)',
    };
  }
  if (node.type === 'heading' && node.depth === 1) {
    const line = readLine();
    return {
      rule: 'heading-level',
      message: 'The page has its title already, so headings in the text begin with two #.',
      // A heading that is underlined has two lines.
      ...(line.startsWith('#') ? { replacement: `#${line}` } : { advice: `## ${line.trim()}` }),
    };
  }
  return undefined;
}

const htmlInstead: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: '[the words](https://the-address)',
    b: '**the words**',
    strong: '**the words**',
    i: '*the words*',
    em: '*the words*',
    br: 'End the line above with a backslash: \\',
    img: '![what it shows](../images/the-file.jpg)',
  }),
);

function explainHtml(html: string): TextMistake | undefined {
  if (html.startsWith('</')) return undefined;
  const shown = /<[^\s>]*/.exec(html)?.[0] ?? html;
  if (shown.startsWith('<!--')) {
    return {
      rule: 'raw-html',
      message: 'Notes between <!-- and --> would be shown to readers.',
      advice: 'Delete the note.',
    };
  }
  const tag = shown.replace(/[</]/g, '').toLowerCase();
  return {
    rule: 'raw-html',
    value: `${shown}>`,
    message: `HTML such as ${shown}> is not used in texts, only Markdown.`,
    advice: htmlInstead.get(tag) ?? 'Delete the tag, or write \\< to show the sign itself.',
  };
}

function explainLink(url: string, { slugs, hasFile }: BodyContext): TextMistake | undefined {
  const link = readLink(url);
  switch (link.kind) {
    case 'unsafe':
      return {
        rule: 'unsafe-link',
        value: url,
        message: `A link must not begin with ${link.scheme}`,
        advice: 'Link to an address that begins with https://, or delete the link.',
      };
    case 'project': {
      if (slugs.has(link.slug)) return undefined;
      const near = slugs.nearest(link.slug);
      return {
        rule: 'broken-link',
        value: url,
        message: `There is no project "${link.slug}"${didYouMean(near)}`,
        replacement: near === undefined ? undefined : `${near}.md`,
        advice: 'Link to the file name of a project, or delete the link.',
      };
    }
    case 'file':
      return hasFile(link.path.slice(1)) ? undefined : missingFile(link.path);
    case 'unknown':
      return {
        rule: 'broken-link',
        message: url === '' ? 'The link has no address.' : `"${url}" leads nowhere.`,
        value: url === '' ? undefined : url,
        replacement: /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url) ? `https://${url}` : undefined,
        advice: 'Write a whole address with https://, or the file name of a project.',
      };
    case 'locked':
      return {
        rule: 'unsafe-link',
        value: url,
        message: 'The address has a name or a password in it, which all would read who read the site.',
        advice: 'Write only what stands behind its @.',
      };
    case 'external':
    case 'fragment':
    case 'page':
      return undefined;
    default:
      return link satisfies never;
  }
}

const withoutAlt: TextMistake = {
  rule: 'image-without-words',
  message: 'The picture has no words for people who cannot see it.',
  advice: '![what the picture shows](…)',
};

function explainImage(url: string, alt: string, { hasFile }: BodyContext): TextMistake | undefined {
  const link = readLink(url);
  if (link.kind !== 'file') {
    return {
      rule: 'image-from-elsewhere',
      value: url,
      message: `The picture "${url}" is not one of ours. Nothing is loaded from other sites, and copies work without a network.`,
      advice: 'Put the file in content/images and write ../images/ and its name.',
    };
  }
  if (!hasFile(link.path.slice(1))) return missingFile(link.path);
  return alt.trim() === '' ? withoutAlt : undefined;
}

function missingFile(path: string): TextMistake {
  return {
    rule: 'missing-file',
    value: path.slice(1),
    message: `There is no file content${path}.`,
    advice: 'Add the file, or correct its name.',
  };
}
