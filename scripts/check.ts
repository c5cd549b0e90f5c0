import { UsageError } from './frame/failure.ts';
import { choice, flag, text } from './frame/options.ts';
import { printLine, printReport } from './frame/print.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'check',
  summary: 'Reads all content and lists every problem, with its place and what to type instead.',
  options: {
    fix: flag(
      'first mends what has one right answer: the order of keys, dates and Roman phases written in another way, spaces at line ends. Nothing else in a file is touched.',
    ),
    explain: text('RULE', 'only tells what a rule looks for, why, and what to do'),
    format: choice(
      ['text', 'json', 'github'],
      'a format',
      'text is for people (the default), json one array for programs, github notes in a pull request and all problems in the summary of the job',
    ),
  },
  environment: ['CONTENT_DIR'],
  notes: 'Exits with 1 where there is an error. Warnings alone give 0.',
  run: async ({ fix, explain, format }) => {
    if (explain !== undefined) {
      if (fix || format !== undefined) {
        throw new UsageError('--explain only tells of a rule; it takes neither --fix nor --format.');
      }
      const { explainNoRule, explainRule } = await import('../src/checking/explanations/explain-rule.ts');
      const page = explainRule(explain);
      if (page === undefined) printLine(explainNoRule(explain), process.stderr);
      else printReport(page);
      return page === undefined ? 2 : 0;
    }
    const { checkContent } = await import('./steps/check-content.ts');
    return checkContent({ fix, format: format ?? 'text' }) ? 0 : 1;
  },
});
