import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { listFiles } from '../../files/walk-folder.ts';
import {
  entryFile,
  isOfLanguage,
  isPart,
  metaPartOf,
  wasmPartOf,
  type PagefindEntry,
  type PagefindLanguage,
} from '../pagefind.ts';
import type { QuickPage } from '../scripts.ts';

/** What Pagefind wrote about a site. */
export interface SearchIndex {
  /** Where its files lie until `dispose()`. */
  readonly folder: string;
  /** By the value of `<html lang>`, in alphabetical order. */
  readonly languages: readonly IndexedLanguage[];
  readonly version: string;
  readonly includeCharacters: readonly string[];
  dispose(): Promise<void>;
}

/** One language's part of the index. Names are paths below the folder, with forward slashes. */
export interface IndexedLanguage {
  readonly language: string;
  /** Pagefind's own record, as `pagefind-entry.json` has it. */
  readonly record: PagefindLanguage;
  readonly pageCount: number;
  readonly metaPart: string;
  readonly wasmPart: string;
  /** All that tells which pages have which value, and is needed to count results. */
  readonly filterParts: readonly string[];
  /** Words and page texts, each needed by some searches only. */
  readonly laterParts: readonly string[];
  /** The text of the `WordsModule` by which the index was made and is to be searched. */
  readonly words?: string;
  /** All words of the texts, for corrections of what somebody types. */
  readonly wordsPart?: string;
  /** What can be found before the search has arrived. */
  readonly quickPages?: readonly QuickPage[];
}

/**
 * The texts of this many pages share a file. A stick gives every file up to 128 KiB, and a page has one already; a
 * visitor loads a file for each result that is shown. Four adds a quarter to the files and 4 kB to a result.
 */
const pagesPerFragment = 4;

/**
 * Runs Pagefind over the HTML in `siteFolder`, in the order of the addresses, and writes to a temporary folder. The same pages
 * give the same bytes, and equally good results always come in the same order. Where any page has an element with
 * `data-pagefind-body`, only such elements are indexed. Fails with Pagefind's own words.
 */
export async function indexSite(siteFolder: string): Promise<SearchIndex> {
  const pages = listFiles(siteFolder).filter((file) => file.endsWith('.html'));
  if (pages.length === 0) throw new Error(`There is no HTML below ${siteFolder}: build the pages first.`);
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-search-'));
  await runPagefind(siteFolder, pages, folder);
  const entry = JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as PagefindEntry;
  const files = listFiles(folder);
  const languages = Object.entries(entry.languages).map(([language, record]): IndexedLanguage => {
    const parts = files.filter((file) => isOfLanguage(file, language));
    return {
      language,
      record,
      pageCount: record.page_count,
      metaPart: metaPartOf(record),
      wasmPart: wasmPartOf(record),
      filterParts: parts.filter((part) => isPart(part, 'filter')),
      laterParts: parts.filter((part) => !isPart(part, 'filter')),
    };
  });
  return {
    folder,
    languages: languages.toSorted((a, b) => (a.language < b.language ? -1 : 1)),
    version: entry.version,
    includeCharacters: entry.include_characters,
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

/** So many pages are on their way to Pagefind at a time; it takes them in the order in which they are sent. */
const pagesInFlight = 100;

/** Pagefind's own command takes pages in the order in which the file system lists them, which is another on each. */
async function runPagefind(siteFolder: string, pages: readonly string[], folder: string): Promise<void> {
  try {
    const { index } = heed(
      await createIndex({
        maxFragments: Math.max(1, Math.ceil(pages.length / pagesPerFragment)),
        // Without this, addresses end at folders, which show a listing when opened from a stick.
        keepIndexUrl: true,
      }),
    );
    if (!index) throw new Error('Pagefind could not index the site.');
    for (let from = 0; from < pages.length; from += pagesInFlight) {
      const next = pages.slice(from, from + pagesInFlight);
      const contents = await Promise.all(next.map((page) => readFile(join(siteFolder, page), 'utf8')));
      const files = next.map((page, at) => ({ sourcePath: page, content: contents[at] ?? '' }));
      (await Promise.all(files.map(index.addHTMLFile))).forEach(heed);
    }
    heed(await index.writeFiles({ outputPath: folder }));
  } finally {
    await close();
  }
}

function heed<Reply extends { readonly errors: readonly string[] }>(reply: Reply): Reply {
  if (reply.errors.length === 0) return reply;
  throw new Error(`Pagefind could not index the site: ${reply.errors.join(' ')}`);
}
