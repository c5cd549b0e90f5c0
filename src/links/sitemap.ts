import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFileIn } from '../files/write-file.ts';
import { listFiles } from '../files/walk-folder.ts';

/** The file at the top of a site that names its pages. */
export const sitemapName = 'sitemap.xml';

/** Most addresses that one sitemap may hold (https://www.sitemaps.org/protocol.html). */
const most = 50_000;

/**
 * Writes `sitemap.xml`, one of the few places that must name the public address: every page that search engines may show.
 * Pages beyond the format's limit are left out; others link to them.
 */
export async function writeSitemap(folder: string, siteUrl: string): Promise<void> {
  const pages: string[] = [];
  for (const file of listFiles(folder).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    if (!/<meta name="robots" content="noindex"/.test(html)) pages.push(file);
  }
  createFileIn(folder, sitemapName, printSitemap(pages, siteUrl));
}

/** The sitemap of pages, given as paths in the site. */
export function printSitemap(pages: readonly string[], siteUrl: string): string {
  const home = `${siteUrl.replace(/(?<!\/)\/+$/, '')}/`;
  const entries = pages
    .slice(0, most)
    .map((page) => `<url><loc>${new URL(page, home).href.replaceAll('&', '&amp;')}</loc></url>`);
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  return `${[head, ...entries, '</urlset>'].join('\n')}\n`;
}
