import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, HTTPRequest, HTTPResponse, Page, Viewport } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder } from '../copies/serve.ts';
import type { LocalServer } from '../serving/local-server.ts';
import { findBarriers } from './axe.ts';
import { testBrowsers } from './browsers.ts';
import buildOnce from './build-once.ts';
import { builtSite, kindsOfPages } from './built-site.ts';

/** Screens as Lighthouse measures on. */
const devices: Readonly<Record<string, Viewport>> = {
  phone: { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
  desktop: { width: 1350, height: 940 },
};

/** All that a first visit to any page loads, scripts included, in bytes, compressed. */
const budget = 24_000;

/**
 * The scripts that a first visit runs, in bytes, the titles for the quick search among them. Time on a processor differs between
 * machines; this does not.
 */
const scriptBudget = 36_000;

/** What only a script can offer, or say about today, may push a line aside. Lighthouse takes a mark off from 0.05. */
const shiftLimit = 0.02;

let browser: Browser;
let server: LocalServer;

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

/** A first visit to a page whose scripts arrive late, after all the rest is painted. */
interface Visit {
  /** How much of what was to be seen has moved by itself; https://web.dev/articles/cls. */
  readonly shift: number;
  /** How often something larger was painted once the scripts ran, or something that had to be loaded first. */
  readonly latePaints: number;
  /** What the browser holds against the page: what it will no longer do, cookies, forms, blocked content … */
  readonly issues: readonly string[];
  /** Bytes of all that was loaded, compressed, and of the scripts in it, plain. */
  readonly weight: number;
  readonly scriptWeight: number;
}

/** What a page keeps of its own painting. */
interface Seen {
  shift: number;
  /** Each time something larger than before was painted. */
  paints: number;
  /** Those that were not text or drawn by the page itself. */
  loaded: number;
}

/** https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

async function visit(page: Page, address: string): Promise<Visit> {
  const issues: string[] = [];
  const session = await page.createCDPSession();
  session.on('Audits.issueAdded', ({ issue }) => issues.push(issue.code));
  await session.send('Audits.enable');

  const bodies: Promise<{ isScript: boolean; body: Buffer }>[] = [];
  const onResponse = (response: HTTPResponse): void => {
    const isScript = response.request().resourceType() === 'script';
    bodies.push(response.buffer().then((content) => ({ isScript, body: Buffer.from(content) })));
  };
  const held: HTTPRequest[] = [];
  let isHolding = true;
  const onRequest = (request: HTTPRequest): void => {
    if (isHolding && request.resourceType() === 'script') held.push(request);
    else void request.continue();
  };
  await page.setRequestInterception(true);
  page.on('request', onRequest).on('response', onResponse);

  await page.evaluateOnNewDocument(() => {
    const seen: Seen = { shift: 0, paints: 0, loaded: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { url } of list.getEntries() as LargestContentfulPaint[]) {
        seen.paints++;
        if (url !== '') seen.loaded++;
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const loaded = page.goto(address, { waitUntil: 'networkidle0' });
  await page.waitForFunction(
    () => document.readyState !== 'loading' && (window as unknown as { seen: Seen | undefined }).seen?.paints,
  );
  const early = await seenBy(page);
  isHolding = false;
  await Promise.all(held.map((request) => request.continue()));
  await loaded;
  const late = await seenBy(page);

  const all = await Promise.all(bodies);
  return {
    shift: late.shift,
    latePaints: late.paints - early.paints + late.loaded,
    issues,
    weight: all.reduce((sum, { body }) => sum + gzipSync(body, { level: 9 }).length, 0),
    scriptWeight: all.reduce((sum, { isScript, body }) => sum + (isScript ? body.length : 0), 0),
  };
}

/** What has been seen once all that can be painted now is painted. */
async function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    // Observers are told after the frame.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return (window as unknown as { seen: Seen }).seen;
  });
}

describe.each(Object.entries(devices))('a first visit on a %s', (_device, viewport) => {
  let page: Page;

  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport(viewport);
  });

  afterEach(() => page.close());

  test.each(kindsOfPages)('%s: little moves, nothing comes late, nothing is too much', async (address) => {
    const { shift, weight, scriptWeight, ...rest } = await visit(page, server.url + address);
    expect(rest).toEqual({ latePaints: 0, issues: [] });
    expect(shift).toBeLessThan(shiftLimit);
    expect(weight).toBeLessThanOrEqual(budget);
    expect(scriptWeight).toBeLessThanOrEqual(scriptBudget);
  });

  test.each(kindsOfPages)('%s: axe finds nothing to mend', async (address) => {
    await page.goto(server.url + address);
    expect(await findBarriers(page)).toEqual([]);
  });

  test('notices what is wrong with a bad page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fieldbook-'));
    writeFileSync(
      join(folder, 'index.html'),
      `<html lang="en"><title>Bad</title><p id="first">A line that will move.</p>${'<p>And another.</p>'.repeat(40)}<script defer src="late.js"></script>`,
    );
    writeFileSync(
      join(folder, 'late.js'),
      "first.insertAdjacentHTML('beforebegin', '<h1 style=\"font-size: 3em\">Something far larger, and late</h1>')",
    );
    const bad = await serveFolder(folder);
    try {
      const { shift, latePaints, issues, scriptWeight } = await visit(page, bad.url);
      expect(shift).toBeGreaterThan(shiftLimit);
      expect(latePaints).toBeGreaterThan(0);
      expect(issues).toEqual(['QuirksModeIssue']);
      expect(scriptWeight).toBeGreaterThan(90);
    } finally {
      await bad.close();
      rmSync(folder, { recursive: true });
    }
  });
});
