import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../files/folder.fixture.ts';
import { compileEngine } from './engine-script.ts';
import { indexSite } from './index-site.ts';
import { openTrial } from './trial.ts';

const page = (year: number): string =>
  `<!doctype html><html lang="en"><main data-pagefind-body data-pagefind-sort="start:2004"><p>shelter ${String(year)}</p></main></html>`;

/** So many that a file system does not list them in this order by chance. */
const addresses = Array.from({ length: 40 }, (_, number) => `p${String(number + 10)}.html`);

test.each([
  ['words', 'shelter', {}],
  ['nothing', null, {}],
  ['words in an order in which all are equal', 'shelter', { sort: 'start' }],
])('equally good results for %s come in the order of their addresses', async (_, query, options) => {
  const files = Object.fromEntries(addresses.map((address, number) => [address, page(1990 + number)]));
  const index = await indexSite(await writeFiles(makeFolder(), files));
  try {
    const [language] = index.languages;
    if (!language) throw new Error('Nothing was indexed.');
    const engine = await compileEngine(index.folder);
    const { call } = await openTrial(engine, index, language);
    const { number, hits } = await call('search', { query, options });
    const found: string[] = [];
    for (const at of hits.keys()) found.push((await call('data', { number, index: at })).url);
    expect(found).toEqual(addresses);
  } finally {
    await index.dispose();
  }
});
