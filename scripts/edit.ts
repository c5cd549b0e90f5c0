import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cmsConfig } from '../src/editing/forms/cms-config.ts';
import { serveCms } from '../src/editing/forms/cms-server.ts';
import { vocabularyOf } from '../src/editing/vs-code/editor-files.ts';
import { jsonSchemas } from '../src/editing/vs-code/json-schemas.ts';
import { contentDir } from '../src/reading/environment.ts';
import { readVocabularies } from '../src/checking/vocabularies.ts';
import { siteSchema } from '../src/register/keys/schema.ts';

const usage = `Usage: npm run edit [-- --port NUMBER]

Opens the projects as forms in your browser, at http://localhost:4322 unless told otherwise. It needs
Chrome, Edge or another Chromium browser; Firefox and Safari cannot write to folders.

In the page choose "Work with Local Repository" and then this project's folder (the one with README.md).
What you save is written to the files there; notes that begin with # among the keys are not kept.
Nothing is sent anywhere. Before you hand your changes in, run: npm run check`;

const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } });
const folder = relative('.', resolve(contentDir())).replaceAll('\\', '/');
if (values.help) {
  console.log(usage);
} else if (folder.startsWith('..')) {
  console.error(`The content must be inside this folder, but it is ${resolve(contentDir())}.`);
  process.exitCode = 1;
} else {
  const schemas = jsonSchemas(vocabularyOf(folder));
  const site = readVocabularies(folder, folder).site ?? siteSchema.parse({ title: 'projects' });
  try {
    const { url } = await serveCms(cmsConfig({ schemas, folder, site }), Number(values.port ?? 4322));
    console.log(`Open ${url} in Chrome or Edge  (Ctrl+C ends it)`);
    console.log('Choose "Work with Local Repository", then the folder', resolve('.'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.error(`Port ${values.port ?? '4322'} is in use. Run: npm run edit -- --port 4323`);
    process.exitCode = 1;
  }
}
