import { acceptableRules, type Acceptance } from '../register/keys/acceptance.ts';
import type { KeyPath } from '../register/rules/rule.ts';
import { oneLine } from '../register/text/plain-text.ts';
import type { ContentProblem } from '../reading/problem.ts';
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
  const given = lists.flatMap(({ entries = [], ...list }) =>
    entries.map((entry, index) => ({ ...list, entry, index, isUsed: false })),
  );
  const left = problems.filter((problem) => {
    const fitting = given.filter(
      ({ file, about = [], entry }) => [file, ...about].includes(problem.file) && fits(entry, problem),
    );
    for (const acceptance of fitting) acceptance.isUsed = true;
    return fitting.length === 0;
  });
  if (!findUnused) return left;
  const hidden = new Set(left.filter(isOfForm).map(({ file }) => file));
  const unused = given.filter(({ isUsed, file }) => !isUsed && !hidden.has(file));
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

function fits({ rule, value }: Acceptance, problem: ContentProblem): boolean {
  return rule === problem.rule && (value === undefined || problem.value === oneLine(value));
}

const judged: ReadonlySet<string> = new Set(acceptableRules);

function isOfForm({ rule, level }: ContentProblem): boolean {
  return level === 'error' && !judged.has(rule);
}
