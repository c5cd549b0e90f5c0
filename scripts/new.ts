import { parseArgs, styleText } from 'node:util';
import type { Asker } from '../src/editing/ask-project.ts';
import type { AnswerProblem, Answers } from '../src/editing/new-project.ts';
import { WriteError } from '../src/importing/write-whole.ts';
import { contentDir } from '../src/reading/environment.ts';
import { reportText } from '../src/checking/reporters/reporters.ts';

const usage = `Usage: npm run new [-- --title TEXT --status STATUS …]

Makes the file of a new project. Asks for what is not said; with --title and --status it asks nothing.

  --title TEXT          the full title, with its phase
  --status STATUS       current, finalising, planned, suspended, completed or cancelled
  --start, --end DATE   2014, 2014-07, "July 2014", 15.7.2014 …
  --phase NUMBER        3 or III
  --series NAME         the short name that all phases share
  --theme NAME          a theme of themes.yml; may be repeated
  --country CODE        AL; may be repeated
  --donor NAME          an organisation of organisations.yml, or a new one with its type in brackets:
                        "Embassy of Norway (government)"; may be repeated
  --partner NAME        the same, for who works on it too
  --counterpart NAME    the same, for the authorities it is done with
  --summary TEXT        at most 300 characters
  --source TEXT         the page or report that says so, and --source-url ADDRESS
  --slug NAME           the address; made from the title where it is not given
  --yes                 writes the file without asking whether it is right
  --help                this text

A file that is there is never written over. CONTENT_DIR names another folder than "content".`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean', default: false } as const;
const flags = {
  title: text,
  status: text,
  start: text,
  end: text,
  phase: text,
  series: text,
  theme: texts,
  country: texts,
  donor: texts,
  partner: texts,
  counterpart: texts,
  summary: text,
  source: text,
  'source-url': text,
  slug: text,
  yes: flag,
  help: flag,
} as const;

function readArguments() {
  try {
    return parseArgs({ options: flags }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See: npm run new -- --help`);
    return undefined;
  }
}

function explain(problems: readonly AnswerProblem[]): string {
  return problems
    .map(({ key, message, fix }) => `--${key}: ${message}${fix === null ? '' : `\n  fix: ${fix}`}`)
    .join('\n');
}

/** The questions on a terminal. */
async function terminal(): Promise<Asker & { confirm: (message: string) => Promise<boolean> }> {
  const { checkbox, confirm, input, select } = await import('@inquirer/prompts');
  return {
    input,
    select: ({ message, choices }) => select({ message, choices: [...choices] }),
    checkbox: ({ message, choices }) => checkbox({ message, choices: [...choices], pageSize: 12 }),
    confirm: (message) => confirm({ message }),
  };
}

/** Gives the exit code. */
async function run(given: Answers, isSure: boolean): Promise<number> {
  const missing = (['title', 'status'] as const).filter((key) => given[key] === undefined);
  if (missing.length > 0 && !process.stdin.isTTY) {
    const needed = missing.map((key) => `--${key}`).join(' and ');
    console.error(`There is no terminal to ask in, so ${needed} must be given. See: npm run new -- --help`);
    return 2;
  }
  const { readContent } = await import('../src/importing/content.ts');
  const { planNewProject } = await import('../src/editing/new-project.ts');
  const { writePlan } = await import('../src/importing/write-whole.ts');
  const content = readContent(contentDir());
  if ('problems' in content) {
    console.error(reportText(content.problems));
    return 1;
  }
  // What is said already is looked at before anything is asked.
  const sample = planNewProject({ title: 'A project without a title', status: 'current', ...given }, content);
  if ('problems' in sample) {
    console.error(explain(sample.problems));
    return 1;
  }
  const asker = missing.length > 0 ? await terminal() : undefined;
  const { askProject } = await import('../src/editing/ask-project.ts');
  const planned = planNewProject(asker ? await askProject(given, content, asker) : given, content);
  if ('problems' in planned) {
    console.error(explain(planned.problems));
    return 1;
  }
  const { plan, file, text: written } = planned;
  const color = process.stdout.isTTY && !process.env['NO_COLOR'];
  console.log(`${color ? styleText('bold', file) : file}\n\n${written}`);
  for (const slug of plan.newOrganisations) console.log(`"${slug}" comes into organisations.yml.`);
  if (asker && !isSure && !(await asker.confirm('Is this right? Then it is written.'))) {
    console.log('Nothing was written.');
    return 0;
  }
  writePlan(plan);
  console.log(`Written. To see it: npm run dev. To check it: npm run check.`);
  return 0;
}

const given = readArguments();
if (!given) {
  process.exitCode = 2;
} else if (given.help) {
  console.log(usage);
} else {
  try {
    process.exitCode = await run(given, given.yes);
  } catch (error) {
    // Ctrl+C during a question; nothing is written before the last one.
    if (error instanceof Error && error.name === 'ExitPromptError') {
      console.error('\nNothing was written.');
      process.exitCode = 130;
    } else if (error instanceof WriteError) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}
