/** Something in the built files that would not work on a stick, with what to do about it. */
export interface SiteProblem {
  /** A stable name for the kind of problem, `missing-file`. */
  readonly rule: string;
  /** An error stops the build; a warning is printed. */
  readonly level: 'error' | 'warning';
  /** The built file it was found in, relative to the built folder, with forward slashes. */
  readonly file: string;
  /** Line in that built file, from 1; null where the problem is the file itself. */
  readonly line: number | null;
  /** The value as it stands in the file, or null. */
  readonly reference: string | null;
  /** What is wrong. */
  readonly message: string;
  /** What to do instead. */
  readonly fix: string;
}

/** An error in a built file. Every problem of built files is made here. */
export function errorIn(
  place: { readonly file: string; readonly line?: number | null; readonly reference?: string | null },
  rule: string,
  message: string,
  fix: string,
): SiteProblem {
  return { line: null, reference: null, ...place, rule, level: 'error', message, fix };
}

/**
 * Prints problems for a person, one block each. The same problem in many pages (a broken link in the navigation) is one block
 * that names the first page and counts the others.
 */
export function reportSiteProblems(problems: readonly SiteProblem[]): string {
  const groups = Map.groupBy(problems, ({ rule, reference, file, message }) =>
    [rule, reference ?? file, message].join('\n'),
  );
  return [...groups.values()].map(describeGroup).join('');
}

function describeGroup(group: readonly SiteProblem[]): string {
  const [first, ...repeats] = group;
  if (!first) return '';
  const place = first.line === null ? first.file : `${first.file}:${String(first.line)}`;
  const also = repeats.length === 0 ? '' : ` (and ${String(repeats.length)} more like it)`;
  return `${place}${also}  ${first.level}: ${first.message}\n    ${first.fix}\n`;
}
