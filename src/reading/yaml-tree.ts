import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
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
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) return { mistakes: explainYamlErrors(errors, text) };
  const aliases = text.includes('*') ? findAliases(document) : [];
  return aliases.length > 0
    ? { mistakes: firstOfEachLine(aliases, text) }
    : { value: document.toJS() as unknown };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
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
  return (path, part) => {
    let place: YamlPlace | undefined;
    let node: unknown = document.contents;
    for (const [index, step] of path.entries()) {
      const wantsKey = part === 'key' && index === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!isPair(pair)) break;
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

/** The path of the value or key in which a character of a YAML text stands; `[]` outside of all. */
export function pathAt(text: string, offset: number): KeyPath {
  let found: KeyPath = [];
  visit(parse(text), {
    Scalar(_, scalar, ancestors) {
      const [start = 0, end = 0] = scalar.range ?? [];
      if (offset < start || offset >= end) return undefined;
      const chain = [...ancestors, scalar];
      found = chain.flatMap((node, index): (string | number)[] => {
        if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
        return isSeq(node) ? [node.items.indexOf(chain[index + 1])] : [];
      });
      return visit.BREAK;
    },
  });
  return found;
}
