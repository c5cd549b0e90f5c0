import axe from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, testBrowsers } from './browsers.ts';
import { builtSite, kindsOfPages } from './built-site.ts';
import { serveFolder, type FolderServer } from '../portable/serve.ts';

/** How pages read: for eyes, keyboards, screen readers, small and large screens, without scripts, on paper. */
const chromium = testBrowsers.find(({ name }) => name === 'Chromium');
let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  if (!chromium) throw new Error('The list of browsers lacks Chromium');
  browser = await chromium.launch();
  server = await serveFolder(builtSite);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each(['light', 'dark'])('axe finds nothing to mend, %s', (scheme) => {
  test.each(kindsOfPages)('%s', async (address) => {
    const { page } = await openPage(browser, server.url + address);
    // The policy refuses scripts from anywhere but the site, and so axe.
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.reload();
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    expect(found).toEqual([]);
    await page.close();
  });
});

test('no page is wider than the screen, from 320 to 1600 pixels', async () => {
  const { page } = await openPage(browser, `${server.url}index.html`);
  for (const address of kindsOfPages) {
    await page.goto(server.url + address);
    for (const width of [320, 360, 768, 1280, 1600]) {
      await page.setViewport({ width, height: 800 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await page.close();
});

test('without scripts the list is whole, and nothing that needs a script is offered', async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${server.url}projects.html`);
  const seen = await page.evaluate(() => ({
    rows: document.querySelectorAll('#all .row').length,
    offered: [...document.querySelectorAll('#search .enhanced')].filter((part) => part.checkVisibility())
      .length,
  }));
  expect(seen).toEqual({ rows: 20, offered: 0 });
  await page.close();
});

test('with the keyboard alone one gets from the address bar to a filtered result', async () => {
  const { page, complaints } = await openPage(browser, `${server.url}projects.html`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.type('children');
  await page.waitForSelector('#hits .row');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('current');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.querySelector('#total')?.textContent === '1 project');
  const isSeen = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(isSeen).toBe('solid');
  expect(await complaints()).toEqual([]);
  await page.close();
});

test.each(['', 'deeper/', 'deeper/still/'])('a missing address at /%sx leads home', async (depth) => {
  const page = await browser.newPage();
  const response = await page.goto(`${server.url}${depth}x.html`);
  expect(response?.status()).toBe(404);
  await page.waitForSelector('main a[href]');
  await Promise.all([page.waitForNavigation(), page.click('main a[href]')]);
  expect(page.url()).toBe(`${server.url}index.html`);
  await page.close();
});

test('the timeline is read as a list: titles, status and dates in words', async () => {
  const { page } = await openPage(browser, `${server.url}timeline.html`);
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const lines: string[] = [];
  const visit = (node: { role: string; name?: string; children?: unknown[] }): void => {
    if (['heading', 'StaticText'].includes(node.role) && node.name) lines.push(`${node.role} ${node.name}`);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  if (tree) visit(tree);
  const start = lines.findIndex((line) => line.startsWith('heading Inter-Agency'));
  expect(lines.slice(start, start + 4)).toMatchInlineSnapshot(`
    [
      "heading Inter-Agency Referral System for Return and Reintegration Assistance to Victims of Trafficking",
      "StaticText Inter-Agency Referral System for Return and Reintegration Assistance to Victims of Trafficking",
      "StaticText Completed",
      "StaticText January 2000 – December 2002 (uncertain)",
    ]
  `);
  await page.close();
});
