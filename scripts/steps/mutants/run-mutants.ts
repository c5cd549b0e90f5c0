import { Stryker } from '@stryker-mutator/core';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { mutatedIn } from './rooms.ts';

/** A small fault that was put into the code, and whether a test failed for it. */
export interface Mutant {
  /** From the root of the project, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The kind of fault, as Stryker names it (https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators/). */
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
  readonly isKilled: boolean;
}

/** What of Stryker's report is read here; the whole is https://github.com/stryker-mutator/mutation-testing-elements. */
interface Report {
  readonly files: Readonly<Record<string, { mutants: { readonly status: string }[] }>>;
}

/** Without all of these the suite would have failed: a file of tests that cannot even be loaded fails too. */
const killed = ['Killed', 'Timeout', 'RuntimeError'];

/**
 * Tries every mutant in a folder of a room against the tests of that room. What was killed before, by a test that is
 * still the same, is not tried again, unless `isForced`.
 * @throws {Error} where a test fails without any mutant, or did not run for one
 */
export async function runMutants(folder: string, room: string, isForced: boolean): Promise<Mutant[]> {
  const incrementalFile = `.fieldbook/mutants/${room}.json`;
  forgetSurvivors(incrementalFile);
  const results = await new Stryker({
    configFile: 'src/tests/mutants/stryker.config.json',
    mutate: mutatedIn(folder, room),
    incrementalFile,
    // Vitest's configuration takes the room from this name.
    tempDirName: `.fieldbook/mutants/${room}`,
    force: isForced,
    reporters: ['html', ...(process.stdout.isTTY ? ['progress'] : [])],
    htmlReporter: { fileName: `.fieldbook/mutants/${room}.html` },
  }).runMutationTest();
  return results.flatMap(({ fileName, location, mutatorName, replacement, status, ...result }): Mutant[] => {
    const file = relative('', fileName).split(sep).join('/');
    // Those of the room's other folders, as they were found before.
    if (!`${dirname(file)}/`.startsWith(`src/${folder}/`)) return [];
    const { testsCompleted = 0, coveredBy = [] } = result;
    if (status === 'Survived' && result.static === false && testsCompleted < coveredBy.length) {
      throw new Error(
        `${file}:${location.start.line}: only ${testsCompleted} of ${coveredBy.length} tests ran.`,
      );
    }
    return [
      {
        file,
        line: location.start.line,
        kind: mutatorName,
        original: cut(readFileSync(fileName, 'utf8'), location.start, location.end),
        replacement,
        isKilled: killed.includes(status),
      },
    ];
  });
}

/** Stryker would not try a survivor again that runs while a file loads, though there are new tests. */
function forgetSurvivors(incrementalFile: string): void {
  if (!existsSync(incrementalFile)) return;
  const report = JSON.parse(readFileSync(incrementalFile, 'utf8')) as Report;
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => killed.includes(status));
  }
  writeFileSync(incrementalFile, JSON.stringify(report));
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function cut(text: string, start: Place, end: Place): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), last.slice(0, end.column - 1)].join('\n').slice(start.column - 1);
}
