import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegister } from '../../src/checking/load-register.ts';
import { mendContent } from '../../src/checking/mending/mend-content.ts';
import { reportGithub, summarizeForGithub } from '../../src/checking/reporters/github-reporter.ts';
import { reportJson, reportText, summarize } from '../../src/checking/reporters/reporters.ts';
import { reportTranslations, translationStates } from '../../src/checking/translation-state.ts';
import { WriteError, writeWhole } from '../../src/importing/write-whole.ts';
import { contentDir, jobSummary } from '../../src/reading/environment.ts';
import { lastCommits } from '../../src/reading/last-commits.ts';
import { hasErrors, type Problem } from '../../src/reading/problem.ts';
import { dayOf } from '../../src/register/dates/dates.ts';
import { hasColor } from '../frame/color.ts';
import { printData, printLine, printReport } from '../frame/print.ts';

type Format = 'text' | 'json' | 'github';

/** Mends the content, if that is wanted, and prints what is left to put right. Gives whether there is no error in it. */
export function checkContent({ fix, format }: { readonly fix: boolean; readonly format: Format }): boolean {
  const isWritten = !fix || mend(format);
  const today = dayOf(new Date());
  const { register, problems, projectCount } = loadRegister({ today });
  print(format, problems, projectCount);
  if (register && format === 'text') {
    const states = translationStates(register, lastCommits(contentDir()));
    if (states.length > 0) printReport(reportTranslations(states));
  }
  return isWritten && !hasErrors(problems);
}

/** Mends the files and says what was done; JSON alone stays on its own. Gives whether all could be written. */
function mend(format: Format): boolean {
  const stream = format === 'json' ? process.stderr : process.stdout;
  let isWritten = true;
  const folder = contentDir();
  for (const { path, text, changes } of mendContent(folder)) {
    try {
      writeWhole(folder, path, text, { isNew: false });
      for (const line of [`Mended ${join(folder, path)}`, ...changes.map((change) => `  ${change}`), '']) {
        printLine(line, stream);
      }
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      printLine(error.message, process.stderr);
      isWritten = false;
    }
  }
  return isWritten;
}

function print(format: Format, problems: readonly Problem[], projectCount: number): void {
  if (format === 'json') {
    printData(reportJson(problems));
  } else if (format === 'github') {
    if (problems.length > 0) printData(reportGithub(problems));
    printLine(summarize(problems, projectCount));
    const summary = jobSummary();
    if (summary !== undefined) appendFileSync(summary, summarizeForGithub(problems, projectCount));
  } else {
    printReport(reportText(problems, { projectCount, color: hasColor(process.stdout) }));
    if (problems.length > 0) printLine('What a rule means: npm run check -- --explain RULE');
  }
}
