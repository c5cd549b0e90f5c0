import { expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../files/folder.fixture.ts';
import { printSitemap, writeSitemap } from './sitemap.ts';

test('a sitemap names every page that may be found, by its public address', async () => {
  const folder = await writeFiles(makeFolder(), {
    'index.html': '<p>a</p>',
    'projects/b.html': '<p>b</p>',
    '404.html': '<meta name="robots" content="noindex"><p>c</p>',
    'a.css': '',
    'html.txt': '',
  });
  await writeSitemap(folder, 'https://example.org/register');
  expect((await readFiles(folder))['sitemap.xml']).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://example.org/register/index.html</loc></url>\n' +
      '<url><loc>https://example.org/register/projects/b.html</loc></url>\n' +
      '</urlset>\n',
  );
});

const addressesIn = (sitemap: string): string[] =>
  [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);

test.each([
  ['https://example.org', 'a.html', 'https://example.org/a.html'],
  ['https://example.org/x//', 'a.html', 'https://example.org/x/a.html'],
  ['https://example.org/', 'a&b&c.html', 'https://example.org/a&amp;b&amp;c.html'],
  ['https://example.org/', 'ë 1.html', 'https://example.org/%C3%AB%201.html'],
])('the site at %s has its page %s in the sitemap as XML writes it', (siteUrl, page, expected) => {
  expect(addressesIn(printSitemap([page], siteUrl))).toEqual([expected]);
});

test('a sitemap holds no more addresses than the format allows', () => {
  const pages = Array.from({ length: 50_001 }, (_, index) => `${index}.html`);
  expect(addressesIn(printSitemap(pages, 'https://example.org')).at(-1)).toBe(
    'https://example.org/49999.html',
  );
});
