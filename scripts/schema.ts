import { WriteError, writeWhole } from '../src/importing/write-whole.ts';
import { contentDir } from '../src/reading/environment.ts';
import { printLine } from './frame/print.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'schema',
  summary:
    'Writes the files with which VS Code completes and checks what editors type, into .vscode: JSON Schemas, snippets and settings. They are made from src/register/keys and the vocabularies, so run it after a change to either.',
  environment: ['CONTENT_DIR'],
  expected: [WriteError],
  run: async () => {
    const { editorFiles, vocabularyOf } = await import('../src/editing/vs-code/editor-files.ts');
    const files = editorFiles(vocabularyOf(contentDir()));
    for (const [path, text] of files) writeWhole('.', path, text, { isNew: false });
    printLine(`Wrote ${String(files.size)} files into .vscode.`);
    return 0;
  },
});
