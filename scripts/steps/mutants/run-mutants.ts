import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printLine } from '../../frame/print.ts';
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

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What of Stryker's report is read here; the whole is https://github.com/stryker-mutator/mutation-testing-elements. */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        mutants: {
          readonly mutatorName: string;
          readonly replacement: string;
          readonly status: string;
          readonly location: { readonly start: Place; readonly end: Place };
          /** Whether it runs while the file loads. */
          readonly static?: boolean;
          readonly testsCompleted?: number;
          readonly coveredBy?: readonly string[];
        }[];
      }
    >
  >;
}

/** Where Stryker lives, with a list of packages of its own: nothing else needs its two hundred. */
const home = 'src/tests/mutants';

/** Without all of these the suite would have failed: a file of tests that cannot even be loaded fails too. */
const killed = ['Killed', 'Timeout', 'RuntimeError'];

/** Installs Stryker where the packages that are there are not those of its lockfile. */
export function installStryker(): void {
  const lockfile = readFileSync(join(home, 'package-lock.json'), 'utf8');
  const installed = join(home, 'node_modules', '.fieldbook-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lockfile) return;
  printLine('Installing Stryker.');
  run('npm', ['ci'], { cwd: home, shell: process.platform === 'win32' });
  writeFileSync(installed, lockfile);
}

/**
 * Tries every mutant in a folder of a room against the tests of that room. What was killed before, by a test that is
 * still the same, is not tried again, unless `isForced`.
 * @throws {Error} where a test fails without any mutant, or did not run for one
 */
export function runMutants(folder: string, room: string, isForced: boolean): Mutant[] {
  // Vitest's configuration takes the room from this name.
  const work = `.fieldbook/mutants/${room}`;
  const [configFile, report] = [`${work}.config.json`, `${work}.json`];
  forgetSurvivors(report);
  mkdirSync(dirname(work), { recursive: true });
  writeFileSync(
    configFile,
    JSON.stringify({
      ...(JSON.parse(readFileSync(join(home, 'stryker.config.json'), 'utf8')) as object),
      mutate: mutatedIn(folder, room),
      incrementalFile: report,
      tempDirName: work,
      force: isForced,
      reporters: ['html', ...(process.stdout.isTTY ? ['progress'] : [])],
      htmlReporter: { fileName: `${work}.html` },
    }),
  );
  run(process.execPath, [join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', configFile]);
  // Those of the room's other folders stand there too, as they were found before.
  return Object.entries(readReport(report).files)
    .filter(([file]) => `${dirname(file)}/`.startsWith(`src/${folder}/`))
    .flatMap(([file, { mutants }]) => {
      const text = readFileSync(file, 'utf8');
      return mutants.map(({ location: { start, end }, testsCompleted = 0, coveredBy = [], ...mutant }) => {
        if (mutant.status === 'Survived' && !mutant.static && testsCompleted < coveredBy.length) {
          throw new Error(`${file}:${start.line}: only ${testsCompleted} of ${coveredBy.length} tests ran.`);
        }
        return {
          file,
          line: start.line,
          kind: mutant.mutatorName,
          original: cut(text, start, end),
          replacement: mutant.replacement,
          isKilled: killed.includes(mutant.status),
        };
      });
    });
}

/** @throws {Error} where the command fails; it has said why */
function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; shell?: boolean } = {},
): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}.`);
}

/** Stryker would not try a survivor again that runs while a file loads, though there are new tests. */
function forgetSurvivors(path: string): void {
  if (!existsSync(path)) return;
  const report = readReport(path);
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => killed.includes(status));
  }
  writeFileSync(path, JSON.stringify(report));
}

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}

function cut(text: string, start: Place, end: Place): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), last.slice(0, end.column - 1)].join('\n').slice(start.column - 1);
}
