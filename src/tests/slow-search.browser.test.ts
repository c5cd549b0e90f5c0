import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBrowsers } from './browsers.ts';
import { builtSite } from './built-site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Serves the built site as a host does, compressed. */
async function serveCompressed(): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const file = join(builtSite, new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(file).then(
      (body) => {
        const type = types[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(body));
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`, server };
}

/** A line of 1.6 Mbit/s with a delay of 150 ms. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

interface Times {
  /** Milliseconds from the first key to the first row, and to the full answer. */
  readonly first: number;
  readonly full: number;
  /** Titles, as they stood first and in the end. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether rows that were there before the full answer are the same elements after it. */
  readonly areKept: boolean;
}

/** Opens the list of projects over a slow line with an empty cache, waits, and types. */
async function typeSlowly(browser: Browser, address: string, query: string, wait: number): Promise<Times> {
  const context = await browser.createBrowserContext();
  const page: Page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => {
    const rows = (): Map<string, Element> =>
      new Map(
        [...document.querySelectorAll('#hits .row')].map((row) => [row.querySelector('a')?.href ?? '', row]),
      );
    let quickRows = new Map<string, Element>();
    const titles = (): string[] =>
      [...document.querySelectorAll('#hits h3 a')].map((link) => link.textContent);
    let started = 0;
    const times: Record<string, unknown> = {};
    document.addEventListener('keydown', () => (started ||= performance.now()), true);
    new MutationObserver(() => {
      if (titles().length === 0) return;
      times['first'] ??= performance.now() - started;
      times['before'] ??= titles();
      if (document.querySelector('#results')?.hasAttribute('aria-busy') === true) {
        quickRows = rows();
        return;
      }
      times['full'] ??= performance.now() - started;
      times['after'] = titles();
      const kept = [...rows()].filter(([address]) => quickRows.has(address));
      times['areKept'] = kept.length > 0 && kept.every(([address, row]) => quickRows.get(address) === row);
    }).observe(document.querySelector('.found') ?? document.body, {
      childList: true,
      subtree: true,
      attributes: true,
    });
    Object.assign(window, { times });
  });
  await new Promise((resolve) => setTimeout(resolve, wait));
  await page.type('#q', query, { delay: 40 });
  await page.waitForFunction(() => 'after' in (Reflect.get(window, 'times') as object), { timeout: 30_000 });
  const times = await page.evaluate(() => Reflect.get(window, 'times') as Times);
  await context.close();
  return times;
}

describe('on a slow line, with nothing in the cache', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveCompressed>>;

  beforeAll(async () => {
    const [chromium] = testBrowsers;
    if (chromium === undefined) throw new Error('There is no Chromium.');
    [browser, site] = await Promise.all([chromium.launch(), serveCompressed()]);
  });

  afterAll(async () => {
    await browser.close();
    site.server.close();
  });

  test.each([
    ['projects.html', 'reinte', 'somebody who looks at the page first', 1500, 300],
    ['sq/projects.html', 'strehe', 'the same in Albanian', 1500, 300],
    ['projects.html', 'reinte', 'somebody who types at once', 0, 1500],
  ])('%s: the first results for "%s" are soon there for %s', async (page, query, _who, wait, limit) => {
    const { first, full, before, after, areKept } = await typeSlowly(browser, site.url + page, query, wait);
    console.log(
      `${page}, typing after ${wait} ms: first row ${Math.round(first)} ms, full answer ${Math.round(full)} ms`,
    );
    expect(first).toBeLessThan(limit);
    expect(first).toBeLessThan(full);
    expect(before.length).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(0);
    expect(areKept).toBe(true);
  });
});
