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
  type YAMLMap,
} from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';
import { explainYamlErrors, firstOfEachLine, type YamlMistake } from './yaml-mistakes.ts';
import type { KeyPath } from '../register/rules/rule.ts';

/** The value of a YAML text, or all mistakes in it. */
export type YamlResult = { readonly value: unknown } | { readonly mistakes: readonly YamlMistake[] };

/**
 * Reads YAML 1.2, core schema: dates stay text, `NO` and `yes` too. Keys must be unique; aliases are refused (ten
 * lines of them can stand for gigabytes), and so are tags that are not of the standard.
 */
export function readYaml(text: string): YamlResult {
  const plain = readPlainYaml(text);
  if (plain) return { value: plain };
  const document = parse(text);
  const errors = [...document.errors, ...duplicatesIn(document), ...document.warnings];
  if (errors.length > 0) return { mistakes: explainYamlErrors(errors, text) };
  const aliases = text.includes('*') ? findAliases(document) : [];
  return aliases.length > 0
    ? { mistakes: firstOfEachLine(aliases, text) }
    : { value: document.toJS() as unknown };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false });
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

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Gives the path of the value or key in which a character stands; `[]` outside of all. */
export type PathFinder = (offset: number) => KeyPath;

/** Finds paths in a YAML text, which is read once. */
export function createPathFinder(text: string): PathFinder {
  const scalars: { readonly start: number; readonly end: number; readonly path: KeyPath }[] = [];
  const visitNode = (node: unknown, path: KeyPath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const inner = isScalar(key) ? [...path, String(key.value)] : path;
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
  return (offset) => {
    let first = 0;
    for (let after = scalars.length; first < after;) {
      const middle = (first + after) >> 1;
      if ((scalars[middle]?.end ?? Infinity) > offset) after = middle;
      else first = middle + 1;
    }
    const scalar = scalars[first];
    return scalar && scalar.start <= offset ? scalar.path : [];
  };
}
