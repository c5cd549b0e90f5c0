import { createPaint } from '../../src/checking/reporters/paint.ts';
import { reportText } from '../../src/checking/reporters/reporters.ts';
import { askProject, type Asker, type Choice } from '../../src/editing/ask-project.ts';
import { planNewProject, type AnswerProblem, type Answers } from '../../src/editing/new-project.ts';
import { readContent } from '../../src/importing/content.ts';
import { writePlan } from '../../src/importing/write-whole.ts';
import { contentDir } from '../../src/reading/environment.ts';
import { toPrintableLine } from '../../src/register/text/printable.ts';
import { hasColor } from '../frame/color.ts';
import { Failure } from '../frame/failure.ts';
import { printLine, printReport } from '../frame/print.ts';

interface Manner {
  /** Whether what is not said yet is asked for, on a terminal. */
  readonly isAsking: boolean;
  /** Whether the file is written without asking whether it is right. */
  readonly isSure: boolean;
}

/** Makes the file of a new project from what is said of it. Gives the exit code; what is wrong is printed. */
export async function makeProject(given: Answers, { isAsking, isSure }: Manner): Promise<0 | 1 | 2> {
  const content = readContent(contentDir());
  if ('problems' in content) {
    printReport(reportText(content.problems, { color: hasColor(process.stderr) }), process.stderr);
    return 1;
  }
  // What is said already is looked at before anything is asked.
  const { title = 'A project without a title', status = 'current' } = given;
  const sample = planNewProject({ ...given, title, status }, content);
  if ('problems' in sample) return explain(sample.problems);
  const asker = isAsking ? await openTerminal() : undefined;
  const planned = planNewProject(asker ? await askProject(given, content, asker) : given, content);
  if ('problems' in planned) return explain(planned.problems);
  const { plan, file, text } = planned;
  const paint = createPaint(hasColor(process.stdout));
  printReport(`${paint('bold', file)}\n\n${text}`);
  for (const slug of plan.newOrganisations) printLine(`"${slug}" comes into organisations.yml.`);
  if (asker && !isSure && !(await asker.confirm('Is this right? Then it is written.'))) {
    printLine('Nothing was written.');
    return 0;
  }
  writePlan(plan);
  printLine(`Written. To see it: npm run dev. To check it: npm run check.`);
  return 0;
}

function explain(problems: readonly AnswerProblem[]): 2 {
  for (const { key, message, fix } of problems) {
    printLine(`--${key}: ${message}`, process.stderr);
    if (fix !== null) printLine(`  fix: ${fix}`, process.stderr);
  }
  printLine('Nothing was written.', process.stderr);
  return 2;
}

/** The questions on a terminal. Ctrl+C or Escape ends them; nothing is written before the last one. */
async function openTerminal(): Promise<Asker & { confirm: (message: string) => Promise<boolean> }> {
  const { confirm, isCancel, multiselect, select, text } = await import('@clack/prompts');
  const ask = async <Answer>(question: Promise<Answer>): Promise<Exclude<Answer, symbol>> => {
    const answer = await question;
    if (isCancel(answer)) throw new Failure('Nothing was written.', { exitCode: 130 });
    return answer as Exclude<Answer, symbol>;
  };
  const optionsOf = (choices: readonly Choice[]) =>
    choices.map(({ value, name }) => ({ value, label: toPrintableLine(name) }));
  return {
    input: ({ message, default: initialValue = '', validate }) => {
      const explainFault = (typed = ''): string | undefined => {
        const verdict = validate?.(typed) ?? true;
        return verdict === true ? undefined : verdict;
      };
      return ask(text({ message, initialValue, validate: explainFault }));
    },
    select: ({ message, choices }) => ask(select({ message, options: optionsOf(choices) })),
    checkbox: ({ message, choices }) =>
      ask(multiselect({ message, options: optionsOf(choices), required: false, maxItems: 12 })),
    confirm: (message) => ask(confirm({ message })),
  };
}
