import { parseFragment } from 'parse5';
import { mostOfRule, positionAt, problemAt, type ContentProblem } from '../reading/problem.ts';
import type { YamlFile, YamlPart } from '../reading/yaml-file.ts';
import type { KeyPath } from '../register/rules/rule.ts';
import { oneLine } from '../register/text/plain-text.ts';
import { unprintable } from '../register/text/printable.ts';

const names: readonly (readonly [RegExp, string])[] = [
  [/\u00AD/, 'a soft hyphen'],
  [/\u200B/, 'a space without width'],
  [/\u2060/, 'a word joiner'],
  [/\uFEFF/, 'a byte order mark'],
  [/[\u0085\p{Zl}\p{Zp}]/u, 'a mark that ends a line for some programs only'],
  [/\p{Cc}/u, 'a character that controls a terminal'],
  [/\p{Cs}/u, 'half of a character'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, 'a mark that changes the direction of writing'],
];

function nameOf(sign: string): string {
  return names.find(([signs]) => signs.test(sign))?.[1] ?? 'a character';
}

/** Not what follows the first half of garbled letters, which have a rule of their own. */
const hidden = new RegExp(`(?<![\\u00C2\\u00C3\\u00E2]\\u0080?)(?:${unprintable.source})`, 'gu');

/** What is wrong with the characters of a file, whatever they say. */
export function checkCharacters(content: YamlFile): ContentProblem[] {
  return [
    ...findHiddenCharacters(content),
    ...findEscapedCharacters(content),
    ...findReferencedCharacters(content),
    ...findGarbledLetters(content),
  ];
}

/** Characters that cannot be seen: a search does not find the word that has one, and some turn text round. */
function findHiddenCharacters({ file, text }: Pick<YamlPart, 'file' | 'text'>): ContentProblem[] {
  // One more than is told, so that it is told that there are more.
  const signs = [...text.replaceAll('\r\n', ' \n').matchAll(hidden)].slice(0, mostOfRule + 1);
  return signs.map(({ 0: sign, index }) => {
    const before = /\S{0,20}$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
    const after = /^\S{0,20}/.exec(text.slice(index + sign.length, index + sign.length + 20))?.[0] ?? '';
    const word = withoutHidden(before + after);
    return problemAt(
      { file, ...positionAt(text, index) },
      {
        rule: 'hidden-character',
        level: 'error',
        message: `There is ${nameOf(sign)} here, which cannot be seen; it often comes along from Word or a web page.`,
        value: word === '' ? undefined : word,
        advice: word === '' ? 'Delete it.' : `Type the word anew: ${word}`,
      },
    );
  });
}

/** The same characters where YAML makes them of what can be seen: "\u202e" in quotation marks. */
function findEscapedCharacters(content: YamlFile): ContentProblem[] {
  const { file, text, start, end, value, places } = content;
  if (!text.slice(start, end).includes('\\')) return [];
  return [...stringsIn(value, [])].flatMap(({ path, part, string }) => {
    const sign = string.match(unprintable)?.[0];
    if (sign === undefined) return [];
    const place = places(path, part);
    // What stands there as it is has been found in the text.
    if (place.source.match(unprintable)) return [];
    const clean = withoutHidden(string);
    return problemAt(
      { file, path, ...place },
      {
        rule: 'hidden-character',
        level: 'error',
        message: `There is ${nameOf(sign)} in this text, written with a backslash, and it cannot be seen.`,
        value: clean === '' ? undefined : clean,
        advice: clean === '' ? 'Delete it.' : `Type the text without it: ${oneLine(clean)}`,
      },
    );
  });
}

/** The same characters where Markdown makes them of references: `&#x202e;`, `&shy;`. */
function findReferencedCharacters({ file, text, end }: YamlFile): ContentProblem[] {
  const signs = new Map<string, string>();
  return [...text.slice(end).matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w*);/gi)].flatMap(
    ({ 0: reference, index }) => {
      const sign = signs.get(reference) ?? decodeReference(reference);
      signs.set(reference, sign);
      if (!sign.match(unprintable)) return [];
      return problemAt(
        { file, ...positionAt(text, end + index) },
        {
          rule: 'hidden-character',
          level: 'error',
          value: reference,
          message: `${reference} is ${nameOf(sign)}, which cannot be seen.`,
          advice: 'Delete it.',
        },
      );
    },
  );
}

/** A character reference of Markdown (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references). */
function decodeReference(reference: string): string {
  if (!reference.startsWith('&#')) {
    const [node] = parseFragment(reference).childNodes;
    return node && 'value' in node ? node.value : '';
  }
  const code = Number(reference.slice(2, -1).replace(/x/i, '0x'));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

interface FoundString {
  readonly path: KeyPath;
  readonly part: 'key' | 'value';
  readonly string: string;
}

/** All texts of a value, its keys too. */
function* stringsIn(value: unknown, path: KeyPath): Generator<FoundString> {
  if (typeof value === 'string') yield { path, part: 'value', string: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    yield { path: below, part: 'key', string: key };
    yield* stringsIn(inner, below);
  }
}

function withoutHidden(text: string): string {
  return text.replace(unprintable, '');
}

/** Letters of two or three bytes that a program took for as many letters, once or for good. */
const garbled =
  /\u00C3[\u0080-\u00BF]|\u00C2[\u0080-\u00BF]|\u00E2\u0080[\u0080-\u00BF]|\u00E2\u20AC.|\uFFFD/;

/** The first place where letters were lost because a program read the file in a wrong encoding and saved it. */
function findGarbledLetters({ file, text }: Pick<YamlPart, 'file' | 'text'>): ContentProblem[] {
  const match = garbled.exec(text);
  if (!match) return [];
  const lost = match[0] === '\uFFFD';
  return [
    problemAt(
      { file, ...positionAt(text, match.index) },
      {
        rule: 'not-utf-8',
        level: 'error',
        message: lost
          ? 'A letter was lost here when the file was saved in another encoding.'
          : `"${match[0]}" was one letter before a program read the file in a wrong encoding and saved it.`,
        value: match[0],
        advice: 'Restore the version before that, or type the letters anew, here and below.',
      },
    ),
  ];
}
