import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, testBrowsers } from './browsers.ts';
import { builtSite } from './built-site.ts';
import { copyToStick, serveBelowPath, type SitePlace } from './places.ts';

const exitUrl = 'https://www.wikipedia.org/';

describe.each(testBrowsers)('$name', (candidate) => {
  describe.skipIf(!candidate.isInstalled)('the quick way out', () => {
    let browser: Browser;
    let stick: SitePlace;
    let web: SitePlace;

    beforeAll(async () => {
      browser = await candidate.launch();
      stick = await copyToStick(builtSite);
      web = await serveBelowPath(builtSite, '/');
    });

    afterAll(async () => {
      await browser.close();
      await Promise.all([stick.close(), web.close()]);
    });

    /** From a stick the way out ends on the neutral page, which no network is needed for. */
    const isOut = (page: Page): Promise<unknown> =>
      page.waitForFunction(() => location.pathname.endsWith('/units.html'));
    const isCovered = (page: Page): Promise<boolean> =>
      page.evaluate(() => getComputedStyle(document.body).display === 'none');

    test('a click leads from a stick to a page that says nothing of this one', async () => {
      const { page, complaints } = await openPage(browser, new URL('help.html', stick.root));
      await page.click('#exit');
      await isOut(page);
      const text = await page.evaluate(() => document.title + document.body.textContent);
      expect(text).not.toMatch(/traffick|register|IOM|project/i);
      expect(await complaints()).toEqual([]);
      await page.close();
    });

    test('Shift three times does the same, and each press is said', async () => {
      const { page } = await openPage(browser, new URL('help.html', stick.root));
      await page.keyboard.press('Shift');
      await page.keyboard.press('Shift');
      expect(await page.$eval('#exit-status', (status) => status.textContent)).toBe('Exit: pressed 2 of 3');
      await page.keyboard.press('Shift');
      await isOut(page);
      await page.close();
    });

    test('Shift held to write capitals is no way out', async () => {
      const { page } = await openPage(browser, new URL('index.html', stick.root));
      await page.focus('#q');
      for (const letter of ['A', 'B', 'C', 'D'] as const) {
        await page.keyboard.down('Shift');
        await page.keyboard.press(letter);
        await page.keyboard.up('Shift');
      }
      expect(await page.$eval('#q', (field) => (field as HTMLInputElement).value)).toBe('ABCD');
      expect(page.url()).toContain('index.html');
      expect(await isCovered(page)).toBe(false);
      await page.close();
    });

    test('on the web it is a real link to a neutral site, and the page is covered before that one loads', async () => {
      const { page } = await openPage(browser, new URL('help.html', web.root));
      expect(await page.$eval('#exit', (link) => (link as HTMLAnchorElement).href)).toBe(exitUrl);
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url() !== exitUrl) return void request.continue();
        // The other site takes its time; what this page says meanwhile would be lost with it.
        setTimeout(() => void request.respond({ contentType: 'text/html', body: 'Elsewhere' }), 500);
      });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      // What can be read over a shoulder from the click on, until the next page shows.
      await page.evaluate(() => {
        const say = (): void =>
          console.log(
            `${document.title} / ${getComputedStyle(document.body).display} / ${location.pathname}`,
          );
        new MutationObserver(say).observe(document.documentElement, { attributeFilter: ['class'] });
      });
      await Promise.all([page.waitForNavigation(), page.click('#exit')]);
      expect(page.url()).toBe(exitUrl);
      expect(said).toEqual(['Leaving … / none / /help.html']);
      await page.close();
    });

    test('it stays in sight while the page scrolls, in both languages', async () => {
      const { page } = await openPage(browser, new URL('sq/about.html', web.root));
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      const box = await page.$eval('#exit', (link) => {
        const { top, bottom, height } = link.getBoundingClientRect();
        return { isInside: top >= 0 && bottom <= window.innerHeight, height, text: link.textContent };
      });
      expect(box).toMatchObject({ isInside: true });
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.text).toContain('Dil nga kjo faqe');
      await page.close();
    });
  });
});
