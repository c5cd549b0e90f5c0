import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeWhole } from '../src/importing/write-whole.ts';
import { editorFiles, vocabularyOf } from '../src/editing/vs-code/editor-files.ts';
import { contentDir } from '../src/reading/environment.ts';

const usage = `Usage: npm run schema

Writes the files with which VS Code completes and checks what editors type, into .vscode: JSON
Schemas, snippets and settings. They are made from src/register/keys and the vocabularies, so run it
after a change to either.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) {
  console.log(usage);
} else {
  mkdirSync('.vscode', { recursive: true });
  const files = await editorFiles(vocabularyOf(contentDir()));
  for (const [path, text] of files) writeWhole(path, text, { isNew: false });
  console.log(`Wrote ${String(files.size)} files into .vscode.`);
}
