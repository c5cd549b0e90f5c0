import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WriteError, writeWhole } from '../src/importing/write-whole.ts';
import { explainNoRule, explainRule } from '../src/checking/explanations/explain-rule.ts';
import { contentDir, jobSummary } from '../src/reading/environment.ts';
import { reportGithub, summarizeForGithub } from '../src/checking/reporters/github-reporter.ts';
import { loadRegister } from '../src/checking/load.ts';
import { mendContent } from '../src/checking/mending/mend-content.ts';
import { hasErrors, type Problem } from '../src/reading/problem.ts';
import { reportJson, reportText, summarize } from '../src/checking/reporters/reporters.ts';
import { lastCommits, reportTranslations, translationStates } from '../src/checking/translation-state.ts';

const usage = `Usage: npm run check [-- --fix] [-- --format text|json|github]
       npm run check -- --explain RULE

Reads all content and lists every problem, with its place and what to type instead.

  --fix            first mends what has one right answer: the order of keys, dates and Roman phases
                   written in another way, spaces at line ends. Nothing else in a file is touched.
  --explain RULE   what a rule looks for, why, and what to do
  --format text    for people (the default)
  --format json    one JSON array, for programs
  --format github  notes in a pull request, and all problems in the summary of the job
  --help           this text

Exits with 1 where there is an error. Warnings alone give 0.
CONTENT_DIR names another folder than "content".`;

const formats = ['text', 'json', 'github'];

interface Arguments {
  readonly format: string;
  readonly fix: boolean;
  readonly explain: string | undefined;
  readonly help: boolean;
}

function readArguments(): Arguments | undefined {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string' },
        fix: { type: 'boolean' },
        explain: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const { format = 'text', fix = false, explain, help = false } = values;
    if (formats.includes(format)) return { format, fix, explain, help };
    console.error(`"${format}" is not a format. Write --format text, json or github.`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See: npm run check -- --help`);
  }
  return undefined;
}

/** Prints a rule's page; gives the exit code. */
function explain(rule: string): number {
  const page = explainRule(rule);
  if (page === undefined) console.error(explainNoRule(rule));
  else console.log(page);
  return page === undefined ? 2 : 0;
}

/** Mends the files and says what was done; JSON alone stays on its own. Gives whether all could be written. */
function mend(format: string): boolean {
  const say = format === 'json' ? console.error : console.log;
  let isWritten = true;
  for (const { path, text, changes } of mendContent(contentDir())) {
    try {
      writeWhole(path, text, { isNew: false });
      say(`Mended ${path}\n${changes.map((change) => `  ${change}\n`).join('')}`);
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      console.error(error.message);
      isWritten = false;
    }
  }
  return isWritten;
}

function print(format: string, problems: readonly Problem[], projectCount: number): void {
  if (format === 'json') {
    console.log(reportJson(problems));
  } else if (format === 'github') {
    if (problems.length > 0) console.log(reportGithub(problems));
    console.log(summarize(problems, projectCount));
    const summary = jobSummary();
    if (summary !== undefined) appendFileSync(summary, summarizeForGithub(problems, projectCount));
  } else {
    const color = process.stdout.isTTY && !process.env['NO_COLOR'];
    console.log(reportText(problems, { projectCount, color }));
    if (problems.length > 0) console.log('What a rule means: npm run check -- --explain RULE');
  }
}

const given = readArguments();
if (!given) {
  process.exitCode = 2;
} else if (given.help) {
  console.log(usage);
} else if (given.explain !== undefined) {
  process.exitCode = explain(given.explain);
} else {
  const isWritten = !given.fix || mend(given.format);
  const today = new Date().toISOString().slice(0, 10);
  const { register, problems, projectCount } = loadRegister({ today });
  print(given.format, problems, projectCount);
  if (register && given.format === 'text') {
    const states = translationStates(register, lastCommits(contentDir()));
    if (states.length > 0) console.log(reportTranslations(states));
  }
  process.exitCode = hasErrors(problems) || !isWritten ? 1 : 0;
}
