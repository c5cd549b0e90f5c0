import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite } from '../../src/reading/environment.ts';
import { judgeSearches, type JudgedQuery } from '../../src/search/quality/judge-searches.ts';
import { meanQuality } from '../../src/search/quality/measure.ts';
import { printLine } from '../frame/print.ts';
import { tidyWhenStopped } from '../frame/stopping.ts';
import { buildSite } from './build-site.ts';
import { requireSite } from './require-site.ts';

/** Carries out the labelled searches, in a site that is there or in one built for the purpose, and prints how good they are. */
export async function measureSearch(withEach: boolean): Promise<void> {
  const built = builtSite();
  const judged = built === undefined ? await judgeNewSite() : await judgeSearches(requireSite(built));
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

async function judgeNewSite(): Promise<readonly JudgedQuery[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-quality-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const keep = tidyWhenStopped(remove);
  try {
    await buildSite(folder);
    return await judgeSearches(folder);
  } finally {
    keep();
    remove();
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
