import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileEngine } from './search-engine.ts';
import { indexSite } from './search-index.ts';
import { plainModule } from './search-plain.ts';
import { plainScript, writeLanguage, type SearchScript } from './search-scripts.ts';

/** What was made searchable. */
export interface PreparedSearch {
  /** Pages by language, as `<html lang>` has it. */
  readonly pages: Readonly<Record<string, number>>;
  /** The files written, relative to the site's folder, with forward slashes. */
  readonly files: readonly string[];
}

/**
 * Indexes the HTML in `siteFolder` and writes the search to `<siteFolder>/search/` as classic scripts, which work
 * from `file://` and below any path. Scripts of an earlier run there are removed. The same pages give the same bytes.
 */
export async function prepareSearch(siteFolder: string): Promise<PreparedSearch> {
  const index = await indexSite(siteFolder);
  try {
    const engine = await compileEngine(index.folder);
    const target = join(siteFolder, 'search');
    await rm(target, { recursive: true, force: true });
    await mkdir(target);
    const files = new Set<string>();
    const write = async ({ file, text }: SearchScript): Promise<void> => {
      files.add(`search/${file}`);
      await writeFile(join(target, file), text);
    };
    for (const language of index.languages) {
      const plain = plainScript(language.wasmPart, await plainModule(join(index.folder, language.wasmPart)));
      await write(plain);
      for await (const script of writeLanguage(index, language, { engine, plainScript: plain.file }))
        await write(script);
    }
    return {
      pages: Object.fromEntries(index.languages.map(({ language, pageCount }) => [language, pageCount])),
      files: [...files].toSorted(),
    };
  } finally {
    await index.dispose();
  }
}
