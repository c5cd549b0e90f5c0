import { statSync } from 'node:fs';
import { reportText } from '../../src/checking/reporters/reporters.ts';
import { reportImport } from '../../src/importing/report-import.ts';
import { runImport, type ImportOptions } from '../../src/importing/run-import.ts';
import { WriteError } from '../../src/importing/write-whole.ts';
import { hasErrors } from '../../src/reading/problem.ts';
import { hasColor } from '../frame/color.ts';
import { Failure } from '../frame/failure.ts';
import { printReport } from '../frame/print.ts';

/** Imports a file, and prints what was done and what could not be taken over. Gives whether there is nothing of the latter. */
export async function importFile(source: string, options: ImportOptions): Promise<boolean> {
  const { plan, problems } = await runImport(source, options).catch((error: unknown) => {
    if (!(error instanceof WriteError)) throw error;
    const state = 'What was written before is complete; the command can be run again.';
    throw new Failure(`${error.message} ${state}`, { cause: error });
  });
  if (plan) printReport(reportImport(plan, { ...options, color: hasColor(process.stdout) }));
  if (problems.length > 0) {
    // Lines of a large file are not quoted; finding them would take it into memory as a whole.
    const isLarge = (statSync(source, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000;
    const color = hasColor(process.stderr);
    const report = reportText(problems, { color, ...(isLarge && { lineOf: () => undefined }) });
    printReport(report, process.stderr);
  }
  return !hasErrors(problems);
}
