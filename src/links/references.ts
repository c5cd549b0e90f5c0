import { valueOf } from './html-tags.ts';
import type { HtmlAttribute, HtmlTag } from './html-tags.ts';

/**
 * - `link`: leads somewhere when a reader follows it
 * - `form`: sends there what a reader typed
 * - `component`: is loaded with the page
 * - `metadata`: is about the page and never fetched, so its absolute addresses stay absolute
 */
export type Role = 'link' | 'form' | 'component' | 'metadata';

const referenceAttributes = new Set([
  'href',
  'xlink:href',
  'src',
  'poster',
  'action',
  'formaction',
  'cite',
  'background',
  'longdesc',
]);
const candidateAttributes = new Set(['srcset', 'imagesrcset']);
const hintRelations = new Set([
  'preload',
  'modulepreload',
  'prefetch',
  'prerender',
  'dns-prefetch',
  'preconnect',
]);
/** Among them kinds of icons such as `apple-touch-icon`. */
const fetchedRelations = /\b(?:stylesheet|icon|manifest)\b/;

/** What an attribute of a tag refers to something for; undefined where it refers to nothing. */
export function roleOf(tag: HtmlTag, attribute: string): Role | undefined {
  if (candidateAttributes.has(attribute)) return 'component';
  if (attribute === 'data' && tag.name === 'object') return 'component';
  if (!referenceAttributes.has(attribute)) return undefined;
  // `rel=external` says that the published site is meant, not the copy that the reader has.
  if (tag.name === 'a' && relationsOf(tag).includes('external')) return 'metadata';
  if (attribute === 'action' || attribute === 'formaction') return 'form';
  if (attribute === 'cite' || attribute === 'longdesc' || tag.name === 'a' || tag.name === 'area')
    return 'link';
  if (tag.name !== 'link') return 'component';
  return relationsOf(tag).some((relation) => fetchedRelations.test(relation)) ? 'component' : 'metadata';
}

/** The value of an attribute that has a role, with each of its references changed. */
export function mapReferences({ name, value }: HtmlAttribute, change: (reference: string) => string): string {
  return candidateAttributes.has(name) ? mapCandidates(value, change) : change(value);
}

/** Changes the addresses of a `srcset` (https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute). */
function mapCandidates(srcset: string, change: (reference: string) => string): string {
  // Behind an address that ends with a comma stands the next one, not a width.
  return srcset.replaceAll(
    /([^\s,](?:\S*[^\s,])?)(?:\s(?:[^,(]|\([^)]*\)?)*)?/g,
    (candidate, address: string) => change(address) + candidate.slice(address.length),
  );
}

/** Whether a `<link>` only asks a browser to load or look up early what is used elsewhere. */
export function isOnlyHint(tag: HtmlTag): boolean {
  const relations = relationsOf(tag);
  return relations.length > 0 && relations.every((relation) => hintRelations.has(relation));
}

/** The words of a tag's `rel`, in lower case. */
export function relationsOf(tag: HtmlTag): string[] {
  return (valueOf(tag, 'rel') ?? '').toLowerCase().split(/\s/).filter(Boolean);
}
