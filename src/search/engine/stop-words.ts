import { foldWord } from '../word-forms.ts';

/** The query without its stop words, unless it is quoted or consists of them alone. */
export function withoutStopWords(query: string, stopWords: ReadonlySet<string>): string {
  if (query.includes('"')) return query;
  const telling = query.split(/\s/).filter((word) => word !== '' && !stopWords.has(foldWord(word)));
  return telling.length === 0 ? query : telling.join(' ');
}
