import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  YAMLParseError,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { findNotPlain, readPlainYaml } from './plain-yaml.ts';
import { explainYamlErrors, firstOfEachLine, type YamlMistake } from './yaml-mistakes.ts';
import type { KeyPath } from '../register/rules/rule.ts';

/** The value of a YAML text, or all mistakes in it. */
export type YamlResult = { readonly value: unknown } | { readonly mistakes: readonly YamlMistake[] };

/** Lines, and signs that YAML reads, in what is not plain. The package takes a second for so many. */
const maxSigns = 80_000;

/**
 * Reads YAML 1.2, core schema: dates stay text, `NO` and `yes` too. Keys must be unique; aliases are refused (ten
 * lines of them can stand for gigabytes), and so are tags that are not of the standard, and what would take the
 * package more than a moment.
 */
export function readYaml(text: string): YamlResult {
  const plain = readPlainYaml(text);
  if (plain) return { value: plain };
  if (hasTooManySigns(text)) return { mistakes: [explainLength(text)] };
  const document = parse(text);
  const errors = [...document.errors, ...duplicatesIn(document), ...document.warnings];
  if (errors.length > 0) return { mistakes: explainYamlErrors(errors, text) };
  const aliases = text.includes('*') ? findAliases(document) : [];
  return aliases.length > 0
    ? { mistakes: firstOfEachLine(aliases, text) }
    : { value: document.toJS() as unknown };
}

function hasTooManySigns(text: string): boolean {
  return (text.match(/[-\n:,[\]{}?&*!|>'"#%@`]/g)?.length ?? 0) > maxSigns;
}

function explainLength(text: string): YamlMistake {
  const message = `The file is long, and from this line on it has more than lines of "key: value" and "- item": together more than ${String(maxSigns)} lines and signs, too many to be read.`;
  const advice =
    'Write this line in the plain form, without notes, tabs and { }, or delete what does not belong here.';
  return { rule: 'text-too-complex', level: 'error', offset: findNotPlain(text) ?? 0, message, advice };
}

function parse(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  // There may be an error a sign, and to note where in the package each is made takes most of the time.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Keys that are in a map already; the package's own check compares each with each, which takes minutes for a long map. */
function duplicatesIn(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [start, end] = key.range ?? [0, 0];
        if (seen.has(key.value)) errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', ''));
        seen.add(key.value);
      }
    },
  });
  return errors;
}

function findAliases(document: Document): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Alias(_, alias) {
      mistakes.push({
        rule: 'yaml-alias',
        level: 'error',
        offset: alias.range?.[0] ?? 0,
        message: `"*${alias.source}" repeats another part of the file. Such references are not read here.`,
        value: `*${alias.source}`,
        advice: `Write the value out, or put it in quotation marks: "*${alias.source}"`,
      });
      return visit.SKIP;
    },
  });
  return mistakes;
}

/** Where a value or its key stands in a YAML text, and how it is written there. */
interface YamlPlace {
  readonly offset: number;
  readonly source: string;
}

/** Gives the place of a path, or of the deepest part of it that is there; nothing where none of it is. */
export type Locator = (path: KeyPath, part: 'key' | 'value') => YamlPlace | undefined;

/**
 * Finds keys and values by their path. It reads the text again, because only files with problems need places, and
 * keeping every tree would cost far more memory than the register itself.
 */
export function createLocator(text: string): Locator {
  if (!hasTooManySigns(text)) return locateIn(text);
  const entries = new Map(entriesOf(text).map((entry) => [entry.key, entry]));
  const locators = new Map<Entry, Locator>();
  return (path, part) => {
    const entry = entries.get(String(path[0]));
    if (!entry) return undefined;
    const locate = locators.get(entry) ?? locateInEntry(entry);
    locators.set(entry, locate);
    const place = locate(path, part);
    return place && { ...place, offset: entry.start + place.offset };
  };
}

function locateInEntry({ key, text }: Entry): Locator {
  return hasTooManySigns(text) ? () => ({ offset: 0, source: key }) : locateIn(text);
}

/** A key at the top of a long plain text with all that belongs to it, in which places are looked up by itself. */
interface Entry {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whatever has more signs than the package reads is plain, so that its keys at the top begin lines. */
function entriesOf(text: string): readonly Entry[] {
  const keys = [...text.matchAll(/^[A-Za-z][A-Za-z0-9-]*(?=:)/gm)];
  return keys.map(({ 0: key, index: start }, number) => {
    const end = keys[number + 1]?.index ?? text.length;
    return { key, text: text.slice(start, end), start, end };
  });
}

function locateIn(text: string): Locator {
  const document = parse(text);
  // Thousands of places are looked up in a long list of keys.
  const pairsOf = new Map<YAMLMap, ReadonlyMap<string | undefined, Pair>>();
  const pairIn = (map: YAMLMap, step: string): Pair | undefined => {
    const pairs = pairsOf.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyOf(pair), pair]));
    pairsOf.set(map, pairs);
    return pairs.get(step);
  };
  return (path, part) => {
    let place: YamlPlace | undefined;
    let node: unknown = document.contents;
    for (const [index, step] of path.entries()) {
      const wantsKey = part === 'key' && index === path.length - 1;
      if (isMap(node)) {
        const pair = pairIn(node, String(step));
        if (!pair) break;
        node = wantsKey || !isNode(pair.value) ? pair.key : pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
      }
      if (!isNode(node) || isAlias(node) || !node.range) break;
      place = { offset: node.range[0], source: text.slice(node.range[0], node.range[1]) };
    }
    return place;
  };
}

/** A key as it is in the value: what is left out before a colon is an empty text there. */
function keyText({ value }: Scalar): string {
  return value === null ? '' : String(value);
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? keyText(key) : undefined;
}

/** Gives the path of the value or key in which a character stands; `[]` outside of all. */
export type PathFinder = (offset: number) => KeyPath;

/** Finds paths in a YAML text, which is read once. */
export function createPathFinder(text: string): PathFinder {
  if (!hasTooManySigns(text)) return findPathsIn(text);
  const entries = entriesOf(text);
  const finders = new Map<Entry, PathFinder>();
  return (offset) => {
    const entry = spanAt(entries, offset);
    if (!entry) return [];
    const { key, text: inner, start } = entry;
    const findPath = finders.get(entry) ?? (hasTooManySigns(inner) ? () => [key] : findPathsIn(inner));
    finders.set(entry, findPath);
    return findPath(offset - start);
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findPathsIn(text: string): PathFinder {
  const scalars: (Span & { readonly path: KeyPath })[] = [];
  const visitNode = (node: unknown, path: KeyPath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const inner = isScalar(key) ? [...path, keyText(key)] : path;
        visitNode(key, inner);
        visitNode(value, inner);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        visitNode(item, [...path, index]);
      });
    } else if (isScalar(node) && node.range) {
      scalars.push({ start: node.range[0], end: node.range[1], path });
    }
  };
  visitNode(parse(text).contents, []);
  return (offset) => spanAt(scalars, offset)?.path ?? [];
}

/** The span in which a character stands. The spans are in the order of the text. */
function spanAt<Found extends Span>(spans: readonly Found[], offset: number): Found | undefined {
  let first = 0;
  for (let after = spans.length; first < after;) {
    const middle = (first + after) >> 1;
    if ((spans[middle]?.end ?? Infinity) > offset) after = middle;
    else first = middle + 1;
  }
  const span = spans[first];
  return span && span.start <= offset ? span : undefined;
}
