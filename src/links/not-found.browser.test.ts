import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, testBrowsers } from '../tests/browsers.ts';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { makeRelative } from './relative.ts';
import { serveFolder } from '../copies/serve.ts';
import type { LocalServer } from '../serving/local-server.ts';
import { makeStick } from '../copies/stick.fixture.ts';
import { startPageName } from '../copies/start-page.ts';
import { writeManifest } from '../copies/manifest.ts';

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'";
const siteFiles = {
  'index.html': '<title>Home</title><p id="home">Home</p>',
  '404.html': `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${pagePolicy}"><title>Not here</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css"><script defer src="/mark.js"></script></head>
<body><p>Not here</p><a href="/">Home</a></body></html>`,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'style.css': 'p{color:rgb(1,2,3)}',
  'mark.js': "document.body.dataset['marked'] = 'yes'",
};

let folder = '';
let root: LocalServer;
let below: LocalServer;
beforeAll(async () => {
  folder = await writeFiles(makeFolder(), siteFiles);
  expect(await makeRelative(folder, {})).toEqual([]);
  await writeManifest(folder);
  root = await serveFolder(folder);
  below = await serveFolder(folder, { base: '/some/where/' });
});
afterAll(() => Promise.all([root.close(), below.close()]));

for (const candidate of testBrowsers)
  describe.skipIf(!candidate.isInstalled)(candidate.name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await candidate.launch();
    });
    afterAll(() => browser.close());

    test.each([
      ['at the root of a domain', () => `${root.url}gone.html`],
      ['deep below a path', () => `${below.url}a/b/gone/`],
      ['opened from a stick', () => pathToFileURL(join(folder, '404.html')).href],
    ])('a missing page %s leads home', async (_, address) => {
      const { page, complaints } = await openPage(browser, address());
      await page.waitForSelector('body[data-marked]');
      expect(await page.$eval('p', (paragraph) => getComputedStyle(paragraph).color)).toBe('rgb(1, 2, 3)');
      expect((await complaints()).filter((complaint) => complaint.startsWith('policy'))).toEqual([]);
      await Promise.all([page.waitForNavigation(), page.click('a')]);
      expect(await page.$eval('#home', (paragraph) => paragraph.textContent)).toBe('Home');
    });

    test('the start page of a stick opens the copy by itself', async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(await makeStick([folder]), startPageName)).href);
      await page.waitForSelector('#home');
      expect(page.url()).toMatch(/fieldbook\/copy-[0-9a-f]{8}\/index\.html$/);
    });
  });
