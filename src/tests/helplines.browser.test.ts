import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../copies/serve.ts';
import type { LocalServer } from '../serving/local-server.ts';
import { openPage, testBrowsers } from './browsers.ts';
import { buildCheckout, copyCheckout } from './checkout.ts';

const checkout = copyCheckout('helplines');
let browser: Browser;
let server: LocalServer;

/** The real file, with two lines confirmed by somebody: one lately, one long ago. */
beforeAll(async () => {
  const file = join(checkout, 'content/helplines.yml');
  const confirm = (text: string, slug: string, day: string): string =>
    text.replace(new RegExp(`^(${slug}:\\n)`, 'm'), `$1  verifiedOn: ${day}\n`);
  const text = readFileSync(file, 'utf8');
  const lately = new Date().toISOString().slice(0, 10);
  writeFileSync(
    file,
    confirm(confirm(text, 'child-helpline', lately), 'anti-trafficking-line', '2020-01-01'),
  );
  buildCheckout(checkout);
  server = await serveFolder(join(checkout, 'dist'));
  const chromium = testBrowsers.find(({ name }) => name === 'Chromium');
  if (!chromium) throw new Error('The list of browsers lacks Chromium');
  browser = await chromium.launch();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dirname(checkout), { recursive: true });
});

test.each([
  ['help.html', 'This line reaches the police.', 'That was a while ago: the number may have changed.'],
  ['sq/help.html', 'policia', ''],
])(
  '%s shows the lines that were confirmed, says when, who answers, and which are old',
  async (address, police, old) => {
    const { page, complaints } = await openPage(browser, server.url + address);
    const calls = await page.$$eval('a[href^="tel:"]', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(calls.sort()).toEqual(['tel:116006', 'tel:116111']);
    const text = await page.$eval('main', (main) => main.innerText);
    expect(text.toLowerCase()).toContain(police.toLowerCase());
    expect(text).toContain('2020');
    expect(text).toContain(old);
    const shown = await page.$$eval(
      '.old[data-old-after]',
      (notes) => notes.filter((note) => note.checkVisibility()).length,
    );
    expect(shown).toBe(1);
    expect(await complaints()).toEqual([]);
    await page.close();
  },
);
