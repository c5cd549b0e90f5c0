import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sourceFormats, type SourceFormat } from '../src/importing/source-formats.ts';
import { WriteError } from '../src/importing/write-whole.ts';
import { hasErrors } from '../src/reading/problem.ts';
import { reportText, type TextOptions } from '../src/checking/reporters/reporters.ts';

const usage = `Usage: npm run import -- SOURCE [--dry-run] [--update] [--from listing|csv|iati]

Makes project files from SOURCE, which is one of:
  a list      text as a web page prints it: headings such as "Current projects", and one title a line
  a table     CSV with a header, such as the one that this site offers; it never changes the text below the keys
  IATI        an activity file of version 2, XML

  --dry-run   shows what would happen and writes nothing
  --update    fills in what files that are there leave empty; everything else in them stays as it is
  --from      what SOURCE is, where that is not found out from the file
  --help      this text

A file that is there is never written over. Exits with 1 where something could not be imported; the rest is.
CONTENT_DIR names another folder than "content".`;

interface Given {
  readonly source: string;
  readonly from: SourceFormat | undefined;
  readonly update: boolean;
  readonly dryRun: boolean;
}

function readArguments(): Given | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        update: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const [source, surplus] = positionals;
    const from = sourceFormats.find((format) => format === values.from);
    if (values.from !== undefined && from === undefined) {
      console.error(`"${values.from}" is not a kind of source. Write --from ${sourceFormats.join(', ')}.`);
    } else if (source === undefined || surplus !== undefined) {
      console.error('Name one file: npm run import -- SOURCE. See: npm run import -- --help');
    } else {
      return { source, from, update: values.update, dryRun: values['dry-run'] };
    }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See: npm run import -- --help`);
  }
  return undefined;
}

async function run({ source, ...options }: Given): Promise<void> {
  // The readers take a moment to load; help and mistakes in the arguments need none of them.
  const { runImport } = await import('../src/importing/run-import.ts');
  const { reportImport } = await import('../src/importing/report-import.ts');
  const color = process.stdout.isTTY && !process.env['NO_COLOR'];
  const { plan, problems } = await runImport(source, options);
  if (plan) console.log(reportImport(plan, { ...options, color }));
  if (problems.length > 0) console.error(reportText(problems, quoting(source)));
  process.exitCode = hasErrors(problems) ? 1 : 0;
}

/** Lines of a large file are not quoted; finding them would take it into memory as a whole. */
function quoting(source: string): TextOptions {
  const color = process.stderr.isTTY && !process.env['NO_COLOR'];
  const isLarge = (statSync(source, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000;
  return { color, ...(isLarge && { lineOf: () => undefined }) };
}

const given = readArguments();
if (given === undefined) {
  process.exitCode = 2;
} else if (given === 'help') {
  console.log(usage);
} else {
  try {
    await run(given);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    console.error(`${error.message} What was written before is complete; the command can be run again.`);
    process.exitCode = 1;
  }
}
