import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBrowsers } from '../../tests/browsers.ts';
import { vocabularyOf } from '../vs-code/editor-files.ts';
import { jsonSchemas } from '../vs-code/json-schemas.ts';
import { readFrontmatter } from '../../reading/frontmatter.ts';
import { loadFiles } from '../../checking/content.fixture.ts';
import { cmsConfig } from './cms-config.ts';
import type { LocalServer } from '../../serving/local-server.ts';
import { serveCms } from './cms-server.ts';

const folder = 'content/projects';
const projects = Object.fromEntries(
  readdirSync(folder).map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
);

let server: LocalServer;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];

/** Stands in for the dialog in which one picks a folder: a private folder of the browser, with these files. */
function pickFolder(files: Record<string, string>): void {
  const open = async (root: FileSystemDirectoryHandle, path: string[]) => {
    let at = root;
    for (const name of path) at = await at.getDirectoryHandle(name, { create: true });
    return at;
  };
  const showDirectoryPicker = async () => {
    const root = await open(await navigator.storage.getDirectory(), ['work']);
    await open(root, ['.git']);
    for (const [path, text] of Object.entries(files)) {
      const names = path.split('/');
      const name = names.pop() ?? '';
      const file = await (await open(root, names)).getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    }
    return root;
  };
  Object.assign(window, { showDirectoryPicker });
}

async function readBack(slug: string): Promise<string> {
  return page.evaluate(async (name) => {
    let at = await navigator.storage.getDirectory();
    for (const step of ['work', 'content', 'projects']) at = await at.getDirectoryHandle(step);
    return (await (await at.getFileHandle(name)).getFile()).text();
  }, `${slug}.md`);
}

/** Presses a button until that shows: the editor draws its buttons before it listens to them. */
async function press(words: string, hasWorked: () => Promise<boolean>): Promise<void> {
  const pressOnce = async (): Promise<boolean> => {
    if (await hasWorked()) return true;
    await page.evaluate((text) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent.trim() === text && !button.disabled)?.click();
    }, words);
    return false;
  };
  await expect.poll(pressOnce, { interval: 500, timeout: 60_000 }).toBe(true);
}

const pageSays = (words: string): Promise<boolean> =>
  page.evaluate((text) => document.body.innerText.includes(text), words);

beforeAll(async () => {
  const schemas = jsonSchemas(vocabularyOf('content'));
  server = await serveCms(
    cmsConfig({ schemas, folder: 'content', site: { title: 'Projects', languages: ['en', 'sq'] } }),
  );
  const [chromium] = testBrowsers;
  if (!chromium) throw new Error('There is no browser.');
  browser = await chromium.launch();
  page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  await page.evaluateOnNewDocument(pickFolder, projects);
  await page.goto(server.url);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('editing by forms', () => {
  test('all projects of the folder are there', async () => {
    await press('Work with Local Repository', () => pageSays('Combating Trafficking'));
    const originals = Object.keys(projects).filter((name) => !name.endsWith('.sq.md'));
    expect(await page.evaluate(() => document.body.innerText)).toContain(`\n${String(originals.length)}\n`);
  });

  test('what is saved differs from the file by the one change, and passes the check', async () => {
    await page.evaluate(() => {
      location.hash = '#/collections/projects/entries/tact';
    });
    const summary = await page.waitForSelector('[data-key-path="summary"] textarea');
    await summary?.focus();
    await page.keyboard.press('End');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(' And more.');
    await press('Save', async () => (await readBack('tact')).includes('And more.'));
    const before = readFrontmatter(projects[`${folder}/tact.md`] ?? '', 'tact.md').content;
    const after = readFrontmatter(await readBack('tact'), 'tact.md').content;
    if (!before || !after) throw new Error('The file cannot be read.');
    const { summary: old, ...facts } = before.value as Record<string, unknown>;
    expect(after.value).toEqual({ ...facts, summary: `${String(old)} And more.`, draft: false });
    expect(after.body).toBe(before.body);
    const { problems } = loadFiles({
      'projects/tact.md': await readBack('tact'),
      'themes.yml': readFileSync('content/themes.yml'),
      'organisations.yml': readFileSync('content/organisations.yml'),
    });
    expect(problems).toEqual([]);
  });

  test('nothing was asked of any other place', () => {
    expect(elsewhere).toEqual([]);
  });
});
