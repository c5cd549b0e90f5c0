import lighthouse, { desktopConfig } from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type FolderServer } from '../copies/serve.ts';
import { testBrowsers } from './browsers.ts';
import buildOnce from './build-once.ts';
import { builtSite, kindsOfPages } from './built-site.ts';

let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  buildOnce();
  const chromium = testBrowsers.find(({ name }) => name === 'Chromium');
  if (!chromium) throw new Error('The list of browsers lacks Chromium');
  browser = await chromium.launch();
  server = await serveFolder(builtSite);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Pages that are made to be left out of search engines cannot have full marks for being found. */
const pages = kindsOfPages.filter((page) => !/(404|units)\.html$/.test(page));

describe.each(['phone', 'desktop'])('Lighthouse gives full marks on a %s', (device) => {
  test.each(pages)('%s', async (address) => {
    const page = await browser.newPage();
    const result = await lighthouse(
      server.url + address,
      { logLevel: 'silent', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] },
      device === 'desktop' ? desktopConfig : undefined,
      page,
    );
    await page.close();
    const { categories = {} } = result?.lhr ?? {};
    const marks = Object.entries(categories).map(([name, { score }]) => [
      name,
      Math.round((score ?? 0) * 100),
    ]);
    expect(Object.fromEntries(marks)).toEqual({
      performance: 100,
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
    });
  });
});
