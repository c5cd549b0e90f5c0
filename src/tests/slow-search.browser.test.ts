import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPage, testBrowsers } from './browsers.ts';
import { builtSite } from './built-site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Serves the built site as a host does, compressed, over a line that can stand still. */
async function serveSlowly() {
  const sent: { readonly path: string; readonly bytes: number }[] = [];
  let isHeld: (path: string) => boolean = () => false;
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(builtSite, pathname);
    const answer = (): void =>
      void readFile(file).then(
        (content) => {
          const body = gzipSync(content);
          sent.push({ path: pathname.slice(1), bytes: body.length });
          const type = types[extname(file)] ?? 'application/octet-stream';
          response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
        },
        () => response.writeHead(404).end(),
      );
    if (isHeld(pathname.slice(1))) waiting.push(answer);
    else answer();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    root: `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}/`,
    /** What was sent so far. */
    sent,
    /** Lets these files wait from now on, until `release()`. */
    hold: (which: (path: string) => boolean): void => {
      isHeld = which;
    },
    release: (): void => {
      isHeld = () => false;
      const answers = waiting;
      waiting = [];
      for (const answer of answers) answer();
    },
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a reader sees of a list of results. */
interface Shown {
  readonly titles: readonly string[];
  /** Whether more than the first guess has come. */
  readonly isWhole: boolean;
  /** Titles of rows that are the elements they were when `markRows` was called. */
  readonly kept: readonly string[];
}

const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('#hits .row')];
    const titleOf = (row: Element): string => row.querySelector('h3 a')?.textContent ?? '';
    return {
      titles: rows.map(titleOf),
      isWhole: document.querySelector('#results')?.hasAttribute('aria-busy') === false,
      kept: rows.filter((row) => 'isMarked' in row).map(titleOf),
    };
  });

const markRows = (page: Page): Promise<void> =>
  page.$$eval('#hits .row', (rows) => rows.forEach((row) => Object.assign(row, { isMarked: true })));

/** The search itself, without what is meant to be there before it. */
const isFullSearch = (path: string): boolean =>
  path.startsWith('search/') && !basename(path).startsWith('quick-');

describe.each(testBrowsers)('$name', (candidate) => {
  describe.skipIf(!candidate.isInstalled)(
    'while the search is still on its way, what titles tell is shown',
    () => {
      let browser: Browser;
      let site: Awaited<ReturnType<typeof serveSlowly>>;

      beforeAll(async () => {
        browser = await candidate.launch();
      });
      afterAll(() => browser.close());
      beforeEach(async () => {
        site = await serveSlowly();
      });
      afterEach(() => site.close());

      test.each([
        ['projects.html', 'rei'],
        ['sq/projects.html', 'str'],
      ])(
        '%s: to somebody who looks at the page first, without asking for anything more',
        async (address, query) => {
          const { page } = await openPage(browser, site.root + address);
          const isQuickThere = (): boolean => site.sent.some(({ path }) => path.startsWith('search/quick-'));
          await expect.poll(isQuickThere, { timeout: 60_000 }).toBe(true);
          site.hold(() => true);
          await page.type('#q', query);
          await page.waitForSelector('#hits .row');
          const first = await shown(page);
          expect(first).toMatchObject({ isWhole: false });
          await markRows(page);
          site.release();
          await page.waitForFunction(() => document.querySelector('#total')?.textContent !== '');
          const { titles, isWhole, kept } = await shown(page);
          expect(isWhole).toBe(true);
          expect(titles.length).toBeGreaterThan(0);
          expect(kept).toEqual(titles.filter((title) => first.titles.includes(title)));
          expect(kept.length).toBeGreaterThan(0);
          await page.close();
        },
      );

      test('to somebody who types at once, after few kilobytes', async () => {
        site.hold(isFullSearch);
        const page = await browser.newPage();
        await page.goto(`${site.root}projects.html`, { waitUntil: 'domcontentloaded' });
        await page.type('#q', 'rei');
        await page.waitForSelector('#hits .row');
        // A sixth of a second on a line of 1.6 Mbit/s.
        expect(site.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(32_000);
        site.release();
        await page.close();
      });
    },
  );
});
