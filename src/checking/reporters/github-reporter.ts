import type { Problem } from '../../reading/problem.ts';
import { toPrintable, toPrintableLine } from '../../register/text/printable.ts';
import { summarize } from './reporters.ts';

/**
 * GitHub's workflow commands, one a line, which become notes in a pull request
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). It shows ten errors and ten
 * warnings of a step; the summary of the job has all.
 */
export function reportGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ level, file, line, column, rule, message, fix }) => {
      const at = { file: toPrintableLine(file), line, col: column, title: rule };
      const properties = Object.entries(at).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      const text = toPrintable(fix === null ? message : `${message}\nfix: ${fix}`);
      return `::${level} ${properties.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
}

/** GitHub takes 1 MiB of summary a step. */
const maxSummary = 900_000;

/** All problems as a Markdown table for the summary of a job, as many as GitHub takes; ends with a line end. */
export function summarizeForGithub(problems: readonly Problem[], projectCount: number): string {
  const title = `## Check of the content\n\n${summarize(problems, projectCount)}\n`;
  if (problems.length === 0) return title;
  const head = '\n| place | problem | what to type |\n| --- | --- | --- |\n';
  const rows: string[] = [];
  let length = 0;
  for (const { file, line, column, level, rule, message, fix } of problems) {
    const place = `${file}:${String(line)}:${String(column)}`;
    const row = `| ${cell(place)} | **${level}** ${rule}<br>${cell(message)} | ${fix === null ? '' : cell(fix)} |\n`;
    length += Buffer.byteLength(row);
    if (length > maxSummary) break;
    rows.push(row);
  }
  const left = problems.length - rows.length;
  const rest = left > 0 ? `\n${String(left)} more are not shown. \`npm run check\` lists them all.\n` : '';
  const help = '\nWhat a rule means: `npm run check -- --explain RULE`\n';
  return title + head + rows.join('') + rest + help;
}

/** Content is shown letter by letter: neither Markdown nor HTML in it has a meaning. */
function cell(text: string): string {
  return toPrintable(text)
    .replace(/[\\`*_{}[\]()#+!|~<>&@:]/g, (sign) => `&#${String(sign.codePointAt(0))};`)
    .replace(/(?<!\s)\s*\n\s*/g, '<br>');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
