import { z } from 'zod';
import { applyAcceptances } from '../../checking/acceptances.ts';
import { checkBody } from '../../checking/check-body.ts';
import { checkHarm } from '../../checking/check-harm.ts';
import { checkPage } from '../../checking/check-page.ts';
import { checkKeys } from '../../checking/check-value.ts';
import { checkVocabularies } from '../../checking/check-vocabularies.ts';
import { checkCharacters } from '../../checking/hidden-characters.ts';
import { mendText } from '../../checking/mending/mend-text.ts';
import { reportGithub, summarizeForGithub } from '../../checking/reporters/github-reporter.ts';
import { reportJson, reportText } from '../../checking/reporters/reporters.ts';
import { readCsv } from '../../importing/csv/csv.ts';
import { readListing } from '../../importing/listing/listing.ts';
import { readFrontmatter, type MarkdownFile } from '../../reading/frontmatter.ts';
import { firstOfRules, sortProblems, type Problem } from '../../reading/problem.ts';
import { decodeText } from '../../reading/source-text.ts';
import { noPlaces, readPart, toProblems, type YamlPart } from '../../reading/yaml-file.ts';
import { createHarmContext } from '../../register/harm/harm.ts';
import type { Acceptance } from '../../register/keys/acceptance.ts';
import * as exported from '../../register/keys/schema.ts';
import { checkRules } from '../../register/rules/check-rules.ts';
import { sampleInput } from '../../register/rules/input.fixture.ts';
import { createWordList } from '../../register/text/nearest.ts';

type KeysOfFile = z.ZodObject & z.ZodType<{ readonly accept?: readonly Acceptance[] | undefined }>;

/** The keys of each kind of file. A further kind is among them by itself. */
const schemas = Object.entries<unknown>(exported).filter(
  (entry): entry is [string, KeysOfFile] => entry[1] instanceof z.ZodObject,
);

/** A value for a schema with something in the place of all that it holds, however deep. */
function fill(schema: unknown, inside: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fill(schema.unwrap(), inside);
  if (schema instanceof z.ZodArray) return [fill(schema.element, inside)];
  if (schema instanceof z.ZodRecord) return { sq: fill(schema.valueType, inside) };
  if (!(schema instanceof z.ZodObject)) return inside;
  return Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, fill(inner, inside)]));
}

const harm = createHarmContext({ contacts: ['a@example.org'], names: ['Vatra'] });
/** Other projects, of which a link may mean one. */
const nowhere = {
  slugs: createWordList(new Set(Array.from({ length: 1_000 }, (_, number) => `a-${String(number)}`))),
  hasFile: () => false,
};

/** What the check does with whatever it finds. */
function report(found: readonly Problem[]): void {
  const problems = firstOfRules(sortProblems(found));
  reportText(problems);
  reportJson(problems);
  reportGithub(problems);
  summarizeForGithub(problems, 1);
}

function checkYaml(schema: KeysOfFile, text: string): void {
  const part: YamlPart = { file: 'a.yml', text, start: 0, end: text.length };
  const { content, problems } = readPart(part);
  if (!content) return report(problems);
  const checked = checkKeys(schema, content);
  const all = [...checked.problems, ...checkHarm(content, harm), ...checkCharacters(content)];
  report(applyAcceptances(all, checked.acceptances, { findUnused: true }));
}

/** A text, a list of its pieces and a key, in the place of each key of a kind of file, and of what such a key holds. */
function checkAllKeys(schema: KeysOfFile, text: string, piece: string): void {
  const items = Array.from({ length: text.length / 50 }, () => piece);
  const atTop = (value: unknown) => Object.fromEntries(Object.keys(schema.shape).map((key) => [key, value]));
  // JSON is YAML, too.
  for (const value of [fill(schema, text), atTop(items), atTop({ [text]: piece })]) {
    checkYaml(schema, JSON.stringify(value));
  }
}

function markdownOf(text: string): MarkdownFile {
  const start = '---\ntitle: A\nstatus: completed\n---\n';
  const content = readFrontmatter(start + text, 'a.md').content;
  if (!content) throw new Error('The keys are right.');
  return content;
}

function checkWhole(text: string): void {
  const { content, problems } = readFrontmatter(text, 'a.md');
  report(content ? [...problems, ...checkHarm(content, harm), ...checkCharacters(content)] : problems);
  mendText(text, ['title', 'status']);
}

/** A vocabulary of entries that have the text as key, name and number. */
function checkEntries(text: string, piece: string): void {
  const entries = Array.from({ length: text.length / 50 }, (_, number) => [
    `${piece}${String(number)}`,
    { title: piece, name: piece, number: piece, type: 'other' },
  ]);
  for (const content of [
    JSON.stringify(Object.fromEntries(entries)),
    entries.map(([key], number) => `k${String(number)}:\n  name: ${String(key)}\n`).join(''),
  ]) {
    const yaml = new Map(
      ['site', 'themes', 'organisations', 'helplines'].map((name) => {
        const file = `content/${name}.yml`;
        return [file, readPart({ file, text: content, start: 0, end: content.length })] as const;
      }),
    );
    const { problems } = checkVocabularies({ folder: 'content', yaml });
    report([
      ...problems,
      ...[...yaml.values()].flatMap(({ content: read }) => (read ? checkHarm(read, harm) : [])),
    ]);
  }
}

/** The rules, for as many projects as the text has fifty characters, and as many organisations, which they all get wrong. */
function checkManyProjects(text: string, piece: string): void {
  const numbers = Array.from({ length: text.length / 50 }, (_, number) => String(number));
  const input = sampleInput(
    Object.fromEntries(
      numbers.map((number) => {
        const names = { series: 's', phase: 1, iatiIdentifier: 'X', aliases: ['x', `/y-${number}`] };
        const unknown = { themes: [`theme-x${number}`], donors: [`organisation-x${number}`] };
        return [`a-${number}`, { title: 'A', start: '2030', end: '2014', ...names, ...unknown }];
      }),
    ),
  );
  const organisations = numbers.map(
    (number) => [`organisation-${number}`, { slug: number, name: `A${piece}`, type: 'other' }] as const,
  );
  const findings = checkRules({ ...input, organisations: new Map(organisations) });
  report(toProblems(findings, noPlaces));
}

/** Reads a text that is one piece again and again. */
export type Reader = (text: string, piece: string) => void;

const textReaders: Readonly<Record<string, Reader>> = {
  frontmatter: (text) => {
    for (const file of [text, `---\n${text}`, `---\n${text}\n---\n`, `---\ntitle: A\n${text}\n---\n`]) {
      checkWhole(file);
    }
  },
  entries: checkEntries,
  projects: checkManyProjects,
  body: (text) => {
    const content = markdownOf(text);
    report([...checkBody(content, nowhere), ...checkHarm(content, harm), ...checkCharacters(content)]);
  },
  page: (text) => {
    report(checkPage(markdownOf(text)));
  },
  bytes: (text) => {
    decodeText(Buffer.from(text), 'a.md');
  },
  table: (text) => {
    const content = { themes: new Map(), organisations: new Map() };
    report(readCsv(`title,status,start,sources\n${text}`, 'a.csv', content).problems);
  },
  listing: (text) => {
    report(readListing(`Current projects\n${text}`, 'a.txt').problems);
  },
};

/** Everything that reads what others wrote. */
export const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...schemas.map(([name, schema]): [string, Reader] => [
    name,
    (text, piece) => {
      checkAllKeys(schema, text, piece);
    },
  ]),
  ...Object.entries(textReaders),
  // Shows that growth is found: each space is tried as the beginning of the end.
  ['a slow pattern', (text) => void / +x/.test(text)],
  ['no end', (text) => void /^(?:a|a)+x/.test(text)],
]);

export const everyReader: readonly string[] = [...schemas.map(([name]) => name), ...Object.keys(textReaders)];
