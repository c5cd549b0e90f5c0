import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPages, builtSite, readPage } from './built-site.ts';

/** What one round trip carries: all that a first visit must load before it can show anything. */
const budget = 14_000;

const weigh = (content: string): number => gzipSync(content, { level: 9 }).length;

test('what blocks a first visit to any page fits into one round trip, compressed', async () => {
  const pages = await builtPages();
  const heavy = pages.flatMap((page) => {
    const html = readPage(page);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
      readFileSync(join(builtSite, page, '..', href), 'utf8'),
    );
    expect(sheets.length, page).toBeLessThanOrEqual(1);
    const weight = [html, ...sheets].reduce((sum, content) => sum + weigh(content), 0);
    return weight > budget ? [`${page}: ${weight} bytes`] : [];
  });
  expect(heavy).toEqual([]);
});

test('no script holds up a page, and reading needs none', async () => {
  for (const page of (await builtPages()).filter((name) => name !== '404.html')) {
    const scripts = readPage(page).match(/<script(?![^>]*(?:application\/ld\+json))[^>]*>/g) ?? [];
    expect(
      scripts.filter((script) => !/\sdefer(\s|>|=)/.test(script)),
      page,
    ).toEqual([]);
  }
});
