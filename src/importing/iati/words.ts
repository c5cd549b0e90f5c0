import { readDate } from '../../checking/meant/read-date.ts';
import { defaultLanguage } from '../../register/main-language.ts';
import type { PartialDate } from '../../register/dates/dates.ts';
import type { OrganisationEntry } from '../../register/keys/schema.ts';
import type { XmlElement } from './xml-stream.ts';

/** Texts by the two letters of their language, the first of each. */
export type Narratives = ReadonlyMap<string, string>;

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The narratives of an element; those that name no language are in `language`. */
export function narrativesOf(element: XmlElement | undefined, language: string): Narratives {
  const texts = new Map<string, string>();
  for (const { text, attributes } of element ? childrenOf(element, 'narrative') : []) {
    const own = languageOf(attributes['xml:lang']) ?? language;
    const tidy = tidyText(text);
    if (tidy !== '' && !texts.has(own)) texts.set(own, tidy);
  }
  return texts;
}

/** The two letters of a language such as `EN` or `en-GB`. */
export function languageOf(code: string | undefined): string | undefined {
  return /^([a-z]{2})(?:-|$)/.exec(code?.trim().toLowerCase() ?? '')?.[1];
}

/** The text in the language, or in the one that most publishers write, or in any. */
export function inLanguage(texts: Narratives, language: string): string | undefined {
  return texts.get(language) ?? texts.get(defaultLanguage) ?? texts.values().next().value;
}

/** Paragraphs with one blank line between them; inside them, line ends are only how the file was indented. */
function tidyText(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A text that is no Markdown as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([ \t]*)([#>+=|:-])/gm, '$1\\$2')
    .replace(/^([ \t]*\d{1,9})([.)])/gm, '$1\\$2');
}

/** The whole sentences with which a text begins, as many as have room in a summary; none where the first has not. */
export function firstSentences(text: string, room = 300): string | undefined {
  const [paragraph = ''] = text.split('\n\n', 1);
  if (paragraph.length <= room) return paragraph || undefined;
  // A sentence is over where the next begins, two signs further on.
  const ends = [...paragraph.slice(0, room + 2).matchAll(/[.!?](?= [\p{Lu}\d])/gu)];
  const end = ends.at(-1)?.index ?? -1;
  return end === -1 ? undefined : paragraph.slice(0, end + 1);
}

/**
 * The date of an `activity-date`. It is always a whole day there; where its narrative names a month or year in which
 * that day lies, no more than that is known.
 */
export function activityDate(element: XmlElement, language: string): PartialDate | undefined {
  const day = readDate((element.attributes['iso-date'] ?? '').trim().slice(0, 10));
  for (const text of narrativesOf(element, language).values()) {
    const said = readDate(text);
    if (day && said && said.earliest <= day.earliest && day.latest <= said.latest) return said;
  }
  return day;
}

/** The IATI OrganisationType list (https://iatistandard.org/en/iati-standard/203/codelists/organisationtype/) in our words. */
export const organisationTypeOf: ReadonlyMap<string, OrganisationEntry['type']> = new Map(
  Object.entries({
    '10': 'government',
    '11': 'local-government',
    '15': 'other',
    '21': 'international-ngo',
    '22': 'national-ngo',
    '23': 'international-ngo',
    '24': 'national-ngo',
    '30': 'public-private',
    '40': 'multilateral',
    '60': 'foundation',
    '70': 'private',
    '71': 'private',
    '72': 'private',
    '73': 'private',
    '80': 'academic',
    '90': 'other',
  }),
);

/**
 * Where a participating organisation stands in a project's file, by its role
 * (https://iatistandard.org/en/iati-standard/203/codelists/organisationrole/): who funds it, who answers for it, and
 * who works on it.
 */
export const keyOfRole: ReadonlyMap<string, 'donors' | 'partners' | 'counterparts'> = new Map(
  Object.entries({
    '1': 'donors',
    '2': 'counterparts',
    '3': 'partners',
    '4': 'partners',
  }),
);

/** Themes that a DAC sector code names beyond doubt, by the first digits of the code. */
const themeOfSector: readonly (readonly [string, string])[] = [
  ['15180', 'women-and-girls'],
  ['15170', 'women-and-girls'],
  ['12', 'health'],
  ['13', 'health'],
  ['43082', 'research'],
];

export function themeForSector(code: string): string | undefined {
  return themeOfSector.find(([digits]) => code.startsWith(digits))?.[1];
}
