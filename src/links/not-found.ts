import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileIn } from '../files/write-file.ts';
import { readCssReferences } from './css-urls.ts';
import { applyEdits, lineAt, writeAttribute } from './edits.ts';
import type { Edit } from './edits.ts';
import { attributeOf, valueOf, visitTags } from './html-tags.ts';
import type { HtmlAttribute, HtmlTag } from './html-tags.ts';
import { allowSource, hashSource } from './policy.ts';
import { errorIn, type SiteProblem } from './problem.ts';
import { relationsOf } from './references.ts';

const notFoundPage = '404.html';

/** Attributes that lead somewhere when used, but load nothing. */
const linkAttributes = new Set(['href', 'action', 'formaction']);
const loadingAttributes = new Set(['src', 'srcset', 'poster', 'data', 'href', 'xlink:href']);

/**
 * Makes `404.html` right at every depth, in a built folder whose references are relative already. Hosts show this one page for any missing address, so a relative reference in it points
 * elsewhere each time, and a root-absolute one is wrong under a sub-path; the page cannot know either, because the same bytes are
 * served everywhere. So it depends on nothing: its style sheets are put into it, its pictures must be inline, and its links lose their
 * `href` (HTML: a placeholder for a link) until a small script has found the root. The script looks for the page's own icon
 * beside the missing address, then one folder up, and so on; where the icon loads is the root, and the links and the page's other
 * scripts get their addresses. The policy names both inline parts by their hashes and allows nothing else.
 *
 * Without scripts the page is whole, styled text without dead links; its author says there, in `<noscript>`, how to get on. Absolute
 * links to the site's public address stay as they are, in this page only.
 *
 * Rejected: `<base>` and root-absolute links (know the address), `../../` links (right at one depth only), one 404.html in each folder
 * (most hosts read only the first).
 */
export async function makeNotFoundPage(folder: string): Promise<SiteProblem[]> {
  const html = await readFile(join(folder, notFoundPage), 'utf8');
  const problems: SiteProblem[] = [];
  const edits: Edit[] = [];
  const styles: string[] = [];
  const scripts: string[] = [];
  let icon: string | undefined;
  let hasLinks = false;
  let styleOffset: number | undefined;
  let policy: HtmlAttribute | undefined;

  const report = (rule: string, offset: number, reference: string, message: string, fix: string): void => {
    const place = { file: notFoundPage, line: lineAt(html, offset), reference };
    problems.push(errorIn(place, rule, message, fix));
  };

  async function visit(tag: HtmlTag): Promise<void> {
    const drop = () => edits.push({ start: tag.start, end: tag.closed, text: '' });
    const href = valueOf(tag, 'href');
    if (tag.name === 'link' && href !== undefined && isLocal(href)) {
      const relations = relationsOf(tag);
      if (relations.includes('icon')) icon ??= href;
      if (relations.includes('stylesheet')) {
        styleOffset ??= tag.start;
        const css = withoutFiles(await readFile(join(folder, decodeURIComponent(href)), 'utf8'));
        const media = valueOf(tag, 'media');
        styles.push(media === undefined ? css : `@media ${media}{${css}}`);
      }
      drop();
      return;
    }
    const source = valueOf(tag, 'src');
    if (tag.name === 'script' && source !== undefined && isLocal(source)) {
      scripts.push(source);
      drop();
      return;
    }
    if (tag.name === 'meta' && valueOf(tag, 'http-equiv')?.toLowerCase() === 'content-security-policy') {
      policy = attributeOf(tag, 'content');
    }
    const isLink = ['a', 'area', 'form', 'button', 'input'].includes(tag.name);
    for (const attribute of tag.attributes) {
      if (!isLocal(attribute.value)) continue;
      if (isLink && linkAttributes.has(attribute.name)) {
        hasLinks = true;
        const { start, end, name } = attribute;
        edits.push({ start, end, text: writeAttribute(`data-root-${name}`, attribute.value) });
      } else if (
        loadingAttributes.has(attribute.name) &&
        !(attribute.name === 'data' && tag.name !== 'object')
      ) {
        const fix = 'Leave it out of this page, or put the picture into the page as <svg>.';
        report(
          '404-loads',
          attribute.start,
          attribute.value,
          `404.html loads ${attribute.value}, which cannot be found at every depth`,
          fix,
        );
      }
    }
  }

  const tags: HtmlTag[] = [];
  visitTags(html, (tag) => tags.push(tag));
  for (const tag of tags) await visit(tag);

  const added: { directive: string; content: string }[] = [];
  if (styleOffset !== undefined) {
    const content = styles.join('\n');
    edits.push({ start: styleOffset, end: styleOffset, text: `<style>${content}</style>` });
    added.push({ directive: 'style-src', content });
  }
  if (hasLinks || scripts.length > 0) {
    if (icon === undefined) {
      const fix = 'Add <link rel="icon" href="/favicon.svg"> to its <head>.';
      report(
        '404-icon',
        0,
        notFoundPage,
        '404.html names no icon, and its links are found by looking for the icon',
        fix,
      );
    }
    const content = rootScript(icon ?? '', scripts);
    const close = html.lastIndexOf('</body');
    const end = close === -1 ? html.length : close;
    edits.push({ start: end, end, text: `<script>${content}</script>` });
    added.push({ directive: 'script-src', content });
  }
  if (policy && added.length > 0) {
    const value = added.reduce(
      (text, { directive, content }) => allowSource(text, directive, hashSource(content)),
      policy.value,
    );
    edits.push({ start: policy.start, end: policy.end, text: writeAttribute('content', value) });
  }
  writeFileIn(folder, notFoundPage, applyEdits(html, edits));
  return problems;
}

/** References to parts of the page itself are right at every depth. */
function isLocal(reference: string): boolean {
  return !/^\s*(?:[a-z][a-z0-9+.-]*:|[#?]|$)/i.test(reference);
}

/** A style sheet without what it loads: fonts of its own, imports and pictures, for which `none` stands. */
function withoutFiles(css: string): string {
  const bare = css.replaceAll(/@font-face\s*\{[^}]*\}|@import[^;]*;/gi, '');
  const edits = readCssReferences(bare)
    .filter(({ value }) => isLocal(value))
    .map(({ start, end }) => {
      const open = /url\(\s*["']?$/i.exec(bare.slice(0, start))?.index;
      return open === undefined
        ? { start, end, text: 'data:,' }
        : { start: open, end: bare.indexOf(')', end) + 1, text: 'none' };
    });
  return applyEdits(bare, edits).replaceAll('\r\n', '\n').trim();
}

/**
 * The script put into the page. `icon` and `scripts` are relative to the root. At most eight folders are tried, so that a nonsense
 * address does not cause a hundred requests.
 */
function rootScript(icon: string, scripts: readonly string[]): string {
  const values = JSON.stringify({ icon, scripts }).replaceAll('<', String.raw`\u003c`);
  return `(({ icon, scripts }) => {
  const folders = location.pathname.split('/').slice(0, -1).filter((name, index) => name || index === 0);
  const open = (root) => {
    for (const name of ['href', 'action', 'formaction'])
      for (const element of document.querySelectorAll('[data-root-' + name + ']'))
        element.setAttribute(name, root + element.getAttribute('data-root-' + name));
    for (const source of scripts) {
      const script = document.createElement('script');
      script.async = false;
      script.src = root + source;
      document.head.append(script);
    }
  };
  const look = (depth) => {
    if (depth < 1) return;
    const root = folders.slice(0, depth).join('/') + '/';
    const image = new Image();
    image.onload = () => open(root);
    image.onerror = () => look(depth - 1);
    image.src = root + icon;
  };
  look(Math.min(folders.length, 9));
})(${values});`;
}
