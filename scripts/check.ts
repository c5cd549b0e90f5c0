import { parseArgs } from 'node:util';
import { hasErrors, type Problem } from '../src/reading/problem.ts';
import { loadRegister } from '../src/reading/load.ts';
import { reportGithub, reportJson, reportText, summarize } from '../src/reading/reporters.ts';

const usage = `Usage: npm run check [-- --format text|json|github]

Reads all content and lists every problem, with its place and what to type instead.

  --format text    for people (the default)
  --format json    one JSON array, for programs
  --format github  notes in a pull request
  --help           this text

Exits with 1 where there is an error. Warnings alone give 0.
CONTENT_DIR names another folder than "content".`;

const formats = ['text', 'json', 'github'];

function readArguments(): { format: string; help: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string' }, help: { type: 'boolean' } } });
    const { format = 'text', help = false } = values;
    if (formats.includes(format)) return { format, help };
    console.error(`"${format}" is not a format. Write --format text, json or github.`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See: npm run check -- --help`);
  }
  return undefined;
}

function print(format: string, problems: readonly Problem[], projectCount: number): void {
  if (format === 'json') {
    console.log(reportJson(problems));
  } else if (format === 'github') {
    if (problems.length > 0) console.log(reportGithub(problems));
    console.log(summarize(problems, projectCount));
  } else {
    const color = process.stdout.isTTY && !process.env['NO_COLOR'];
    console.log(reportText(problems, { projectCount, color }));
  }
}

const given = readArguments();
if (!given) {
  process.exitCode = 2;
} else if (given.help) {
  console.log(usage);
} else {
  const today = new Date().toISOString().slice(0, 10);
  const { problems, projectCount } = loadRegister({ today });
  print(given.format, problems, projectCount);
  process.exitCode = hasErrors(problems) ? 1 : 0;
}
