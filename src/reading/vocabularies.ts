import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { isSlug, slugify } from '../register/fields.ts';
import type { Helpline, Organisation, Theme } from '../register/model.ts';
import {
  helplineSchema,
  organisationSchema,
  siteSchema,
  themeSchema,
  type SiteSettings,
} from '../register/schema.ts';
import type { Finding } from '../register/rules/rule.ts';
import { checkValue } from './check-value.ts';
import { hasErrors, type Problem } from './problem.ts';
import { readText } from './source-text.ts';
import { createPlaces, noPlaces, readPart, toProblem, type Places } from './yaml-file.ts';

/** The content beside the projects. A part is `undefined` where its file has errors. */
export interface Vocabularies {
  readonly site: SiteSettings | undefined;
  readonly themes: ReadonlyMap<string, Theme> | undefined;
  readonly organisations: ReadonlyMap<string, Organisation> | undefined;
  readonly helplines: readonly Helpline[] | undefined;
  /** Places by the file's name. */
  readonly files: ReadonlyMap<string, Places>;
  readonly problems: readonly Problem[];
}

/** A file's YAML with its places. */
interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly places: Places;
}

/** Reads `site.yml`, which must be there, and the three vocabularies, of which each may be missing. */
export function readVocabularies(folder: string, label: string): Vocabularies {
  const problems: Problem[] = [];
  const files = new Map<string, Places>();
  const read = (name: string): YamlFile | undefined => {
    const file = readYamlFile(join(folder, name), `${label}/${name}`, problems);
    if (file) files.set(file.file, file.places);
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
    problems,
  };
}

function mapValues<T>(map: ReadonlyMap<string, T> | undefined): T[] | undefined {
  return map && [...map.values()];
}

function missingSite(file: string): Problem {
  const message = 'The file with the name and the settings of the site is missing.';
  return {
    rule: 'missing-site',
    level: 'error',
    file,
    line: 1,
    column: 1,
    field: null,
    message,
    fix: 'title: The name of the site',
  };
}

function readYamlFile(path: string, file: string, problems: Problem[]): YamlFile | undefined {
  if (!existsSync(path)) return { file, value: {}, places: noPlaces };
  const source = readText(path, file);
  if ('problem' in source) {
    problems.push(source.problem);
    return undefined;
  }
  const part = { file, text: source.text, start: 0, end: source.text.length };
  const result = readPart(part);
  if ('value' in result) return { file, value: result.value, places: createPlaces(part) };
  problems.push(...result.problems);
  return undefined;
}

function valueOrProblems<S extends z.ZodType>(
  schema: S,
  given: YamlFile & { base?: [string] },
  problems: Problem[],
): z.output<S> | undefined {
  const checked = checkValue(schema, given);
  if ('value' in checked) return checked.value;
  problems.push(...checked.problems);
  return undefined;
}

/** Entries by their keys, in the order of the file. */
function readEntries<S extends z.ZodObject>(
  schema: S,
  given: YamlFile | undefined,
  problems: Problem[],
): Map<string, z.output<S> & { slug: string }> | undefined {
  if (!given) return undefined;
  const found: Problem[] = [];
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
    message: `"${key}" cannot be a key here: only a to z, digits and single hyphens.`,
    replacement: slugify(key) || undefined,
  };
}
