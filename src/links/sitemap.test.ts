import { expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from './folder.fixture.ts';
import { writeSitemap } from './sitemap.ts';

test('a sitemap names every page that may be found, by its public address', async () => {
  const folder = await writeFiles(makeFolder(), {
    'index.html': '<p>a</p>',
    'projects/b.html': '<p>b</p>',
    '404.html': '<meta name="robots" content="noindex"><p>c</p>',
    'a.css': '',
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
