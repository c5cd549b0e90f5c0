import { oneLine } from '../../../src/register/text/plain-text.ts';
import type { Mutant } from './run-mutants.ts';

/** A mutant as a list of survivors names it. */
interface Named {
  readonly file: string;
  readonly mutant: string;
}

/** A mutant that may survive. */
export interface Excuse extends Named {
  /** Why no test can or need tell it from the code; empty where nobody has said yet. */
  readonly reason: string;
}

/** A mutant that survived, with the lines where it stands in the file; the same fault can be tried in several. */
interface Survivor extends Named {
  readonly lines: readonly number[];
}

/** How the survivors of a run and those in the list differ. */
export interface Difference {
  /** They survived, and no reason is given. */
  readonly unexcused: readonly Survivor[];
  /** They are in the list, and a test fails for them now, or the code is gone. */
  readonly needless: readonly Excuse[];
}

/** So much of the code is shown before the place that a mutant changes, and so much in all. */
const [before, longest] = [30, 90];

/**
 * Reads a list of survivors: a file's name at the margin, its mutants two spaces in, and four spaces in the reason for all
 * mutants above it that have none yet.
 */
export function readExcuses(text: string): Excuse[] {
  let file = '';
  let waiting: string[] = [];
  const excuses: Excuse[] = [];
  const settle = (reason: string): void => {
    for (const mutant of waiting) excuses.push({ file, mutant, reason });
    waiting = [];
  };
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '') continue;
    if (line.startsWith('    ')) settle(words);
    else if (line.startsWith('  ')) waiting.push(words);
    else {
      settle('');
      file = words;
    }
  }
  settle('');
  return excuses;
}

/** Writes a list of survivors, the files by name, so that `readExcuses` reads the same. */
export function printExcuses(excuses: readonly Excuse[]): string {
  const files = Map.groupBy(excuses, ({ file }) => file);
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, all]) => {
      const reasons = Map.groupBy(all, ({ reason }) => reason);
      const groups = [...reasons].sort(([a], [b]) => Number(a === '') - Number(b === ''));
      const lines = groups.flatMap(([reason, excused]) => [
        ...excused.map(({ mutant }) => `  ${mutant}`),
        ...(reason === '' ? [] : [`    ${reason}`]),
      ]);
      return [file, ...lines].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** Compares the survivors in a folder below src with the list of its room. */
export function compareSurvivors(
  folder: string,
  mutants: readonly Mutant[],
  excuses: readonly Excuse[],
): Difference {
  const survivors = nameSurvivors(mutants);
  const isSame = (a: Named) => (b: Named) => a.file === b.file && a.mutant === b.mutant;
  return {
    unexcused: survivors.filter(
      (survivor) => !excuses.some((excuse) => isSame(survivor)(excuse) && excuse.reason !== ''),
    ),
    needless: excuses.filter(
      (excuse) => excuse.file.startsWith(`src/${folder}/`) && !survivors.some(isSame(excuse)),
    ),
  };
}

/** Lines do not belong to the name: they move with every change above them. */
function nameSurvivors(mutants: readonly Mutant[]): Survivor[] {
  const survivors = mutants.filter(({ isKilled }) => !isKilled);
  const alike = Map.groupBy(
    survivors,
    ({ file, kind, original, replacement }) => `${file} ${kind}: ${tellChange(original, replacement)}`,
  );
  return [...alike].flatMap(([name, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const mutant = name.slice(first.file.length + 1);
    return [
      {
        file: first.file,
        mutant: same.length > 1 ? `${mutant} (${same.length} times)` : mutant,
        lines: same.map(({ line }) => line),
      },
    ];
  });
}

/** The two pieces of code, each on a line, from shortly before the place where they begin to differ. */
function tellChange(original: string, replacement: string): string {
  const [was, is] = [oneLine(original), oneLine(replacement)];
  let same = 0;
  while (same < was.length && was[same] === is[same]) same += 1;
  const from = was.length > longest ? Math.max(0, same - before) : 0;
  const cut = (code: string): string =>
    `${from > 0 ? '…' : ''}${code.slice(from, from + longest)}${code.length > from + longest ? '…' : ''}`;
  return `${cut(was)} → ${cut(is)}`;
}
