import { foldWord } from '../word-forms.ts';
import type { Vocabulary } from './nearest-word.ts';

/** What has to be known to correct a query. */
export interface Knowledge {
  /** Words that say nothing by themselves. */
  isStopWord(word: string): boolean;
  /** Whether the index has the word, a longer one, or one that is nearly as long and starts it. */
  isIndexed(word: string): boolean | Promise<boolean>;
  /** All words of the texts; undefined where they are not to be had. */
  vocabulary(): Promise<Vocabulary | undefined>;
  /** On how many pages all these words are. */
  count(words: readonly string[]): Promise<number>;
}

/** Longer queries are sentences: what else they say is not looked into. */
const mostWords = 8;

/**
 * The query that has results and is nearest to `query`, which has `found`: words that no page has give way to the
 * likeliest ones, or go; then, if no page has all that are left, those go that are on more pages than the others.
 * Undefined where no word has a result. What is quoted, and every number, stays as it was typed.
 */
export async function correctQuery(
  query: string,
  found: number,
  { isStopWord, isIndexed, vocabulary, count }: Knowledge,
): Promise<string | undefined> {
  if (query.includes('"')) return query;
  const typed = query.split(/\s+/);
  const words = await Promise.all(
    typed.map(async (word) => {
      const folded = foldWord(word);
      if (/\p{N}/u.test(word) || isStopWord(word) || (await isIndexed(folded))) return word;
      const known = await vocabulary();
      return known === undefined || known.has(folded) ? word : known.nearest(folded);
    }),
  );
  const left = words.filter((word) => word !== undefined);
  const telling = left.filter((word) => !isStopWord(word));
  if (telling.length === 0) return left.length === typed.length ? query : undefined;
  const isChanged = words.some((word, index) => word !== typed[index]);
  if (!isChanged && (found > 0 || telling.length === 1)) return query;
  if (isChanged && (await count(telling)) > 0) {
    return (left.length === typed.length ? left : telling).join(' ');
  }
  return (await withResults(telling.slice(0, mostWords), count)).join(' ') || undefined;
}

/** As many words as have results together. Rare ones say more of what is meant, so they are taken first. */
async function withResults(words: readonly string[], count: Knowledge['count']): Promise<readonly string[]> {
  const counted = await Promise.all(words.map(async (word) => ({ word, pages: await count([word]) })));
  let chosen: readonly string[] = [];
  for (const { word } of counted.filter(({ pages }) => pages > 0).toSorted((a, b) => a.pages - b.pages)) {
    if ((await count([...chosen, word])) > 0) chosen = [...chosen, word];
  }
  return words.filter((word) => chosen.includes(word));
}
