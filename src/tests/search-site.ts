import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { indexRecords } from '../search/index/index-records.ts';
import { prepareSearch } from '../search/index/prepare-search.ts';
import type { SearchRecord } from '../search/record/record.ts';

/** The policy of every page. */
const pagePolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'self'";

/** A made-up page to be found. */
interface FoundPage {
  readonly path: string;
  readonly language?: string;
  readonly title: string;
  readonly text: string;
  readonly filters: SearchRecord['filters'];
  readonly start?: string;
}

function recordOf({ path, language = 'en', title, text, filters, start }: FoundPage): SearchRecord {
  return {
    address: `/${path}`,
    language,
    text: [{ text: title, heading: 1 }, { text }],
    meta: { title },
    filters,
    sort: start === undefined ? {} : { start },
  };
}

/** A few pages with all that a search has to cope with. */
export const fewPages: readonly SearchRecord[] = [
  {
    path: 'projects/borders.html',
    title: 'Borders',
    text: 'Training for border police. Trafficking & smuggling are <not> the same; an entity is written &amp;lt;.',
    filters: { status: ['completed'], theme: ['training', 'borders'] },
    start: '2004',
  },
  {
    path: 'projects/shelter.html',
    title: 'Shelter',
    text: 'Care for victims of trafficking in Shkodër and Tirana.',
    filters: { status: ['current'], theme: ['care'] },
    start: '1999',
  },
  {
    path: 'projects/deep/down/return.html',
    title: 'Return',
    text: 'Return and care for victims of trafficking.',
    filters: { status: ['completed'], theme: ['care', 'return'] },
  },
  {
    path: 'projects/index.html',
    title: 'Research',
    text: 'A study of trafficking.',
    filters: { status: ['planned'], theme: ['research'] },
    start: '2011',
  },
  {
    path: 'sq/projects/kthimi.html',
    language: 'sq',
    title: 'Kthimi',
    text: 'Kthimi i viktimave të trafikimit në Shqipëri.',
    filters: { status: ['current'] },
  },
].map(recordOf);

/** So many pages that the index is cut into many scripts. */
export function manyPages(count: number): readonly SearchRecord[] {
  return Array.from({ length: count }, (_, index) =>
    recordOf({
      path: `projects/p${index}.html`,
      title: `Project ${index}`,
      text: Array.from({ length: 200 }, (_, word) => `word${(index * 7919 + word * 104_729) % 20_000}`).join(
        ' ',
      ),
      filters: { status: [index % 3 === 0 ? 'current' : 'completed'] },
      start: String(1990 + (index % 30)),
    }),
  );
}

/** A built site with a search, in a temporary folder. */
export interface SearchSite {
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * Writes the pages, `index.html` (English) and `sq/index.html` (Albanian), prepares the search, and gives every
 * page a script that puts `openSearch` where a test finds it.
 */
export async function buildSearchSite(records: readonly SearchRecord[]): Promise<SearchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-'));
  for (const { address, language } of records) await writePage(folder, address.slice(1), language);
  await writePage(folder, 'index.html', 'en');
  await writePage(folder, 'sq/index.html', 'sq');
  await build({
    stdin: {
      contents: "import { openSearch } from './open.ts'; Object.assign(globalThis, { openSearch });",
      resolveDir: new URL('../search/engine/', import.meta.url).pathname,
    },
    outfile: join(folder, 'page.js'),
    bundle: true,
    minify: true,
    format: 'iife',
  });
  await replaceSearch(folder, records);
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}

/** Makes the search of a site anew, as a new build would. */
export async function replaceSearch(site: string, records: readonly SearchRecord[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-'));
  try {
    await prepareSearch(site, await indexRecords(records, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writePage(folder: string, path: string, language: string): Promise<void> {
  const root = '../'.repeat(path.split('/').length - 1);
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${pagePolicy}"><title>A page</title><link rel="icon" href="data:,"><script defer src="${root}page.js"></script></head><body><p>A page</p></body></html>`;
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), html);
}
