import { isOpen } from '../register/keys/fields.ts';

/** What an address in a text means. */
export type Link =
  /** Another project, or the same. `fragment` has its `#`. */
  | { readonly kind: 'project'; readonly slug: string; readonly fragment: string }
  /** A file in `content/images/` or `content/documents/`; `path` is that of the built site. */
  | { readonly kind: 'file'; readonly path: string }
  /** Another page of the site; `path` from its root. */
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'fragment' }
  | { readonly kind: 'external' }
  /** Another website, with a name or password for it. */
  | { readonly kind: 'locked' }
  /** A scheme that can run a program, or that leads to the reader's own disk. */
  | { readonly kind: 'unsafe'; readonly scheme: string }
  /** An address that means nothing here. */
  | { readonly kind: 'unknown' };

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Reads an address as a project's text uses it. */
export function readLink(url: string): Link {
  // Browsers drop control characters before they look for a scheme, so "java\nscript:" is one.
  const compact = url.replace(/[^\P{Cc}]|\s/gu, '');
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(compact)?.[0].toLowerCase();
  if (scheme !== undefined && !safeSchemes.has(scheme)) return { kind: 'unsafe', scheme };
  if (scheme !== undefined) return { kind: isOpen(compact) ? 'external' : 'locked' };
  if (/^[\\/]{2}/.test(compact)) return { kind: 'unknown' };
  if (url.startsWith('#')) return { kind: 'fragment' };
  const project =
    /^(?:\.\/|(?:(?:\.\.)?\/)?projects\/)?([^/#?]+)\.md(#.*)?$/.exec(url) ??
    /^(?:(?:\.\.)?\/)?projects\/([^/#?]+)\.html(#.*)?$/.exec(url);
  if (project)
    return { kind: 'project', slug: withoutLanguage(project[1] ?? ''), fragment: project[2] ?? '' };
  const file = /^(?:\.\.)?\/((?:images|documents)\/(?!.*\.\.)[^#?]+)$/.exec(url);
  if (file) return { kind: 'file', path: `/${file[1] ?? ''}` };
  const page =
    /^\.\.\/pages\/([^/#?.]+)\.mdx?(#.*)?$/.exec(url) ?? /^(?:\.\.)?\/([^#?]+)\.html(#.*)?$/.exec(url);
  if (page) return { kind: 'page', path: `/${page[1] ?? ''}.html${page[2] ?? ''}` };
  return { kind: 'unknown' };
}

/** A link to a translation means its project. */
function withoutLanguage(name: string): string {
  return name.replace(/\.[a-z]{2}$/, '');
}
