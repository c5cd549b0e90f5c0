import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { prepareSearch } from '../search/index/prepare-search.ts';

/** The policy of every page. */
const pagePolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'self'";

/** A made-up page to be found. */
export interface FoundPage {
  readonly path: string;
  readonly language?: string;
  readonly title: string;
  readonly text: string;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly start?: string;
}

/** A few pages with all that a search has to cope with. */
export const fewPages: readonly FoundPage[] = [
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
];

/** So many pages that the index is cut into many scripts. */
export function manyPages(count: number): readonly FoundPage[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `projects/p${index}.html`,
    title: `Project ${index}`,
    text: Array.from({ length: 200 }, (_, word) => `word${(index * 7919 + word * 104_729) % 20_000}`).join(
      ' ',
    ),
    filters: { status: [index % 3 === 0 ? 'current' : 'completed'] },
    start: String(1990 + (index % 30)),
  }));
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
export async function buildSearchSite(pages: readonly FoundPage[]): Promise<SearchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const page of pages) await write(page.path, pageHtml(page));
  await write('index.html', shell('index.html', 'en', 'Start', '<p>Start</p>'));
  await write('sq/index.html', shell('sq/index.html', 'sq', 'Fillimi', '<p>Fillimi</p>'));
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
  await prepareSearch(folder);
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}

function pageHtml({ path, language = 'en', title, text, filters = {}, start }: FoundPage): string {
  const attributes = Object.entries(filters).flatMap(([key, values]) =>
    values.map((value) => `<span hidden data-pagefind-filter="${key}:${value}"></span>`),
  );
  const sort = start === undefined ? '' : `<span hidden data-pagefind-sort="start:${start}"></span>`;
  const escaped = text.replaceAll('<', '&lt;').replaceAll('&amp;lt;', '&amp;amp;lt;');
  return shell(
    path,
    language,
    title,
    `<main data-pagefind-body><h1>${title}</h1>${attributes.join('')}${sort}<p>${escaped}</p></main>`,
  );
}

function shell(path: string, language: string, title: string, body: string): string {
  const root = '../'.repeat(path.split('/').length - 1);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${pagePolicy}"><title>${title}</title><link rel="icon" href="data:,"><script defer src="${root}page.js"></script></head><body>${body}</body></html>`;
}
