import { readPhase } from '../src/checking/meant/phase-meant.ts';
import { WriteError } from '../src/importing/write-whole.ts';
import { UsageError } from './frame/failure.ts';
import { flag, text, texts } from './frame/options.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'new',
  forms: ['[-- --title TEXT --status STATUS …]'],
  summary:
    'Makes the file of a new project. Asks for what is not said; with --title and --status it asks nothing.',
  options: {
    title: text('TEXT', 'the full title, with its phase'),
    status: text('STATUS', 'current, finalising, planned, suspended, completed or cancelled'),
    start: text('DATE', '2014, 2014-07, "July 2014", 15.7.2014 …'),
    end: text('DATE', 'the same'),
    phase: text('NUMBER', '3 or III', checkPhase),
    series: text('NAME', 'the short name that all phases share'),
    theme: texts('NAME', 'a theme of themes.yml'),
    country: texts('CODE', 'AL'),
    donor: texts(
      'NAME',
      'an organisation of organisations.yml, or a new one with its type in brackets: "Embassy of Norway (government)"',
    ),
    partner: texts('NAME', 'the same, for who works on it too'),
    counterpart: texts('NAME', 'the same, for the authorities it is done with'),
    summary: text('TEXT', 'at most 300 characters'),
    source: text('TEXT', 'the page or report that says so'),
    'source-url': text('ADDRESS', 'its address on the web'),
    slug: text('NAME', 'the address; made from the title where it is not given'),
    yes: flag('writes the file without asking whether it is right'),
  },
  environment: ['CONTENT_DIR'],
  notes: 'A file that is there is never written over.',
  expected: [WriteError],
  run: async ({ yes, ...answers }) => {
    const missing = (['title', 'status'] as const).filter((key) => answers[key] === undefined);
    if (missing.length > 0 && !process.stdin.isTTY) {
      const needed = missing.map((key) => `--${key}`).join(' and ');
      throw new UsageError(`There is no terminal to ask in, so ${needed} must be given.`);
    }
    const { makeProject } = await import('./steps/make-project.ts');
    return makeProject(answers, { isAsking: missing.length > 0, isSure: yes });
  },
});

function checkPhase(typed: string): void {
  const isPhase = /^(\d+|[ivx]+)$/i.test(typed.trim()) || readPhase(typed) !== undefined;
  if (!isPhase) {
    throw new UsageError(`"${typed}" is not the number of a phase. Write 1, 2, 3 … or I, II, III …`);
  }
}
