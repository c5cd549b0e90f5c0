import { isDated } from '../register/dates/undated.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'puppeteer-core';
import { openPage, testBrowsers } from './browsers.ts';
import { builtRegister, builtSite, kindsOfPages } from './built-site.ts';
import { copyToStick, serveBelowPath, type SitePlace } from './places.ts';

const { projects } = builtRegister();
const current = projects.filter(({ status }) => status === 'current').length;
const undated = projects.filter((project) => !isDated(project)).length;

/** How the page says a number of projects. */
const english = (n: number): string => (n === 1 ? '1 project' : `${n} projects`);

/** What a person does, on the web at two addresses and from a stick: the same bytes must do the same. */
const places: { name: string; open: () => Promise<SitePlace> }[] = [
  { name: 'a stick', open: () => copyToStick(builtSite) },
  { name: 'the root of a domain', open: () => serveBelowPath(builtSite, '/') },
  { name: 'a path below one', open: () => serveBelowPath(builtSite, '/a/b/') },
];

const titlesOf = (page: Page): Promise<string[]> =>
  page.$$eval('#hits h3 a', (links) => links.map((link) => link.textContent));

/** Puppeteer's own waits for a page to load, but Firefox takes the old one out of its memory. */
const goBack = (page: Page): Promise<void> => page.evaluate(() => void setTimeout(() => history.back()));

const totalIs = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector('#total')?.textContent === wanted, {}, text);

describe.each(testBrowsers)('$name', (candidate) => {
  describe.skipIf(!candidate.isInstalled).each(places)('from $name', ({ open }) => {
    let place: SitePlace;
    let browser: Browser;

    beforeAll(async () => {
      place = await open();
      browser = await candidate.launch();
    });

    afterAll(async () => {
      await browser.close();
      await place.close();
    });

    test('every kind of page opens without a complaint', async () => {
      // 404.html belongs to addresses that are missing; it has a test of its own.
      for (const address of kindsOfPages.filter((page) => page !== '404.html')) {
        const { page, complaints } = await openPage(browser, new URL(address, place.root));
        expect(await page.$eval('h1', (heading) => heading.textContent.trim()), address).not.toBe('');
        expect(await complaints(), address).toEqual([]);
        await page.close();
      }
    });

    test('somebody searches, filters, sorts, opens a result and comes back to it', async () => {
      const { page, complaints } = await openPage(browser, new URL('index.html', place.root));
      await page.type('#q', 'reintegration');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toContain('projects.html?q=reintegration');
      await page.waitForSelector('#hits .row');
      const all = await titlesOf(page);
      expect(all.length).toBeGreaterThan(3);
      expect(await page.$eval('#hits .excerpt', (excerpt) => excerpt.innerHTML)).toContain('<mark>');

      await page.click('input[name="country"][value="UA"]');
      await page.waitForFunction(
        (before) => document.querySelectorAll('#hits .row').length < before,
        {},
        all.length,
      );
      const some = await titlesOf(page);
      expect(page.url()).toContain('country=UA');
      const count = await page.$eval('[data-count="country:UA"]', (element) => element.textContent);
      expect(Number(count)).toBe(some.length);

      await page.select('#sort', 'title');
      // The address comes at once, the answer after it.
      await expect.poll(() => titlesOf(page), { timeout: 60_000 }).toEqual([...some].sort());
      expect(page.url()).toContain('sort=title');

      await Promise.all([page.waitForNavigation(), page.click('#hits h3 a')]);
      expect(page.url()).toMatch(/projects\/[a-z0-9-]+\.html$/);
      await goBack(page);
      await page.waitForFunction(
        () => location.search.includes('sort=title') && document.querySelector('#hits .row'),
      );
      expect(await titlesOf(page)).toEqual([...some].sort());
      expect(await page.$eval('#q', (field) => (field as HTMLInputElement).value)).toBe('reintegration');
      expect(await complaints()).toEqual([]);
      await page.close();
    });

    test('a shared address shows the search that it holds, and going back undoes a filter', async () => {
      const { page, complaints } = await openPage(
        browser,
        new URL('projects.html?status=current', place.root),
      );
      await totalIs(page, english(current));
      expect(await page.$eval('input[value="current"]', (box) => (box as HTMLInputElement).checked)).toBe(
        true,
      );
      await page.click('input[name="theme"][value="smuggling"]');
      await totalIs(page, '1 project');
      await goBack(page);
      await totalIs(page, english(current));
      await page.click('#clear');
      await totalIs(page, english(projects.length));
      expect(await page.$eval('#all', (list) => list.hasAttribute('hidden'))).toBe(false);
      expect(await complaints()).toEqual([]);
      await page.close();
    });

    test('undated projects are found and stand last whichever way time is sorted', async () => {
      const { page, complaints } = await openPage(browser, new URL('projects.html?sort=newest', place.root));
      await page.waitForSelector('#hits .row');
      const dates = await page.$$eval('#hits .dates', (all) => all.map((date) => date.textContent));
      const isUndated = dates.map((date) => date.includes('undated'));
      expect(isUndated.filter(Boolean)).toHaveLength(undated);
      expect(isUndated).toEqual([...isUndated].sort());
      await page.click('input[name="decade"][value="undated"]');
      await totalIs(page, english(undated));
      expect(await complaints()).toEqual([]);
      await page.close();
    });

    test('every project is in the search', async () => {
      const { page } = await openPage(browser, new URL('projects.html?sort=title', place.root));
      await page.waitForSelector('#hits .row');
      for (;;) {
        const more = await page.$eval('#more', (button) => button.checkVisibility());
        if (!more) break;
        const before = (await titlesOf(page)).length;
        await page.click('#more');
        await page.waitForFunction((n) => document.querySelectorAll('#hits .row').length > n, {}, before);
      }
      const found = await page.$$eval('#hits h3 a', (links) => links.map((link) => link.href));
      const slugs = found.map((href) => /([^/]+)\.html$/.exec(href)?.[1]);
      expect(slugs.sort()).toEqual(projects.map(({ slug }) => slug).sort());
      await page.close();
    });

    test('from the Albanian start page one gets to the Albanian list', async () => {
      const { page, complaints } = await openPage(browser, new URL('sq/index.html', place.root));
      await page.type('#q', 'strehezave');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toContain('sq/projects.html?q=strehezave');
      await page.waitForSelector('#hits .row');
      expect(await page.$eval('#hits mark', (mark) => mark.textContent.toLowerCase())).toContain('strehëz');
      expect(await complaints()).toEqual([]);
      await page.close();
    });

    test('nothing found is said, with what to do', async () => {
      const { page } = await openPage(browser, new URL('projects.html?q=zzzzqqq', place.root));
      await totalIs(page, 'No project matches. Try fewer words or fewer filters.');
      await page.close();
    });

    test('from the timeline one gets to a project, and the chart says where today is', async () => {
      const { page, complaints } = await openPage(browser, new URL('timeline.html', place.root));
      expect(await page.$eval('#today', (note) => note.textContent)).toContain(
        String(new Date().getFullYear()),
      );
      await Promise.all([page.waitForNavigation(), page.click('.timeline h3 a')]);
      expect(await page.$eval('h1', (heading) => heading.textContent)).toContain(
        'Inter-Agency Referral System',
      );
      expect(await complaints()).toEqual([]);
      await page.close();
    });
  });
});
