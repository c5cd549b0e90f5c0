import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, testBrowsers } from '../../tests/browsers.ts';
import { builtSite } from '../../tests/built-site.ts';
import { copyToStick } from '../../tests/places.ts';

type Stick = Awaited<ReturnType<typeof copyToStick>>;

const suggestionOf = (page: Page): Promise<string | undefined> =>
  page.$eval('#suggestion', (element) =>
    (element as HTMLElement).hidden ? undefined : (element.textContent ?? '').trim().replace(/\s+/g, ' '),
  );

const titlesOf = (page: Page): Promise<string[]> =>
  page.$$eval('#hits h3 a', (links) => links.map((link) => link.textContent));

/** The full answer has come: the total is said. */
const answered = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('#results')?.hasAttribute('aria-busy') === false &&
      document.querySelector('#total')?.textContent !== '',
  );

async function search(page: Page, query: string): Promise<void> {
  await page.$eval('#total', (total) => (total.textContent = ''));
  await page.$eval('#q', (field) => ((field as HTMLInputElement).value = ''));
  await page.type('#q', query);
  await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('q') === wanted, {}, query);
  await answered(page);
}

async function removeParts(stick: Stick, start: string): Promise<void> {
  const folder = join(stick.folder, 'search');
  for (const file of await readdir(folder)) if (file.startsWith(start)) await rm(join(folder, file));
}

describe.each(testBrowsers)('$name', (candidate) => {
  describe.skipIf(!candidate.isInstalled)('from a stick', () => {
    let browser: Browser;
    let stick: Stick;

    beforeAll(async () => {
      [browser, stick] = await Promise.all([candidate.launch(), copyToStick(builtSite)]);
    });

    afterAll(async () => {
      await browser.close();
      await stick.close();
    });

    const open = (path: string): ReturnType<typeof openPage> => openPage(browser, new URL(path, stick.root));

    test('a mistyped word is mended, its results are shown, and one can take it over', async () => {
      const { page, complaints } = await open('projects.html');
      await search(page, 'trafiking children');
      expect(await suggestionOf(page)).toBe('Did you mean trafficking children');
      expect((await titlesOf(page)).length).toBeGreaterThan(0);
      await page.click('#suggestion button');
      await page.waitForFunction(() => location.search.includes('q=trafficking+children'));
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#suggestion')?.hidden);
      expect(await page.$eval('#q', (field) => (field as HTMLInputElement).value)).toBe(
        'trafficking children',
      );
      expect(await complaints()).toEqual([]);
      await page.close();
    });

    test('Albanian words are found in any form, without their accents, and marked', async () => {
      const { page, complaints } = await open('sq/projects.html');
      await search(page, 'strehezave');
      expect(await page.$$eval('#hits mark', (marks) => marks.map((mark) => mark.textContent))).toEqual(
        expect.arrayContaining(['Strehëzave', 'strehëz', 'strehëza']),
      );
      const found = await titlesOf(page);
      await search(page, 'strehëzat');
      expect(await titlesOf(page)).toEqual(found);
      expect(await suggestionOf(page)).toBeUndefined();
      await search(page, 'viktmave');
      expect(await suggestionOf(page)).toBe('Mos kërkonit viktimave');
      expect(await complaints()).toEqual([]);
      await page.close();
    });

    test('a register without projects, which has no index, says that it finds none', async () => {
      const empty = await copyToStick(builtSite);
      try {
        await removeParts(empty, '');
        const list = join(empty.folder, 'projects.html');
        const html = await readFile(list, 'utf8');
        await writeFile(list, html.replace(/ data-total="\d+"/, ' data-total="0"'));
        const { page, complaints } = await openPage(browser, new URL('projects.html', empty.root));
        await search(page, 'shelter');
        expect(await titlesOf(page)).toEqual([]);
        expect(await page.$eval('#total', (total) => total.textContent)).toMatch(/^No project/);
        expect(await complaints()).toEqual([]);
        await page.close();
      } finally {
        await empty.close();
      }
    });

    test('without the quick start and the list of words the search itself works', async () => {
      const poor = await copyToStick(builtSite);
      try {
        await removeParts(poor, 'quick-');
        await removeParts(poor, 'words-');
        const { page } = await openPage(browser, new URL('projects.html', poor.root));
        await search(page, 'shelter');
        expect((await titlesOf(page)).length).toBeGreaterThan(0);
        await search(page, 'trafiking');
        expect(await suggestionOf(page)).toBeUndefined();
        await search(page, 'shelter');
        expect((await titlesOf(page)).length).toBeGreaterThan(0);
        await page.close();
      } finally {
        await poor.close();
      }
    });
  });
});
