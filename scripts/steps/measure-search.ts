import { judgeSearches, type JudgedQuery } from '../../src/search/quality/judge-searches.ts';
import { meanQuality } from '../../src/search/quality/measure.ts';
import { printLine } from '../frame/print.ts';
import { withRecords } from './with-records.ts';

/** Carries out the labelled searches over the content, and prints how good they are. */
export async function measureSearch(withEach: boolean): Promise<void> {
  const judged = await withRecords(judgeSearches);
  if (withEach) judged.forEach(printQuery);
  const groups = Map.groupBy(
    judged,
    ({ language, isHeldOut, kind }) =>
      `${language} ${isHeldOut ? 'held out' : 'tuned   '} ${kind === 'plain' ? 'Pagefind alone' : 'ours          '}`,
  );
  printLine('                           queries  recall  precision@5  nDCG@10');
  for (const [name, queries] of groups) {
    const { recall, precisionAt5, ndcgAt10 } = meanQuality(queries.map(({ quality }) => quality));
    const figures = [recall, precisionAt5, ndcgAt10].map((value) => value.toFixed(3));
    printLine(
      `${name} ${String(queries.length).padStart(7)}   ${figures[0]}        ${figures[1]}    ${figures[2]}`,
    );
  }
}

function printQuery({ language, kind, query, suggestion, results, grades, quality }: JudgedQuery): void {
  const missed = [...grades]
    .filter(([slug, grade]) => grade === 2 && !results.includes(slug))
    .map(([slug]) => slug);
  const wrong = results.slice(0, 5).filter((slug) => !grades.has(slug));
  printLine(
    `${language} ${kind} "${query}"${suggestion === undefined ? '' : ` → "${suggestion}"`} nDCG ${quality.ndcgAt10.toFixed(2)}` +
      (missed.length > 0 ? `; missed: ${missed.join(' ')}` : '') +
      (wrong.length > 0 ? `; wrong: ${wrong.join(' ')}` : ''),
  );
}
