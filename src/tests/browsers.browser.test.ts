import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, testBrowsers } from './browsers.ts';
import { copyToStick, serveBelowPath, type SitePlace } from './places.ts';

let source = '';
let stick: SitePlace;
let web: SitePlace;

beforeAll(async () => {
  source = await mkdtemp(join(tmpdir(), 'fieldbook-'));
  await mkdir(join(source, 'deeper'));
  await writeFile(
    join(source, 'deeper', 'index.html'),
    '<!doctype html><title>Deeper</title><link rel="icon" href="data:,"><p>Read me</p>',
  );
  await writeFile(join(source, 'neighbour.txt'), 'next door');
  stick = await copyToStick(source);
  web = await serveBelowPath(source);
});

afterAll(async () => {
  await Promise.all([stick.close(), web.close(), rm(source, { recursive: true })]);
});

for (const candidate of testBrowsers)
  describe.skipIf(!candidate.isInstalled)(candidate.name, () => {
    test('opens a page from a stick and may not fetch the file beside it', async () => {
      const browser = await candidate.launch();
      try {
        const { page } = await openPage(browser, new URL('deeper/index.html', stick.root));
        expect(await page.$eval('p', (paragraph) => paragraph.textContent)).toBe('Read me');
        const answer = await page.evaluate(() =>
          fetch('../neighbour.txt').then(
            (response) => response.text(),
            () => 'refused',
          ),
        );
        expect(answer).toBe('refused');
      } finally {
        await browser.close();
      }
    });

    test('opens a page below a path on the web and hears its complaints', async () => {
      const browser = await candidate.launch();
      try {
        const { page, complaints } = await openPage(browser, new URL('deeper/', web.root));
        expect(await complaints()).toEqual([]);
        await page.evaluate(() => console.error('ouch'));
        expect(await complaints()).toEqual(['console: ouch']);
      } finally {
        await browser.close();
      }
    });

    test('can be started without WebAssembly', async () => {
      const browser = await candidate.launch({ withoutWebAssembly: true });
      try {
        const { page } = await openPage(browser, new URL('deeper/index.html', stick.root));
        expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
      } finally {
        await browser.close();
      }
    });
  });
