import { checkVocabularies } from '../../src/checking/check-vocabularies.ts';
import { cmsConfig } from '../../src/editing/forms/cms-config.ts';
import { serveCms } from '../../src/editing/forms/cms-server.ts';
import { vocabularyOf } from '../../src/editing/vs-code/editor-files.ts';
import { jsonSchemas } from '../../src/editing/vs-code/json-schemas.ts';
import { readVocabularyFiles } from '../../src/reading/content-files.ts';
import { siteSchema } from '../../src/register/keys/schema.ts';

/** Serves forms for the content in a folder on this computer alone; gives their address. */
export async function serveForms(folder: string, port: number): Promise<string> {
  const schemas = jsonSchemas(vocabularyOf(folder));
  const site = checkVocabularies(readVocabularyFiles(folder)).site ?? siteSchema.parse({ title: 'projects' });
  const { url } = await serveCms(cmsConfig({ schemas, folder, site }), port);
  return url;
}
