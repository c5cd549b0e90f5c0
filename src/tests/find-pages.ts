import { compileEngine } from '../search/index/engine-script.ts';
import { indexSite } from '../search/index/index-site.ts';
import { refine } from '../search/index/prepare-search.ts';
import { openTrial } from '../search/index/trial.ts';

/** Addresses of the pages that the search of a built site finds in a language, best first. */
export async function findPages(site: string, language: string, query: string): Promise<string[]> {
  const index = await indexSite(site);
  try {
    const indexed = index.languages.find((one) => one.language === language);
    if (!indexed) return [];
    const { call } = await openTrial(await compileEngine(index.folder), index, await refine(index, indexed));
    const { number, hits } = await call('search', { query, options: {} });
    const addresses: string[] = [];
    for (const at of hits.keys()) addresses.push((await call('data', { number, index: at })).url);
    return addresses;
  } finally {
    await index.dispose();
  }
}
