import { sourceFormats, type SourceFormat } from '../src/importing/source-formats.ts';
import { choice, flag, required } from './frame/options.ts';
import { runCommand } from './frame/run-command.ts';

const kinds = Object.values(sourceFormats)
  .map(({ name, summary }) => `  ${name.padEnd(10)}  ${summary}`)
  .join('\n');

await runCommand({
  name: 'import',
  summary: `Makes project files from SOURCE, which is one of:\n${kinds}`,
  positionals: {
    source: required('SOURCE', 'the file to read', 'Name one file: npm run import -- SOURCE.'),
  },
  options: {
    'dry-run': flag('shows what would happen and writes nothing'),
    update: flag('fills in what files that are there leave empty; everything else in them stays as it is'),
    from: choice(
      Object.keys(sourceFormats) as SourceFormat[],
      'a kind of source',
      'what SOURCE is, where that is not found out from the file',
    ),
  },
  environment: ['CONTENT_DIR'],
  notes:
    'A file that is there is never written over. Exits with 1 where something could not be imported; the rest is.',
  run: async ({ source, 'dry-run': dryRun, update, from }) => {
    const { importFile } = await import('./steps/import-file.ts');
    return (await importFile(source, { dryRun, update, from })) ? 0 : 1;
  },
});
