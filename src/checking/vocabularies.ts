import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { isSlug, slugify } from '../register/keys/fields.ts';
import type { Helpline, Organisation, Theme } from '../register/model.ts';
import {
  helplineSchema,
  organisationSchema,
  siteSchema,
  themeSchema,
  type SiteSettings,
} from '../register/keys/schema.ts';
import { createHarmContext, type HarmContext } from '../register/harm/harm.ts';
import type { Finding, KeyPath } from '../register/rules/rule.ts';
import type { Acceptances } from './acceptances.ts';
import { checkValue } from './check-value.ts';
import { hasErrors, problemAt, type ContentProblem } from '../reading/problem.ts';
import { readText } from '../reading/source-text.ts';
import {
  createPlaces,
  noPlaces,
  readPart,
  toProblem,
  toProblems,
  type Places,
  type YamlPart,
} from '../reading/yaml-file.ts';

/** The content beside the projects. A part is `undefined` where its file has errors. */
export interface Vocabularies {
  readonly site: SiteSettings | undefined;
  readonly themes: ReadonlyMap<string, Theme> | undefined;
  readonly organisations: ReadonlyMap<string, Organisation> | undefined;
  readonly helplines: readonly Helpline[] | undefined;
  /** Places by the file's name. */
  readonly files: ReadonlyMap<string, Places>;
  /** The files that could be read, for what is looked for in any text. */
  readonly parts: readonly YamlPart[];
  readonly problems: readonly ContentProblem[];
}

/** A file's YAML with its places. */
interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly places: Places;
  readonly part?: YamlPart;
}

/** Reads `site.yml`, which must be there, and the three vocabularies, of which each may be missing. */
export function readVocabularies(folder: string, label: string): Vocabularies {
  const problems: ContentProblem[] = [];
  const files = new Map<string, Places>();
  const parts: YamlPart[] = [];
  const read = (name: string): YamlFile | undefined => {
    const file = readYamlFile(join(folder, name), `${label}/${name}`, problems);
    if (file) files.set(file.file, file.places);
    if (file?.part) parts.push(file.part);
    return file;
  };
  const hasSite = existsSync(join(folder, 'site.yml'));
  if (!hasSite) problems.push(missingSite(`${label}/site.yml`));
  const siteFile = hasSite ? read('site.yml') : undefined;
  return {
    site: siteFile && valueOrProblems(siteSchema, siteFile, problems),
    themes: readEntries(themeSchema, read('themes.yml'), problems),
    organisations: readEntries(organisationSchema, read('organisations.yml'), problems),
    helplines: mapValues(readEntries(helplineSchema, read('helplines.yml'), problems)),
    files,
    parts,
    problems,
  };
}

function mapValues<T>(map: ReadonlyMap<string, T> | undefined): T[] | undefined {
  return map && [...map.values()];
}

function missingSite(file: string): ContentProblem {
  const message = 'The file with the name and the settings of the site is missing.';
  const advice = 'title: The name of the site';
  return problemAt({ file }, { rule: 'missing-site', level: 'error', message, advice });
}

function readYamlFile(path: string, file: string, problems: ContentProblem[]): YamlFile | undefined {
  if (!existsSync(path)) return { file, value: {}, places: noPlaces };
  const source = readText(path, file);
  if ('problem' in source) {
    problems.push(source.problem);
    return undefined;
  }
  const part = { file, text: source.text, start: 0, end: source.text.length };
  const result = readPart(part);
  if ('value' in result) return { file, value: result.value, places: createPlaces(part), part };
  problems.push(...result.problems);
  return undefined;
}

function valueOrProblems<S extends z.ZodType>(
  schema: S,
  given: YamlFile & { base?: [string] },
  problems: ContentProblem[],
): z.output<S> | undefined {
  const checked = checkValue(schema, given);
  if ('value' in checked) return checked.value;
  problems.push(...toProblems(checked.findings, given.places));
  return undefined;
}

/** Entries by their keys, in the order of the file. */
function readEntries<S extends z.ZodObject>(
  schema: S,
  given: YamlFile | undefined,
  problems: ContentProblem[],
): Map<string, z.output<S> & { slug: string }> | undefined {
  if (!given) return undefined;
  const found: ContentProblem[] = [];
  const entries = new Map<string, z.output<S> & { slug: string }>();
  const isMap = typeof given.value === 'object' && given.value !== null && !Array.isArray(given.value);
  if (!isMap) {
    valueOrProblems(schema, given, found);
  } else {
    for (const [key, value] of Object.entries(given.value ?? {})) {
      if (!isSlug(key)) found.push(toProblem(wrongKey(key, given.file), given.places));
      const entry = valueOrProblems(schema, { ...given, value, base: [key] }, found);
      if (entry !== undefined) entries.set(key, { ...entry, slug: key });
    }
  }
  problems.push(...found);
  return hasErrors(found) ? undefined : entries;
}

function wrongKey(key: string, file: string): Finding {
  return {
    rule: 'wrong-value',
    level: 'error',
    file,
    path: [key],
    part: 'key',
    value: key,
    message: `"${key}" cannot be a key here: only a to z, digits and single hyphens.`,
    replacement: slugify(key) || undefined,
  };
}

/** The exceptions in these files: one list in `site.yml`, one in each entry of the others. */
export function acceptancesIn(vocabularies: Vocabularies, label: string): Acceptances[] {
  const listsOf = (
    name: string,
    lists: Iterable<{ readonly path: KeyPath; readonly entries: Acceptances['entries'] }>,
  ) => {
    const file = `${label}/${name}`;
    const places = vocabularies.files.get(file) ?? noPlaces;
    return [...lists].map((list) => ({ ...list, file, places }));
  };
  const ofEntries = (entries: Iterable<Theme | Organisation | Helpline> = []) =>
    [...entries].map(({ slug, accept }) => ({ path: [slug, 'accept'], entries: accept }));
  const { site, themes, organisations, helplines } = vocabularies;
  return [
    ...listsOf('site.yml', [{ path: ['accept'], entries: site?.accept }]),
    ...listsOf('themes.yml', ofEntries(themes?.values())),
    ...listsOf('organisations.yml', ofEntries(organisations?.values())),
    ...listsOf('helplines.yml', ofEntries(helplines)),
  ];
}

/** What the search for personal data must know: our own contacts, and names of organisations. */
export function harmContextOf({ site, organisations, helplines }: Vocabularies): HarmContext {
  const { email, phone } = site?.contact ?? {};
  return createHarmContext({
    contacts: [email, phone, ...(helplines ?? []).map(({ number }) => number)].filter(
      (text) => text !== undefined,
    ),
    names: namesOf(organisations),
  });
}

/** Full and short names. */
export function namesOf(organisations: Vocabularies['organisations']): string[] {
  return [...(organisations?.values() ?? [])].flatMap(({ name, short }) => [
    name,
    ...(short === undefined ? [] : [short]),
  ]);
}
