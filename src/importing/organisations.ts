import { parseDocument, isMap } from 'yaml';
import { slugify } from '../register/keys/fields.ts';
import type { OrganisationEntry } from '../register/keys/schema.ts';
import { keyLines } from './project-file.ts';

/** The vocabulary of organisations while a source is read: those of the content, and new ones as they turn up. */
export interface OrganisationFinder {
  /** The slug of a body by one of its names: slug, full name, abbreviation, or a reference that it came with. */
  readonly find: (...names: (string | undefined)[]) => string | undefined;
  /** The slug of a body that is not known yet. It counts as known from then on, also under the other names. */
  readonly add: (entry: OrganisationEntry, ...names: (string | undefined)[]) => string;
  readonly added: ReadonlyMap<string, OrganisationEntry>;
  /** Slugs and abbreviations of all, for "did you mean". */
  readonly names: readonly string[];
}

/** Finds organisations by name. Case, accents, signs and spaces make no difference. */
export function createOrganisationFinder(
  organisations: ReadonlyMap<string, OrganisationEntry>,
): OrganisationFinder {
  const byName = new Map<string, string>();
  const added = new Map<string, OrganisationEntry>();
  const numbers = new Map<string, number>();
  const name = (slug: string, ...names: (string | undefined)[]): void => {
    for (const text of names) {
      const key = keyOf(text ?? '');
      if (key !== '' && !byName.has(key)) byName.set(key, slug);
    }
  };
  for (const [slug, entry] of organisations) name(slug, slug, entry.name, entry.short);
  return {
    added,
    names: [...organisations].flatMap(([slug, { short }]) => [slug, ...(short === undefined ? [] : [short])]),
    find: (...names) => {
      const knownName = names.find((text) => byName.has(keyOf(text ?? '')));
      return knownName === undefined ? undefined : byName.get(keyOf(knownName));
    },
    add: (entry, ...names) => {
      const isTaken = (slug: string) => organisations.has(slug) || added.has(slug);
      const wanted =
        slugify(entry.short ?? '') || slugify(entry.name).slice(0, 60).replace(/-$/, '') || 'organisation';
      let number = numbers.get(wanted) ?? 1;
      const numbered = (): string => (number === 1 ? wanted : `${wanted}-${String(number)}`);
      while (isTaken(numbered())) number += 1;
      numbers.set(wanted, number);
      const slug = numbered();
      added.set(slug, entry);
      name(slug, slug, entry.name, entry.short, ...names);
      return slug;
    },
  };
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The text of `organisations.yml` with further entries at its end; all else stays byte for byte. Gives `undefined`
 * where there is nothing to add.
 */
export function extendOrganisations(
  before: string | undefined,
  entries: readonly (readonly [string, OrganisationEntry])[],
): { before: string | undefined; after: string; proposed: string } | undefined {
  if (entries.length === 0) return undefined;
  const lineEnd = before?.includes('\r\n') ? '\r\n' : '\n';
  const blocks = entries.map(([slug, { name, short, type, country, url }]) =>
    keyLines(slug, { name, short, type, country, url }),
  );
  const text = before ?? '';
  const document = parseDocument(text, { prettyErrors: false });
  const { contents } = document;
  let kept = text;
  // Entries in braces cannot be continued by lines below them.
  if (isMap(contents) && contents.flow) {
    contents.flow = false;
    kept = contents.items.length > 0 ? document.toString({ lineWidth: 0 }) : '';
  }
  const gap = kept === '' ? '' : kept.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  const after = `${kept}${gap}${blocks.join('\n').replaceAll('\n', lineEnd)}`;
  return { before, after, proposed: after };
}
