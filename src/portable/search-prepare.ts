import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileEngine } from './search-engine.ts';
import { indexSite } from './search-index.ts';
import { writeLanguage } from './search-scripts.ts';

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
    const files: string[] = [];
    for (const language of index.languages) {
      for await (const { file, text } of writeLanguage(index, language, { engine, plainScripts: {} })) {
        await writeFile(join(target, file), text);
        files.push(`search/${file}`);
      }
    }
    return {
      pages: Object.fromEntries(index.languages.map(({ language, pageCount }) => [language, pageCount])),
      files: files.toSorted(),
    };
  } finally {
    await index.dispose();
  }
}
