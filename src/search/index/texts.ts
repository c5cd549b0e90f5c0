import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuickPage } from '../scripts.ts';
import type { ShownPage } from './feed.ts';
import type { IndexedLanguage, SearchIndex } from './index-records.ts';
import { pack } from './pack.ts';

/** A register of more pages has its common words on some of them; counting all would take longer than it is worth. */
const mostPages = 3_000;

/**
 * Writes the words of a language's texts beside its index (the commonest first, each as it is mostly written),
 * and takes down what can be found at once. The same texts give the same bytes.
 */
export async function addTexts(
  { folder }: Pick<SearchIndex, 'folder'>,
  language: IndexedLanguage,
): Promise<IndexedLanguage> {
  const { pages } = language;
  const every = Math.ceil(pages.length / mostPages);
  const bytes = pack(listWords(pages.filter((_, at) => at % every === 0)));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const wordsPart = `words/${language.language}_${hash}.pf_words`;
  await mkdir(join(folder, 'words'), { recursive: true });
  await writeFile(join(folder, wordsPart), bytes);
  return { ...language, wordsPart, quickPages: quickPages(pages) };
}

/** So many words are enough to mend what somebody types; the rest is rare, and would be a long wait. */
const mostWords = 30_000;

/** Words with a space between them. Shorter ones than these are left out: they are near to too many others. */
const wordPattern = /\p{L}[\p{L}\p{M}]{3,}/gu;

function listWords(pages: readonly ShownPage[]): string {
  const spellings = new Map<string, number>();
  for (const { content, meta } of pages)
    for (const [spelling] of [content, ...Object.values(meta)].join(' ').matchAll(wordPattern))
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
  const words = new Map<string, { spelling: string; times: number; timesInAll: number }>();
  // At a tie the one in lower case is taken: any word is written large where a sentence begins.
  for (const [spelling, times] of [...spellings].toSorted(([a], [b]) => (a > b ? -1 : 1))) {
    const word = spelling.toLowerCase();
    const earlier = words.get(word) ?? { spelling, times, timesInAll: 0 };
    words.set(word, {
      ...(times > earlier.times ? { spelling, times } : earlier),
      timesInAll: earlier.timesInAll + times,
    });
  }
  return [...words]
    .toSorted(([a, { timesInAll: ofA }], [b, { timesInAll: ofB }]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([, { spelling }]) => spelling)
    .join(' ');
}

/** How much of a page's text can be found at once: its title and summary. */
const quickCharacters = 400;

/** One answer of a server carries 14 kB; a larger register is not held up by what it would not wait for. */
const quickBytes = 12_000;

/** The pages to be found at once, with less of each, or none at all, where there are too many. */
function quickPages(pages: readonly ShownPage[]): readonly QuickPage[] {
  const start = (content: string): string => `${content} `.slice(0, quickCharacters + 1).replace(/ \S*$/, '');
  const whole = pages.map(({ url, meta, content }) => ({ url: url.slice(1), meta, text: start(content) }));
  const short = whole.map((page) => ({ ...page, text: '' }));
  return [whole, short].find((some) => pack(JSON.stringify(some)).length <= quickBytes) ?? [];
}
