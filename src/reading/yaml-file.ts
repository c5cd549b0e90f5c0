import {
  mostCharacters,
  mostOfRule,
  positionAt,
  problemAt,
  type ContentProblem,
  type Position,
  type Problem,
} from './problem.ts';
import type { Finding, KeyPath } from '../register/rules/rule.ts';
import { createLocator, readYaml, type Locator } from './yaml-tree.ts';

/** YAML inside a file, with the way back from its keys to lines and columns. */
export interface YamlPart {
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  /** Where the YAML begins and ends in it. */
  readonly start: number;
  readonly end: number;
}

/** The YAML of a file, read. */
export interface YamlFile extends YamlPart {
  readonly value: unknown;
  readonly places: Places;
}

/** What was read of a file: its content, unless it has no form at all, and what is wrong in its form. */
export interface Reading<Content> {
  readonly content?: Content;
  readonly problems: readonly ContentProblem[];
}

/** Reads YAML. An empty text has the value `{}`. */
export function readPart(part: YamlPart): Reading<YamlFile> {
  const result = readYaml(part.text.slice(part.start, part.end));
  if ('value' in result) {
    return { content: { ...part, value: result.value ?? {}, places: createPlaces(part) }, problems: [] };
  }
  const { file, text, start } = part;
  return {
    // One more than is told, so that it is told that there are more.
    problems: result.mistakes
      .slice(0, mostOfRule + 1)
      .map((mistake) => problemAt({ file, ...positionAt(text, start + mistake.offset) }, mistake)),
  };
}

/** Where a key or value stands in the file, how it is written there, and the line with something else instead. */
export interface Place extends Position {
  readonly source: string;
  /** The corrected line; `undefined` where the value runs over several lines, or the line is too long to be told. */
  readonly replace: (text: string) => string | undefined;
}

export type Places = (path: KeyPath, side: 'key' | 'value') => Place;

/** A function that gives places of the part; it reads the YAML once, when first asked. */
function createPlaces(part: YamlPart): Places {
  let locate: Locator | undefined;
  return (path, side) => {
    locate ??= createLocator(part.text.slice(part.start, part.end));
    const place = locate(path, side);
    if (!place) return noPlaces(path, side);
    const { source } = place;
    const start = part.start + place.offset;
    const replace = (text: string) => replaceIn(part.text, start, source, text);
    return { ...positionAt(part.text, start), source, replace };
  };
}

/** For what is not there: the beginning of the file. */
export const noPlaces: Places = () => ({ line: 1, column: 1, source: '', replace: () => undefined });

function replaceIn(text: string, start: number, source: string, replacement: string): string | undefined {
  const before = positionAt(text, start).column - 1;
  const lineStart = start - before;
  // Thousands of values may stand on one line.
  const [line = ''] = text.slice(lineStart, lineStart + mostCharacters + 1).split('\n', 1);
  if (source.includes('\n') || line.length > mostCharacters) return undefined;
  return `${line.slice(0, before)}${replacement}${line.slice(before + source.length)}`.trim();
}

/** Findings at their places. */
export function toProblems<Id extends string>(
  findings: readonly Finding<Id>[],
  places: Places,
): Problem<Id>[] {
  return findings.map((finding) => toProblem(finding, places));
}

/** A rule's finding at its place. */
export function toProblem<Id extends string>(finding: Finding<Id>, places: Places): Problem<Id> {
  const { file, path, part = 'value' } = finding;
  return problemAt({ file, path, ...places(path, part) }, finding);
}
