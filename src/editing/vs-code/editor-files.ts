import { checkVocabularies } from '../../checking/check-vocabularies.ts';
import { readVocabularyFiles } from '../../reading/content-files.ts';
import { jsonSchemas, type Vocabulary } from './json-schemas.ts';
import { extensions, settings } from './settings.ts';
import { snippets } from './snippets.ts';

/** The keys of the content's vocabularies with what they mean; nothing where a file has errors. */
export function vocabularyOf(folder: string): Vocabulary {
  const { themes, organisations } = checkVocabularies(readVocabularyFiles(folder));
  return {
    themes: new Map([...(themes?.values() ?? [])].map(({ slug, title }) => [slug, title])),
    organisations: new Map([...(organisations?.values() ?? [])].map(({ slug, name }) => [slug, name])),
  };
}

/** All files for VS Code, by their path from the project's root, as they should stand there. */
export function editorFiles(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const schemas = jsonSchemas(vocabulary);
  const files: [string, unknown][] = [
    ...Object.entries(schemas).map(([name, schema]): [string, unknown] => [`${name}.schema.json`, schema]),
    ['settings.json', settings(schemas)],
    ['extensions.json', extensions],
    ['fieldbook.code-snippets', snippets(schemas)],
  ];
  return new Map(files.map(([name, value]) => [`.vscode/${name}`, `${JSON.stringify(value, null, 2)}\n`]));
}
