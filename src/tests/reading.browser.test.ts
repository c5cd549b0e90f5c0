import { isDated } from '../register/dates/undated.ts';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { openPage, testBrowsers } from './browsers.ts';
import { builtRegister, builtSite, kindsOfPages } from './built-site.ts';
import { serveFolder } from '../copies/serve.ts';
import type { LocalServer } from '../serving/local-server.ts';

/** How pages read: for eyes, keyboards, screen readers, small and large screens, without scripts, on paper. */
const chromium = testBrowsers.find(({ name }) => name === 'Chromium');
let browser: Browser;
let server: LocalServer;

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
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await findBarriers(page)).toEqual([]);
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
  expect(seen).toEqual({ rows: builtRegister().projects.length, offered: 0 });
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
  await page.waitForFunction(() =>
    /^\d+ projects?$/.test(document.querySelector('#total')?.textContent ?? ''),
  );
  expect(await page.$$eval('#hits .status.current', (marks) => marks.length)).toBeGreaterThan(0);
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

test('with text at 200 % nothing runs out of the page', async () => {
  const { page } = await openPage(browser, `${server.url}index.html`);
  await page.setBypassCSP(true);
  await page.setViewport({ width: 1280, height: 800 });
  for (const address of kindsOfPages) {
    await page.goto(server.url + address);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(excess, address).toBeLessThanOrEqual(0);
  }
  await page.close();
});

test.each(['about.html', 'projects.html', 'sq/timeline.html'])(
  '%s: on a phone the focus is always in sight, also beside the button that stays',
  async (address) => {
    const { page } = await openPage(browser, server.url + address);
    // Without motion the page has arrived when it is looked at.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.setViewport({ width: 360, height: 640 });
    const hidden: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const focused = document.activeElement;
        const exit = document.querySelector('#exit')?.getBoundingClientRect();
        if (!focused || focused === document.body || focused.id === 'exit' || !exit) return undefined;
        // A link over several lines is in sight where one of them is.
        const isSeen = [...focused.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            bottom > 0 &&
            top < window.innerHeight &&
            !(left >= exit.left && right <= exit.right && top >= exit.top && bottom <= exit.bottom),
        );
        return isSeen ? undefined : focused.outerHTML.slice(0, 100);
      });
      if (fault !== undefined) hidden.push(fault);
    }
    expect(hidden).toEqual([]);
    await page.close();
  },
);

test('with colours forced by the system, status and bars are still told apart by shape', async () => {
  const { page } = await openPage(browser, `${server.url}timeline.html`);
  await page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
  const { bar, ground, mark } = await page.evaluate(() => {
    const colourOf = (selector: string, property: 'fill' | 'backgroundColor' | 'color'): string => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element)[property] : '';
    };
    return {
      bar: colourOf('.plot .bar', 'fill'),
      ground: colourOf('html', 'backgroundColor'),
      mark: document.querySelectorAll('.timeline .status svg').length,
    };
  });
  expect(bar).not.toBe('');
  expect(bar).not.toBe(ground);
  expect(mark).toBe(builtRegister().projects.filter(isDated).length);
  await page.close();
});
