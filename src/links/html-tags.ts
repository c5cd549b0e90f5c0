import { parseFragment } from 'parse5';

/** An attribute as it stands in the page. */
export interface HtmlAttribute {
  /** Lower-case name. */
  readonly name: string;
  /** Value with character references decoded; empty where the attribute has none. */
  readonly value: string;
  /** Offsets of `name="value"` in the page, end excluded. */
  readonly start: number;
  readonly end: number;
}

/** A start tag as it stands in the page. */
export interface HtmlTag {
  /** Lower-case name. */
  readonly name: string;
  readonly attributes: readonly HtmlAttribute[];
  /** Offsets of the tag in the page, end excluded. */
  readonly start: number;
  readonly end: number;
  /** What stands between `<script>` or `<style>` and its end tag, undecoded; empty for other elements. */
  readonly content: string;
  /** Offset after the end tag for elements whose content is not markup, otherwise the same as `end`. */
  readonly closed: number;
}

/** A tag's attribute of a lower-case name. */
export function attributeOf(tag: HtmlTag, name: string): HtmlAttribute | undefined {
  return tag.attributes.find((attribute) => attribute.name === name);
}

/** The value of a tag's attribute of a lower-case name. */
export function valueOf(tag: HtmlTag, name: string): string | undefined {
  return attributeOf(tag, name)?.value;
}

/** Elements whose content is text up to their own end tag, each with the pattern that finds it. */
const endTags = new Map(
  ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi'),
  ]),
);

const tagNameForm = /[a-zA-Z][^\t\n\f\r />]*/y;
const attributeForm =
  /[\t\n\f\r /]*(=?[^\t\n\f\r />=]+|=)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >"'][^\t\n\f\r >]*)?))?/y;
/** An attribute the pattern left at its equals sign although a quotation mark follows: the mark is never closed. */
const unclosedForm = /[^\t\n\f\r /]=[\t\n\f\r ]*$/;
const tagEndForm = /[\t\n\f\r /]*>/y;

/**
 * Calls `visit` with every start tag of a page, in order, following the tokenisation rules of the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) with scripting off: what is inside `<noscript>` counts.
 *
 * It builds no tree and looks at no text between tags, which makes it several times faster than a full parser on the pages of a
 * large register; its test compares it with parse5. It stops where a tag is never closed, as a browser does. It differs in two
 * cases: a script that holds `<!--<script>` ends at the first `</script>` here, and what is in a script or style inside a
 * drawing is text here too.
 */
export function visitTags(html: string, visit: (tag: HtmlTag) => void): void {
  let foreignDepth = 0;
  let position = html.indexOf('<');
  while (position !== -1) {
    let next = position + 1;
    const code = html.charCodeAt(next);
    if (isLetter(code)) {
      const tag = readTag(html, position);
      if (!tag) return;
      const isForeign = tag.name === 'svg' || tag.name === 'math';
      const closesItself = html.charCodeAt(tag.end - 2) === slash;
      if (isForeign && !closesItself) foreignDepth += 1;
      const text = readText(html, tag, foreignDepth > 0, closesItself);
      visit(text);
      next = text.closed;
    } else if (code === slash && isLetter(html.charCodeAt(next + 1))) {
      const tag = readTag(html, next);
      if (!tag) return;
      if ((tag.name === 'svg' || tag.name === 'math') && foreignDepth > 0) foreignDepth -= 1;
      next = tag.end;
    } else if (code === slash || code === questionMark) {
      next = endOf(html, '>', next);
    } else if (code === exclamationMark) {
      next = endOfDeclaration(html, next, foreignDepth > 0);
    }
    position = html.indexOf('<', next);
  }
}

const slash = 0x2f;
const questionMark = 0x3f;
const exclamationMark = 0x21;

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function readTag(html: string, start: number): HtmlTag | undefined {
  tagNameForm.lastIndex = start + 1;
  const name = tagNameForm.exec(html)?.[0];
  if (name === undefined) return undefined;
  let position = tagNameForm.lastIndex;
  const attributes: HtmlAttribute[] = [];
  for (;;) {
    tagEndForm.lastIndex = position;
    if (tagEndForm.test(html)) break;
    attributeForm.lastIndex = position;
    const match = attributeForm.exec(html);
    if (!match) return undefined;
    const [whole, written = '', double, single, bare] = match;
    const end = position + whole.length;
    if (unclosedForm.test(whole) && /["']/.test(html.charAt(end))) return undefined;
    const attribute = written.toLowerCase();
    if (!attributes.some((earlier) => earlier.name === attribute)) {
      const value = decode(double ?? single ?? bare ?? '');
      const begin = position + whole.indexOf(written);
      attributes.push({ name: attribute, value, start: begin, end });
    }
    position = end;
  }
  const end = tagEndForm.lastIndex;
  return { name: name.toLowerCase(), attributes, start, end, content: '', closed: end };
}

function readText(html: string, tag: HtmlTag, isForeign: boolean, closesItself: boolean): HtmlTag {
  const endTag = endTags.get(tag.name);
  if (!endTag) return tag;
  if (isForeign && (closesItself || (tag.name !== 'script' && tag.name !== 'style'))) return tag;
  endTag.lastIndex = tag.end;
  const match = endTag.exec(html);
  if (!match) return { ...tag, content: html.slice(tag.end), closed: html.length };
  return { ...tag, content: html.slice(tag.end, match.index), closed: endOf(html, '>', match.index) };
}

function endOfDeclaration(html: string, start: number, isForeign: boolean): number {
  if (html.startsWith('!--', start)) {
    const body = start + 3;
    if (html.startsWith('>', body)) return body + 1;
    if (html.startsWith('->', body)) return body + 2;
    const closing = /--!?>/g;
    closing.lastIndex = body;
    return closing.test(html) ? closing.lastIndex : html.length;
  }
  if (isForeign && html.startsWith('![CDATA[', start)) return endOf(html, ']]>', start);
  return endOf(html, '>', start);
}

function endOf(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found === -1 ? html.length : found + text.length;
}

function decode(value: string): string {
  if (!value.includes('&')) return value;
  const quoted = value.replaceAll('"', '&quot;');
  const [element] = parseFragment(`<i x="${quoted}"></i>`).childNodes;
  return element && 'attrs' in element ? (element.attrs[0]?.value ?? value) : value;
}
