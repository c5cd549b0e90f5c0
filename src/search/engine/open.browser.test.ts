import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, testBrowsers } from '../../tests/browsers.ts';
import { copyToStick, serveBelowPath, type SitePlace } from '../../tests/places.ts';
import {
  buildSearchSite,
  fewPages,
  manyPages,
  replaceSearch,
  type SearchSite,
} from '../../tests/search-site.ts';
import type { SearchOptions } from './messages.ts';
import type { openSearch as OpenSearch, SearchAnswer } from './open.ts';

interface Question {
  readonly root: string;
  readonly query: string | null;
  readonly options?: SearchOptions;
}

type Told = Omit<SearchAnswer, 'hits'> & {
  readonly hits: readonly { url: string; title: string; excerpt: string }[];
  readonly place: 'worker' | 'page';
  /** The scripts that were loaded. */
  readonly loaded: readonly string[];
  readonly problem?: string;
};

/** Searches in the page as its own script would. The answer travels as text: one driver drops what occurs twice. */
async function ask(page: Page, question: Question): Promise<Told> {
  const told = await page.evaluate(async ({ root, query, options }) => {
    let place = 'page';
    const NativeWorker = window.Worker;
    window.Worker = class extends NativeWorker {
      constructor(address: string | URL) {
        super(address);
        this.addEventListener('message', () => (place = 'worker'));
      }
    };
    const loaded: string[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof HTMLScriptElement) loaded.push(node.src);
      }
    }).observe(document.head, { childList: true });
    const openSearch = Reflect.get(window, 'openSearch') as typeof OpenSearch;
    try {
      const engine = await openSearch(root);
      const { hits, ...counts } = await engine.search(query, options);
      const first = await Promise.all(hits.slice(0, 20).map((hit) => hit.data()));
      return JSON.stringify({ ...counts, place, loaded, hits: first });
    } catch (reason) {
      return JSON.stringify({ problem: String(reason) });
    }
  }, question);
  return JSON.parse(told) as Told;
}

let few: SearchSite;
let many: SearchSite;
const places: Record<'stick' | 'web', SitePlace | undefined> = { stick: undefined, web: undefined };

beforeAll(async () => {
  few = await buildSearchSite(fewPages);
  many = await buildSearchSite(manyPages(400));
  places.stick = await copyToStick(few.folder);
  places.web = await serveBelowPath(few.folder);
});

afterAll(async () => {
  await Promise.all([few, many, ...Object.values(places)].map((thing) => thing?.close()));
});

for (const candidate of testBrowsers)
  describe.skipIf(!candidate.isInstalled)(candidate.name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await candidate.launch();
    });
    afterAll(() => browser.close());

    const openAt = (place: SitePlace | undefined, path: string): ReturnType<typeof openPage> =>
      openPage(browser, new URL(path, place?.root));

    describe.each(['stick', 'web'] as const)('on the %s', (where) => {
      test('finds words, with addresses from here and excerpts that are safe', async () => {
        const { page, complaints } = await openAt(places[where], 'projects/deep/down/return.html');
        const { hits, place } = await ask(page, { root: '../../../', query: 'smuggling' });
        expect(hits).toEqual([
          {
            url: '../../../projects/borders.html',
            title: 'Borders',
            meta: { title: 'Borders' },
            excerpt:
              'Borders. Training for border police. Trafficking &amp; <mark>smuggling</mark> are &lt;not&gt; the same; an entity is written &amp;amp;lt;.',
          },
        ]);
        expect(place).toBe('worker');
        expect(await complaints()).toEqual([]);
      });

      test('gives the full name of a page that is a folder’s index', async () => {
        const { page } = await openAt(places[where], 'index.html');
        const { hits } = await ask(page, { root: './', query: 'study' });
        expect(hits.map(({ url }) => url)).toEqual(['./projects/index.html']);
      });

      test('takes any value of a key and all keys, and counts what each value would give', async () => {
        const { page } = await openAt(places[where], 'index.html');
        const filters = { status: ['current', 'completed'], theme: ['care'] };
        const answer = await ask(page, { root: './', query: 'trafficking', options: { filters } });
        expect(answer.hits.map(({ title }) => title).toSorted()).toEqual(['Return', 'Shelter']);
        expect(answer.filters.status).toEqual({ completed: 1, current: 1, planned: 0 });
        expect(answer.choices.status).toEqual({ completed: 1, current: 1, planned: 0 });
        expect(answer.choices.theme).toEqual({ borders: 1, care: 2, research: 0, return: 1, training: 1 });
        expect(answer.totalFilters.status).toEqual({ completed: 2, current: 1, planned: 1 });
      });

      test('lists every page in the order asked for, those without a value last', async () => {
        const { page } = await openAt(places[where], 'index.html');
        const options: SearchOptions = { sort: 'start' };
        const answer = await ask(page, { root: './', query: null, options });
        expect(answer.hits.map(({ title }) => title)).toEqual(['Shelter', 'Borders', 'Research', 'Return']);
        expect(answer.totalFilters.status).toEqual({ completed: 2, current: 1, planned: 1 });
      });

      test('finds Albanian words with and without their accents', async () => {
        const { page, complaints } = await openAt(places[where], 'sq/index.html');
        const { hits } = await ask(page, { root: '../', query: 'Shqiperi' });
        expect(hits.map(({ url }) => url)).toEqual(['../sq/projects/kthimi.html']);
        expect(hits[0]?.excerpt).toContain('<mark>Shqipëri.</mark>');
        expect(await complaints()).toEqual([]);
      });
    });

    test('works beside the page where no worker is allowed', async () => {
      const { page } = await openAt(places.stick, 'index.html');
      await page.evaluate(() => Reflect.deleteProperty(window, 'Worker'));
      const told = await page.evaluate(async () => {
        const openSearch = Reflect.get(window, 'openSearch') as typeof OpenSearch;
        const answer = await (await openSearch('./')).search('care');
        return answer.hits.length;
      });
      expect(told).toBe(2);
    });

    test('answers the same without WebAssembly', async () => {
      const plain = await candidate.launch({ withoutWebAssembly: true });
      try {
        const without = await openPage(plain, new URL('index.html', places.stick?.root));
        const withIt = await openAt(places.stick, 'index.html');
        const questions: readonly Omit<Question, 'root'>[] = [
          { query: 'trafficking' },
          { query: '"victims of trafficking"' },
          { query: 'care', options: { filters: { status: ['current', 'completed'] } } },
          {
            query: null,
            options: { filters: { theme: ['care', 'borders'] }, sort: 'start' },
          },
        ];
        for (const question of questions) {
          const expected = await ask(withIt.page, { root: './', ...question });
          const { hits, choices, place } = await ask(without.page, { root: './', ...question });
          expect({ hits, choices, place }).toEqual({
            hits: expected.hits,
            choices: expected.choices,
            place: 'worker',
          });
        }
        expect(await without.complaints()).toEqual([]);
      } finally {
        await plain.close();
      }
    });

    test('goes on when the site is replaced while a page is open', async () => {
      const site = await buildSearchSite(manyPages(200));
      const web = await serveBelowPath(site.folder);
      try {
        const { page } = await openAt(web, 'index.html');
        await page.evaluate(async () => {
          const openSearch = Reflect.get(window, 'openSearch') as typeof OpenSearch;
          Object.assign(window, { opened: await openSearch('./') });
        });
        await replaceSearch(site.folder, [...manyPages(200).map(reword), newPage]);
        const titles = await page.evaluate(async () => {
          const engine = Reflect.get(window, 'opened') as Awaited<ReturnType<typeof OpenSearch>>;
          const { hits } = await engine.search('brandnew');
          return Promise.all(hits.map(async (hit) => (await hit.data()).title));
        });
        expect(titles).toEqual(['New']);
      } finally {
        await Promise.all([site.close(), web.close()]);
      }
    });

    describe('a site of many pages', () => {
      let stick: Awaited<ReturnType<typeof copyToStick>>;
      beforeAll(async () => {
        stick = await copyToStick(many.folder);
      });
      afterAll(() => stick.close());

      const rare: Question = { root: './', query: 'word1' };

      test('loads only the parts that a search needs', async () => {
        const { page, complaints } = await openAt(stick, 'index.html');
        const { hits, loaded } = await ask(page, rare);
        const parts = loaded.filter((url) => /-en_/.test(url));
        expect(hits.length).toBeGreaterThan(0);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.length).toBeLessThan((await readdir(join(stick.folder, 'search'))).length / 2);
        expect(await complaints()).toEqual([]);
      });

      test('names the part that is missing, and works again when it is back', async () => {
        const parts = await readParts(stick.folder);
        const { page } = await openAt(stick, 'index.html');
        await removeParts(stick.folder, parts);
        expect((await ask(page, rare)).problem).toMatch(
          /^SearchProblem: A part of the search is missing from this copy: search\/index-en_\w+\.js\.$/,
        );
        await restoreParts(stick.folder, parts);
        expect((await ask(page, rare)).hits.length).toBeGreaterThan(0);
      });

      test.each([
        ['changed', (text: string) => text.replace(/.{40}"\}\}\)\n$/, `${'A'.repeat(40)}"}})\n`)],
        ['cut off', (text: string) => text.slice(0, text.length / 2)],
        ['empty', () => ''],
      ])('names the part that is %s', async (_, damage) => {
        const parts = await readParts(stick.folder);
        for (const [file, text] of parts) await writeFile(join(stick.folder, 'search', file), damage(text));
        const { page } = await openAt(stick, 'index.html');
        expect((await ask(page, rare)).problem).toMatch(
          /^SearchProblem: A part of the search is damaged in this copy: search\/index.en_\w+\.\w+\.$/,
        );
        await restoreParts(stick.folder, parts);
      });

      test('says so when the whole search is missing', async () => {
        const { page } = await openAt(stick, 'index.html');
        expect((await ask(page, { ...rare, root: './nowhere/' })).problem).toBe(
          'SearchProblem: A part of the search is missing from this copy: search/en.js.',
        );
      });
    });
  });

type PartTexts = ReadonlyMap<string, string>;

async function readParts(folder: string): Promise<PartTexts> {
  const search = join(folder, 'search');
  const files = (await readdir(search)).filter((file) => file.startsWith('index-en'));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(search, file), 'utf8')] as const)),
  );
}

async function removeParts(folder: string, parts: PartTexts): Promise<void> {
  for (const file of parts.keys()) await rm(join(folder, 'search', file));
}

async function restoreParts(folder: string, parts: PartTexts): Promise<void> {
  for (const [file, text] of parts) await writeFile(join(folder, 'search', file), text);
}

const newPage = {
  address: '/projects/new.html',
  language: 'en',
  text: [{ text: 'brandnew' }],
  meta: { title: 'New' },
  filters: {},
  sort: {},
};

function reword(record: ReturnType<typeof manyPages>[number]): typeof record {
  return { ...record, text: record.text.map(({ text }) => ({ text: text.replaceAll('word', 'newword') })) };
}
