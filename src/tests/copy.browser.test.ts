import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashFile } from '../copies/manifest.ts';
import { builtRegister, builtSite } from './built-site.ts';
import { openPage, testBrowsers } from './browsers.ts';
import { copyToStick, serveBelowPath, type SitePlace } from './places.ts';

/** What a copy says of itself, and what it does when it is old, damaged or only half there. */
describe.each(testBrowsers)('$name', (candidate) => {
  describe.skipIf(!candidate.isInstalled)('a copy', () => {
    let browser: Browser;
    let stick: Awaited<ReturnType<typeof copyToStick>>;
    let web: SitePlace;

    beforeAll(async () => {
      browser = await candidate.launch();
      stick = await copyToStick(builtSite);
      web = await serveBelowPath(builtSite, '/a/b/');
    });

    afterAll(async () => {
      await browser.close();
      await Promise.all([stick.close(), web.close()]);
    });

    test('says how old it is, and when it is too old, where a newer one is', async () => {
      const { page, complaints } = await openPage(browser, new URL('index.html', stick.root));
      expect(await page.$eval('#copy-age', (note) => note.textContent)).toMatch(
        /^State of \d+ \w+ \d{4}, .+\.$/,
      );
      expect(await page.$eval('#copy-old', (warning) => warning.checkVisibility())).toBe(false);
      expect(await complaints()).toEqual([]);
      await page.evaluateOnNewDocument(() => {
        const later = Date.now() + 500 * 86_400_000;
        const past = Date;
        window.Date = new Proxy(past, {
          construct: (target, given: unknown[], name) =>
            Reflect.construct(target, given.length ? given : [later], name),
        });
      });
      await page.reload();
      expect(await page.$eval('#copy-old', (warning) => warning.checkVisibility())).toBe(true);
      expect(await page.$eval('#copy-old a', (link) => link.href)).toContain('register.example');
      await page.close();
    });

    test('offers the archive on the web with its size and checksum, and not on a stick', async () => {
      const online = await openPage(browser, new URL('offline.html', web.root));
      await online.page.waitForSelector('#archive a');
      const offered = await online.page.$eval('#archive', (place) => place.textContent);
      expect(offered).toContain(hashFile(builtSite, 'downloads/fieldbook.zip'));
      expect(offered).toMatch(/Download the archive \([\d.,]+ [kM]B, zip\)/);
      const status = await online.page.$eval('#archive a', (link) => link.href);
      expect(status).toBe(new URL('downloads/fieldbook.zip', web.root).href);
      expect(await online.complaints()).toEqual([]);
      await online.page.close();

      const offline = await openPage(browser, new URL('offline.html', stick.root));
      expect(await offline.page.$eval('#archive', (place) => place.textContent)).toContain(
        'You are reading a copy',
      );
      expect(await offline.complaints()).toEqual([]);
      await offline.page.close();
    });

    // Firefox cannot be given a folder by this driver.
    test.skipIf(candidate.name === 'Firefox')(
      'checks the folder that is chosen, and names the file that changed',
      async () => {
        const { page, complaints } = await openPage(browser, new URL('copy.html', stick.root));
        const choose = async (): Promise<string> => {
          const input = await page.waitForSelector('#copy-folder', { visible: true });
          await (input as NonNullable<typeof input> & { uploadFile(path: string): Promise<void> }).uploadFile(
            stick.folder,
          );
          await page.waitForFunction(() => {
            const text = document.querySelector('#copy-result')?.textContent?.trim() ?? '';
            return text !== '' && !text.startsWith('Checking');
          });
          return page.$eval('#copy-result', (result) => result.textContent);
        };
        expect(await choose()).toMatch(/^This folder is whole and unchanged: \d+ files match the list\.$/);
        await appendFile(join(stick.folder, 'help.html'), ' ');
        await page.reload();
        expect(await choose()).toBe(
          'This folder is not as it was made. Do not rely on it.Changed: help.html',
        );
        expect(await complaints()).toEqual([]);
        await page.close();
      },
    );

    test('half copied, its search says what is missing and the list still stands', async () => {
      const half = await copyToStick(builtSite);
      await rm(join(half.folder, 'search', 'en.js'));
      const { page } = await openPage(browser, new URL('projects.html?q=shelter', half.root));
      await page.waitForFunction(() => document.querySelector('#failure')?.textContent !== '');
      expect(await page.$eval('#failure', (note) => note.textContent)).toContain('search/en.js');
      expect(
        await page.$$eval('#all .row', (rows) => rows.filter((row) => row.checkVisibility()).length),
      ).toBe(builtRegister().projects.length);
      // Once the part is there, the next question is answered.
      await cp(join(builtSite, 'search', 'en.js'), join(half.folder, 'search', 'en.js'));
      await page.type('#q', 's');
      await page.waitForSelector('#hits .row');
      await page.close();
      await half.close();
    });
  });
});
