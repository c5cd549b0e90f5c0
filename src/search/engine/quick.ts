import type { QuickStart } from '../scripts.ts';
import { safeExcerpt } from './excerpt.ts';
import type { HitData } from './messages.ts';
import { withoutStopWords } from './stop-words.ts';
import { foldWord, noWords, type Stemmer } from '../word-forms.ts';

/** Finds pages by what they show in a list and how their texts begin, best first; for `''` none. */
export type QuickSearch = (query: string) => readonly HitData[];

interface Word {
  readonly written: string;
  readonly folded: string;
  readonly key: string;
}

/** What a word found in a place is worth. */
const worth = { title: 4, text: 2, meta: 1 } as const;

/** How many words of a text are shown, and how many of them before the first that was found. */
const [shownWords, wordsBefore] = [30, 8];

/** Makes pages ready to be searched. */
export function openQuickSearch({ pages, words }: Omit<QuickStart, 'language'>): QuickSearch {
  const { stopWords, stem: stemmer } = words?.() ?? noWords;
  const stem: Stemmer = (word) => stemmer?.(word) ?? word;
  const wordsOf = (text: string): readonly Word[] =>
    text.split(/\s/).map((written) => {
      const folded = foldWord(written);
      return { written, folded, key: stem(folded) };
    });
  const ready = pages.map(({ url, meta, text }) => {
    const title = meta['title'] ?? '';
    return {
      shown: { url, title, meta },
      places: { title: wordsOf(title), text: wordsOf(text), meta: wordsOf(Object.values(meta).join(' ')) },
    };
  });

  return (query) => {
    const asked = wordsOf(withoutStopWords(query, stopWords)).filter(({ key }) => key !== '');
    if (asked.length === 0) return [];
    const isMeant = stemmer === undefined ? sharesStart : sharesKey;
    const isFound = (word: Word): boolean => asked.some((term) => isMeant(term, word));
    const scoreOf = (term: Word, places: (typeof ready)[number]['places']): number =>
      (['title', 'text', 'meta'] as const)
        .filter((place) => places[place].some((word) => isMeant(term, word)))
        .reduce((most, place) => Math.max(most, worth[place]), 0);
    return ready
      .flatMap(({ shown, places }) => {
        const scores = asked.map((term) => scoreOf(term, places));
        if (scores.includes(0)) return [];
        const score = scores.reduce((sum, term) => sum + term, 0);
        return [{ score, hit: { ...shown, excerpt: excerptOf(places.text, isFound) } }];
      })
      .toSorted((a, b) => b.score - a.score)
      .map(({ hit }) => hit);
  };
}

function sharesKey(asked: Word, word: Word): boolean {
  return word.key.startsWith(asked.key);
}

/** Without a stemmer two words are forms of one when most of both is the same: trafficking, trafficked. */
function sharesStart({ key: asked }: Word, { key: word }: Word): boolean {
  if (word.startsWith(asked)) return true;
  const longer = Math.max(asked.length, word.length);
  let same = 0;
  // `asked` does not begin `word`, so it has a letter where they part.
  while (asked[same] === word[same]) same += 1;
  return same >= 5 && same >= longer * 0.7;
}

function excerptOf(words: readonly Word[], isFound: (word: Word) => boolean): string {
  const first = words.findIndex(isFound);
  const from = Math.max(0, Math.min(first - wordsBefore, words.length - shownWords));
  return safeExcerpt(
    words
      .slice(from, from + shownWords)
      .map((word) => (isFound(word) ? `<mark>${word.written}</mark>` : word.written))
      .join(' '),
  );
}
