import { styleText } from 'node:util';
import { reportText } from '../../src/checking/reporters/reporters.ts';
import { askProject, type Asker } from '../../src/editing/ask-project.ts';
import { planNewProject, type AnswerProblem, type Answers } from '../../src/editing/new-project.ts';
import { readContent } from '../../src/importing/content.ts';
import { writePlan } from '../../src/importing/write-whole.ts';
import { contentDir } from '../../src/reading/environment.ts';
import { hasColor } from '../frame/color.ts';
import { Failure } from '../frame/failure.ts';

interface Manner {
  /** Whether what is not said yet is asked for, on a terminal. */
  readonly isAsking: boolean;
  /** Whether the file is written without asking whether it is right. */
  readonly isSure: boolean;
}

/** Makes the file of a new project from what is said of it. Gives false where something is wrong, which is printed. */
export async function makeProject(given: Answers, { isAsking, isSure }: Manner): Promise<boolean> {
  const content = readContent(contentDir());
  if ('problems' in content) {
    console.error(reportText(content.problems, { color: hasColor(process.stderr) }));
    return false;
  }
  // What is said already is looked at before anything is asked.
  const { title = 'A project without a title', status = 'current' } = given;
  const sample = planNewProject({ ...given, title, status }, content);
  if ('problems' in sample) return explain(sample.problems);
  const asker = isAsking ? await openTerminal() : undefined;
  const planned = planNewProject(asker ? await askProject(given, content, asker) : given, content);
  if ('problems' in planned) return explain(planned.problems);
  const { plan, file, text } = planned;
  console.log(`${styleText('bold', file, { stream: process.stdout })}\n\n${text}`);
  for (const slug of plan.newOrganisations) console.log(`"${slug}" comes into organisations.yml.`);
  if (asker && !isSure && !(await asker.confirm('Is this right? Then it is written.'))) {
    console.log('Nothing was written.');
    return true;
  }
  writePlan(plan);
  console.log(`Written. To see it: npm run dev. To check it: npm run check.`);
  return true;
}

function explain(problems: readonly AnswerProblem[]): false {
  for (const { key, message, fix } of problems) {
    console.error(`--${key}: ${message}${fix === null ? '' : `\n  fix: ${fix}`}`);
  }
  return false;
}

/** The questions on a terminal. Ctrl+C ends them; nothing is written before the last one. */
async function openTerminal(): Promise<Asker & { confirm: (message: string) => Promise<boolean> }> {
  const { checkbox, confirm, input, select } = await import('@inquirer/prompts');
  const ask = async <Answer>(question: Promise<Answer>): Promise<Answer> =>
    question.catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'ExitPromptError')) throw error;
      throw new Failure('\nNothing was written.', { exitCode: 130, cause: error });
    });
  return {
    input: (question) => ask(input(question)),
    select: ({ message, choices }) => ask(select({ message, choices: [...choices] })),
    checkbox: ({ message, choices }) => ask(checkbox({ message, choices: [...choices], pageSize: 12 })),
    confirm: (message) => ask(confirm({ message })),
  };
}
