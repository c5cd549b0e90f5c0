import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { openCore } from '../search/index/trial.ts';
import { coreScriptOf, scriptOfPart, type Delivery } from '../search/scripts.ts';

/** Addresses of the pages that the search of a built site finds in a language, best first: its own scripts are run. */
export async function findPages(site: string, language: string, query: string): Promise<string[]> {
  const deliveries: Delivery[] = [];
  const load = async (script: string): Promise<void> => {
    const text = await readFile(join(site, 'search', script), 'utf8');
    globalThis.fieldbookSearch = (delivery) => deliveries.push(delivery);
    runInThisContext(text);
  };
  const partOf = (name: string): string | undefined =>
    deliveries.map(({ parts }) => parts?.[name]).find((part) => part !== undefined);
  await load(coreScriptOf(language));
  const core = deliveries[0]?.core;
  if (!core) throw new Error(`There is no search in ${language}.`);
  const { call } = await openCore(core, async (name) => {
    if (partOf(name) === undefined) await load(scriptOfPart(name));
    return partOf(name) ?? '';
  });
  const { number, hits } = await call('search', { query, options: {} });
  const addresses: string[] = [];
  for (const at of hits.keys()) addresses.push((await call('data', { number, index: at })).url);
  return addresses;
}
