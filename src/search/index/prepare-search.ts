import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../files/walk-folder.ts';
import { writeFileIn } from '../../files/write-file.ts';
import { languages } from '../../i18n/languages/languages.ts';
import { compileFunction } from './compile.ts';
import { compileEngine } from './engine-script.ts';
import type { IndexedLanguage, SearchIndex } from './index-records.ts';
import { plainModule } from './plain.ts';
import { plainScript, quickScript, writeLanguage, type SearchScript } from './part-scripts.ts';
import { addTexts } from './texts.ts';
import { countFoundPages } from './trial.ts';

/** What was made searchable. */
export interface PreparedSearch {
  /** Pages by language, as `<html lang>` has it. */
  readonly pages: Readonly<Record<string, number>>;
  /** The files written, relative to the site's folder, with forward slashes. */
  readonly files: readonly string[];
}

/**
 * Writes the search of an index to `<siteFolder>/search/` as classic scripts, which work from `file://` and below any path.
 * Scripts of an earlier run there are removed. The same index gives the same bytes. Fails when the search does not find
 * every page.
 */
export async function prepareSearch(siteFolder: string, index: SearchIndex): Promise<PreparedSearch> {
  await emptyFolder(join(siteFolder, 'search'));
  const files = new Set<string>();
  const write = ({ file, text }: SearchScript): void => {
    files.add(`search/${file}`);
    writeFileIn(siteFolder, `search/${file}`, text);
  };
  const engine = await compileEngine(index.folder);
  const plains = await writePlainModules(index);
  for (const plain of plains.values()) write(plain);
  const indexed = await Promise.all(index.languages.map((language) => refine(index, language)));
  for (const language of indexed) {
    await tryOut(index, language, engine);
    const code = { engine, plainScript: plains.get(language.wasmPart)?.file ?? '' };
    for await (const script of writeLanguage(index, language, code)) write(script);
    write(quickScript(language));
  }
  return {
    pages: Object.fromEntries(index.languages.map(({ language, pages }) => [language, pages.length])),
    files: [...files].toSorted(),
  };
}

/** Adds to a language's index what Pagefind has not: its words, all words as written, and a quick start. */
export async function refine(index: SearchIndex, language: IndexedLanguage): Promise<IndexedLanguage> {
  const complete = await addTexts(index, language);
  // The engine stems what somebody types by the same module as the index was made with, so the two cannot disagree.
  return languages.get(language.language)?.search === undefined
    ? complete
    : { ...complete, words: await compileWords(language.language) };
}

/** What a language brings to its search, as text for the browser. */
async function compileWords(code: string): Promise<string> {
  const file = fileURLToPath(new URL(`../../i18n/languages/${code}/search.ts`, import.meta.url));
  return (await compileFunction(file, 'search', {})).text;
}

/** Makes the folder, or takes the scripts out of it; whatever else is there belongs to somebody else. */
async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const scripts = listFiles(folder).filter((file) => /^[^/]+\.js$/.test(file));
  await Promise.all(scripts.map((file) => rm(join(folder, file))));
}

/** The scripts for browsers without WebAssembly, by Pagefind's name of the WebAssembly. */
async function writePlainModules(index: SearchIndex): Promise<ReadonlyMap<string, SearchScript>> {
  const parts = new Set(index.languages.map(({ wasmPart }) => wasmPart));
  return new Map(
    await Promise.all(
      [...parts].map(
        async (part) => [part, plainScript(part, await plainModule(join(index.folder, part)))] as const,
      ),
    ),
  );
}

/** A change in Pagefind shows here, not at a reader's desk. */
async function tryOut(index: SearchIndex, language: IndexedLanguage, engine: string): Promise<void> {
  const found = await countFoundPages(engine, index, language);
  if (found === language.pages.length) return;
  throw new Error(
    `The search for ${language.language} finds ${found} of ${language.pages.length} pages. pagefind.js may have changed.`,
  );
}
