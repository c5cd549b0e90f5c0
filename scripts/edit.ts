import { relative, resolve } from 'node:path';
import { contentDir } from '../src/reading/environment.ts';
import { Failure } from './frame/failure.ts';
import { port } from './frame/options.ts';
import { printLine } from './frame/print.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'edit',
  summary:
    'Opens the projects as forms in your browser. It needs Chrome, Edge or another Chromium browser; Firefox and Safari cannot write to folders.',
  options: { port: port(4322, 'the forms are at http://localhost:NUMBER; 4322 if it is not given') },
  environment: ['CONTENT_DIR'],
  notes: `In the page choose "Work with Local Repository" and then this project's folder (the one with README.md). What you save is written to the files there; notes that begin with # among the keys are not kept. Nothing is sent anywhere. Before you hand your changes in, run: npm run check`,
  run: async ({ port }) => {
    const folder = relative('.', resolve(contentDir())).replaceAll('\\', '/');
    if (folder.startsWith('..')) {
      throw new Failure(`The content must be inside this folder, but it is ${resolve(contentDir())}.`);
    }
    const { serveForms } = await import('./steps/serve-forms.ts');
    const url = await serveForms(folder, port);
    printLine(`Open ${url} in Chrome or Edge  (Ctrl+C ends it)`);
    printLine(`Choose "Work with Local Repository", then the folder ${resolve('.')}`);
    return 0;
  },
});
