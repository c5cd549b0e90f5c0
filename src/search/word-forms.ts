import type { SearchWords } from '../i18n/languages/search-words.ts';

/** For languages of which nothing is known. */
export const noWords: SearchWords = { stopWords: new Set() };

/** Gives a key that the forms of one word share; takes a folded word. */
export type Stemmer = (word: string) => string;

/** A word as the index has it: lower case, no accents, letters and digits alone. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Words with a hyphen are one: anti-trafikim, OSBE-ja. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Gives a text with stems for words, one for one; what stands between them stays. */
export type TextStemmer = (text: string) => string;

/**
 * Index and query are both made of its texts. Of words with a hyphen the last has endings, and no more is taken off the others,
 * so that they can be found without the hyphen. It remembers each word: texts repeat them.
 */
export function stemTexts(stem: Stemmer): TextStemmer {
  const known = new Map<string, string>();
  return (text) =>
    text.replace(wordPattern, (word) => {
      const stemmed = known.get(word) ?? stemParts(word.split('-'), stem);
      known.set(word, stemmed);
      return stemmed;
    });
}

function stemParts(parts: readonly string[], stem: Stemmer): string {
  const all = parts.map((part) => part.normalize('NFD').replace(/\p{M}/gu, ''));
  const [first, last = ''] = [all.slice(0, -1), all.at(-1)];
  // Albanian writes the ending of an acronym behind a hyphen: OSBE-ja.
  if (first.length > 0 && stem(foldWord(all.join(''))) === stem(foldWord(first.join(''))))
    return stemParts(first, stem);
  const key = stem(foldWord(last));
  // Capitals within a word let Pagefind find its parts as well.
  return [...first, foldWord(last).startsWith(key) ? last.slice(0, key.length) : key].join('-');
}
