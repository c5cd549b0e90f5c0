import { openQuickSearch, type QuickSearch } from './quick.ts';
import { openShelf } from './shelf.ts';

/**
 * Opens a search of titles, tags, and first sentences, a few kilobytes, that answers while the full one is on its way.
 * Takes what `openSearch` takes. It finds nothing where its file is missing or damaged, or the register is large.
 */
export async function openQuick(
  root: string,
  language = document.documentElement.lang,
): Promise<QuickSearch> {
  const start = await openShelf(root)
    .quick(language.toLowerCase())
    .catch(() => ({ pages: [] }));
  const search = openQuickSearch(start);
  return (query) => search(query).map((hit) => ({ ...hit, url: root + hit.url }));
}
