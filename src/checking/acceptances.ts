import { acceptableRules, type Acceptance } from '../register/keys/acceptance.ts';
import type { KeyPath } from '../register/rules/rule.ts';
import { quotedValue, type ContentProblem } from '../reading/problem.ts';
import { toProblem, type Places } from '../reading/yaml-file.ts';

/** Exceptions as one list of them stands in a file. */
export interface Acceptances {
  /** The file in which they stand, and to which they apply. */
  readonly file: string;
  /** The picture or documents to which they apply as well. */
  readonly about?: readonly string[];
  readonly entries: readonly Acceptance[] | undefined;
  /** The way to the list. */
  readonly path: KeyPath;
  readonly places: Places;
}

/** What a check finds, and the exceptions in the files that it looked at. */
export interface CheckResult {
  readonly problems: readonly ContentProblem[];
  readonly acceptances: readonly Acceptances[];
}

/**
 * Takes out what editors have accepted. With `findUnused`, an exception that fits no problem is a problem itself, unless
 * another error of its file may hide the problem that it is for.
 */
export function applyAcceptances(
  problems: readonly ContentProblem[],
  lists: readonly Acceptances[],
  { findUnused }: { readonly findUnused: boolean },
): ContentProblem[] {
  const given = lists.flatMap(({ entries = [], file, about = [], ...list }) =>
    entries.map((entry, index) => {
      const value = entry.value === undefined ? null : quotedValue(entry.value);
      const kinds = [file, ...about].map((name) => kindOf(name, entry.rule, value));
      return { ...list, file, entry, index, kinds };
    }),
  );
  const accepted = new Set(given.flatMap(({ kinds }) => kinds));
  const used = new Set<string>();
  const left = problems.filter(({ file, rule, value }) => {
    // An exception without words is for whatever the rule finds.
    const fitting = [null, value]
      .map((words) => kindOf(file, rule, words))
      .filter((kind) => accepted.has(kind));
    for (const kind of fitting) used.add(kind);
    return fitting.length === 0;
  });
  if (!findUnused) return left;
  const hidden = new Set(left.filter(isOfForm).map(({ file }) => file));
  const unused = given.filter(
    ({ kinds, file }) => !kinds.some((kind) => used.has(kind)) && !hidden.has(file),
  );
  return [
    ...left,
    ...unused.map(({ entry, index, file, path, places }) => {
      const { rule, value } = entry;
      const about = value === undefined ? '' : ` about "${value}"`;
      const at = [...path, index];
      const { source } = places(at, 'value');
      return toProblem(
        {
          rule: 'exception-not-needed',
          level: 'error',
          file,
          path: at,
          message: `The check says nothing${about} by the rule "${rule}" any more, so this exception must go.`,
          value,
          advice: source.includes('\n') ? 'Delete the entry.' : `Delete: ${source}`,
        },
        places,
      );
    }),
  ];
}

function kindOf(file: string, rule: string, value: string | null): string {
  return JSON.stringify([file, rule, value]);
}

const judged: ReadonlySet<string> = new Set(acceptableRules);

function isOfForm({ rule, level }: ContentProblem): boolean {
  return level === 'error' && !judged.has(rule);
}
