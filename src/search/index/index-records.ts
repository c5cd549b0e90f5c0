import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { languages as knownLanguages } from '../../i18n/languages/languages.ts';
import { listFiles } from '../../files/walk-folder.ts';
import {
  entryFile,
  isOfLanguage,
  isPart,
  mapFragment,
  metaPartOf,
  wasmPartOf,
  type PagefindEntry,
  type PagefindLanguage,
} from '../pagefind.ts';
import type { SearchRecord } from '../record/record.ts';
import type { QuickPage } from '../scripts.ts';
import { stemTexts, type Stemmer } from '../word-forms.ts';
import { countWords, feedOf, type Feed, type ShownPage } from './feed.ts';
import { pack } from './pack.ts';

/** What Pagefind wrote about records. */
export interface SearchIndex {
  /** Where its files lie. */
  readonly folder: string;
  /** In the order of their codes. */
  readonly languages: readonly IndexedLanguage[];
  readonly version: string;
  readonly includeCharacters: readonly string[];
}

/** One language's part of the index. Names are paths below the folder, with forward slashes. */
export interface IndexedLanguage {
  readonly language: string;
  /** Pagefind's own record, as `pagefind-entry.json` has it. */
  readonly record: PagefindLanguage;
  /** In the order of their addresses. */
  readonly pages: readonly ShownPage[];
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

/** Gives the stemmer of a language that Pagefind has none for. */
type StemmerOf = (language: string) => Stemmer | undefined;

const ownStemmer: StemmerOf = (language) => knownLanguages.get(language)?.search?.stem;

/**
 * Lets Pagefind index records into a folder, in the order of their addresses, whatever order they are in. The same records
 * give the same bytes, and equally good results always come in the same order. Fails with Pagefind's own words.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  folder: string,
  stemmerOf: StemmerOf = ownStemmer,
): Promise<SearchIndex> {
  const codes = [...new Set(records.map(({ language }) => language))].toSorted();
  const stemmers = new Map(
    codes.map((language) => {
      const stem = stemmerOf(language);
      return [language, stem && stemTexts(stem)];
    }),
  );
  const feeds = records
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map((record) => feedOf(record, stemmers.get(record.language)));
  await runPagefind(
    feeds.map(({ custom }) => custom),
    folder,
  );
  const entry = JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as PagefindEntry;
  const files = listFiles(folder);
  const written = new Map(Object.entries(entry.languages));
  const languages: IndexedLanguage[] = [];
  for (const language of codes) {
    const record = written.get(language);
    if (record === undefined) throw new Error(`Pagefind has not indexed the pages in ${language}.`);
    const ofLanguage = feeds.filter(({ custom }) => custom.language === language);
    const parts = files.filter((file) => isOfLanguage(file, language));
    if (stemmers.get(language)) await showOriginals(folder, parts, ofLanguage);
    languages.push({
      language,
      record,
      pages: ofLanguage.map(({ page }) => page),
      metaPart: metaPartOf(record),
      wasmPart: wasmPartOf(record),
      filterParts: parts.filter((part) => isPart(part, 'filter')),
      laterParts: parts.filter((part) => !isPart(part, 'filter')),
    });
  }
  return { folder, languages, version: entry.version, includeCharacters: entry.include_characters };
}

/** So many records are on their way to Pagefind at a time; it takes them in the order in which they are sent. */
const recordsInFlight = 100;

async function runPagefind(records: readonly CustomRecord[], folder: string): Promise<void> {
  try {
    const { index } = heed(
      await createIndex({ maxFragments: Math.max(1, Math.ceil(records.length / pagesPerFragment)) }),
    );
    if (!index) throw new Error('Pagefind could not index the site.');
    for (let from = 0; from < records.length; from += recordsInFlight) {
      const next = records.slice(from, from + recordsInFlight);
      (await Promise.all(next.map(index.addCustomRecord))).forEach(heed);
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

/** Puts the pages as they are to be shown in the place of those that Pagefind was fed. */
async function showOriginals(
  folder: string,
  parts: readonly string[],
  feeds: readonly Feed[],
): Promise<void> {
  const originals = new Map(feeds.map(({ custom, page }) => [custom.url, page]));
  for (const part of parts.filter((name) => isPart(name, 'fragment'))) {
    const file = join(folder, part);
    const fragment = mapFragment(gunzipSync(await readFile(file)), (fed) => {
      const page = originals.get(fed.url);
      // Marks are set by the number of a word.
      if (!page || countWords(page.content) !== countWords(fed.content))
        throw new Error(`Pagefind's text of ${fed.url} has not the words that it was fed.`);
      return { ...fed, ...page };
    });
    await writeFile(file, pack(fragment));
  }
}
