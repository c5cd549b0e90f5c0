import { defineHastPlugin, markdownToHtml } from 'satteri';
import { addressOf } from '../register/addresses.ts';
import { slugify } from '../register/keys/fields.ts';
import { readLink } from './links.ts';

export interface RenderOptions {
  /** The address of a project's page; from the root of the site where it is not given. */
  readonly linkTo?: ((slug: string) => string) | undefined;
}

/**
 * A project's text as HTML, for trusted insertion into a page: raw HTML is shown as text and unsafe links lead
 * nowhere, even if the checks were skipped. Headings have ids that begin with `text-`. Links to project files and to
 * files of the content become addresses from the root of the site.
 */
export function renderBody(body: string, options: RenderOptions = {}): string {
  const linkTo = options.linkTo ?? ((slug) => addressOf('project', slug));
  return markdownToHtml(body, { features: { frontmatter: false }, hastPlugins: [createPlugin(linkTo)] }).html;
}

function createPlugin(linkTo: (slug: string) => string) {
  const ids = new Map<string, number>();
  const uniqueId = (text: string): string => {
    const id = `text-${slugify(text)}`;
    const uses = (ids.get(id) ?? 0) + 1;
    ids.set(id, uses);
    return uses === 1 ? id : `${id}-${String(uses)}`;
  };
  return defineHastPlugin({
    name: 'fieldbook-text',
    raw: (node) => ({ type: 'text', value: node.value }),
    element: {
      filter: ['a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.tagName === 'a') {
          context.setProperty(node, 'href', safeAddress(node.properties['href'], linkTo));
        } else if (node.tagName === 'img') {
          context.setProperty(node, 'src', safeAddress(node.properties['src'], linkTo));
        } else if (node.properties['id'] === undefined) {
          context.setProperty(node, 'id', uniqueId(context.textContent(node)));
        }
      },
    },
  });
}

/** The address as the page needs it; `undefined` for one that could do harm. */
function safeAddress(value: unknown, linkTo: (slug: string) => string): string | undefined {
  const url = typeof value === 'string' ? value : '';
  const link = readLink(url);
  switch (link.kind) {
    case 'project':
      return `${linkTo(link.slug)}${link.fragment && headingAddress(link.fragment)}`;
    case 'file':
    case 'page':
      return link.path;
    case 'unsafe':
    case 'locked':
    case 'unknown':
      return undefined;
    case 'fragment':
      return headingAddress(url);
    case 'external':
      return url;
    default:
      return link satisfies never;
  }
}

/** Editors write `#aims`; the prefix keeps ids of texts and ids of the page apart. Footnotes have a prefix of their own. */
function headingAddress(fragment: string): string {
  return /^#(text|user-content)-/.test(fragment) ? fragment : `#text-${fragment.slice(1)}`;
}
