import { applyEdits, detach, lineAt, writeAttribute } from './edits.ts';
import type { Edit } from './edits.ts';
import { attributeOf, valueOf, visitTags } from './html-tags.ts';
import type { HtmlAttribute, HtmlTag } from './html-tags.ts';
import { hashSource } from './policy.ts';
import { errorIn, type SiteProblem } from './problem.ts';
import { isOnlyHint, mapReferences, roleOf } from './references.ts';
import type { Role } from './references.ts';
import type { Resolver } from './resolve.ts';

/** What a page needs to know of the other files. */
export interface PageSurroundings {
  readonly resolver: Resolver;
  /** Turns a module script into a classic one; returns why it cannot, if so. */
  readonly makeClassic: (path: string) => string | undefined;
}

/** A link to a part of a page, checked once every page has been read. */
export interface PartLink {
  readonly file: string;
  readonly line: number;
  readonly reference: string;
  readonly path: string;
  readonly fragment: string;
}

export interface RelativePage {
  readonly html: string;
  readonly problems: readonly SiteProblem[];
  /** Names that links can lead to: every `id`, and the `name` of anchors. */
  readonly parts: ReadonlySet<string>;
  readonly partLinks: readonly PartLink[];
}

const dataTypes = new Set(['application/ld+json', 'application/json']);
/** What stands before the address where a page leads to another by itself. */
const refreshLead = /^\s*[\d.]+(?:\s*[;,])?\s*(?:url\s*=\s*)?/i;

/** Makes the references of one page relative; `makeRelative` says how. */
export function makePageRelative(html: string, file: string, surroundings: PageSurroundings): RelativePage {
  const problems: SiteProblem[] = [];
  const edits: Edit[] = [];
  const parts = new Set<string>();
  const partLinks: PartLink[] = [];
  const inline: HtmlTag[] = [];
  let policy = '';

  function report(rule: string, offset: number, reference: string, message: string, fix: string): void {
    problems.push(errorIn({ file, line: lineAt(html, offset), reference }, rule, message, fix));
  }

  function remove(attribute: HtmlAttribute): void {
    const before =
      /(?<![\t\n\f\r ])[\t\n\f\r ]*$/.exec(
        html.slice(Math.max(0, attribute.start - 40), attribute.start),
      )?.[0] ?? '';
    edits.push({ start: attribute.start - before.length, end: attribute.end, text: '' });
  }

  /** The address to write for a reference, the same where it stays. */
  function follow(reference: string, role: Role, offset: number): string {
    const found = surroundings.resolver.resolve(reference, file);
    if (found.kind === 'broken') report(found.rule, offset, reference, found.message, found.fix);
    if (found.kind === 'outside' && role === 'form') {
      const fix = 'Remove the form, or link to the page instead.';
      report('third-party-form', offset, reference, `a form sends what is typed to ${reference}`, fix);
    }
    if (found.kind === 'outside' && role === 'component') {
      const fix = 'Copy the file into the site and use the copy: nothing may be loaded from another host.';
      report('third-party', offset, reference, `the page loads ${reference}`, fix);
    }
    if (found.kind !== 'file') return reference;
    if (reference.trim() === '' && role === 'component') {
      report(
        'empty-reference',
        offset,
        reference,
        'an address is empty',
        'Write the address, or remove the element.',
      );
    }
    const { path, fragment } = found;
    if (fragment !== '') {
      partLinks.push({ file, line: lineAt(html, offset), reference: detach(reference), path, fragment });
    }
    const staysAbsolute = role === 'metadata' || (file === '404.html' && role === 'link');
    return staysAbsolute && /^https?:/i.test(reference.trim()) ? reference : found.address;
  }

  function rewrite(attribute: HtmlAttribute, value: string): void {
    if (value === attribute.value) return;
    const name = html.slice(attribute.start, attribute.start + attribute.name.length);
    edits.push({ start: attribute.start, end: attribute.end, text: writeAttribute(name, value) });
  }

  function visitAttribute(tag: HtmlTag, attribute: HtmlAttribute): void {
    const { name, value, start } = attribute;
    if (name === 'id' || (name === 'name' && tag.name === 'a')) parts.add(detach(value));
    else if (name === 'crossorigin' || name === 'integrity') remove(attribute);
    else if (name === 'style') {
      report(
        'inline-style',
        start,
        value,
        `<${tag.name}> has a style attribute, which the policy forbids`,
        'Use a class.',
      );
    } else if (name === 'ping' || name === 'srcdoc') {
      report(
        name,
        start,
        value,
        `<${tag.name}> has the attribute ${name}, which does not work offline`,
        'Remove it.',
      );
    } else if (/^on[a-z]/.test(name)) {
      const fix = 'Add the listener in a script file.';
      report(
        'inline-handler',
        start,
        value,
        `<${tag.name}> has the attribute ${name}, which the policy forbids`,
        fix,
      );
    } else {
      const role = roleOf(tag, name);
      if (role)
        rewrite(
          attribute,
          mapReferences(attribute, (reference) => follow(reference, role, start)),
        );
    }
  }

  function visitScript(tag: HtmlTag): void {
    const type = attributeOf(tag, 'type');
    const source = attributeOf(tag, 'src');
    const kind = type?.value.trim().toLowerCase();
    if (!source) {
      if (!dataTypes.has(kind ?? '')) inline.push(tag);
      return;
    }
    if (kind !== 'module' || !type) return;
    const waits = attributeOf(tag, 'defer') ?? attributeOf(tag, 'async');
    if (waits) remove(type);
    else edits.push({ start: type.start, end: type.end, text: 'defer' });
    const found = surroundings.resolver.resolve(source.value, file);
    const failure = found.kind === 'file' ? surroundings.makeClassic(found.path) : undefined;
    if (failure === undefined) return;
    const fix =
      'Bundle it into one file without imports and exports: a page opened from a stick cannot load modules.';
    report(
      'module-script',
      source.start,
      source.value,
      `the script ${source.value} is a module: ${failure}`,
      fix,
    );
  }

  function visitMeta(tag: HtmlTag): void {
    const equivalent = valueOf(tag, 'http-equiv')?.trim().toLowerCase();
    const content = attributeOf(tag, 'content');
    if (!content) return;
    if (equivalent === 'content-security-policy') policy += `${content.value};`;
    const [lead] = (equivalent === 'refresh' && refreshLead.exec(content.value)) || [];
    if (lead === undefined) return;
    const rest = content.value.slice(lead.length).trim();
    const reference = /^(['"])(.*?)\1/s.exec(rest)?.[2] ?? rest;
    if (reference === '') return;
    const address = follow(reference, 'link', content.start);
    if (address !== reference) rewrite(content, `${lead}${address}`);
  }

  visitTags(html, (tag) => {
    if (tag.name === 'link' && isOnlyHint(tag)) {
      edits.push({ start: tag.start, end: tag.end, text: '' });
      return;
    }
    if (tag.name === 'base' || tag.name === 'track') {
      const message = `<${tag.name}> does not work in a page opened from a stick`;
      report(`no-${tag.name}`, tag.start, `<${tag.name}>`, message, 'Remove the element.');
      return;
    }
    const href = valueOf(tag, 'href') ?? valueOf(tag, 'xlink:href');
    if (tag.name === 'use' && href !== undefined && !href.startsWith('#')) {
      const fix = 'Put the <symbol> into the page and write href="#name".';
      report('external-use', tag.start, href, `<use> loads ${href}, which browsers refuse from a stick`, fix);
    }
    for (const attribute of tag.attributes) visitAttribute(tag, attribute);
    if (tag.name === 'script') visitScript(tag);
    if (tag.name === 'style') inline.push(tag);
    if (tag.name === 'meta') visitMeta(tag);
  });

  for (const { name, start, content } of inline) {
    if (policy.includes(hashSource(content))) continue;
    const fix =
      name === 'style'
        ? "Move it into a style sheet file (in Astro: build.inlineStylesheets: 'never')."
        : 'Move it into a script file.';
    report(
      `inline-${name}-element`,
      start,
      `<${name}>`,
      `the page has an inline <${name}>, which its policy forbids`,
      fix,
    );
  }
  return { html: applyEdits(html, edits), problems, parts, partLinks };
}
