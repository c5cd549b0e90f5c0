import { basename, join } from 'node:path';
import { compileEngine } from '../index/engine-script.ts';
import { indexRecords, type IndexedLanguage, type SearchIndex } from '../index/index-records.ts';
import { refine } from '../index/prepare-search.ts';
import { openTrial } from '../index/trial.ts';
import type { SearchRecord } from '../record/record.ts';
import { judge, type Quality } from './measure.ts';
import { labelledQueries, type LabelledQuery } from './queries.ts';

/** Which search: Pagefind by itself, or with all that we add. */
export type SearchKind = 'plain' | 'ours';

/** One labelled search, carried out. */
export interface JudgedQuery extends LabelledQuery {
  readonly kind: SearchKind;
  readonly language: string;
  /** Slugs, best first. */
  readonly results: readonly string[];
  readonly suggestion: string | undefined;
  readonly quality: Quality;
}

/** Indexes records in both ways below a folder and carries out the labelled searches, without a browser. */
export async function judgeSearches(
  records: readonly SearchRecord[],
  folder: string,
): Promise<readonly JudgedQuery[]> {
  const plain = await indexRecords(records, join(folder, 'plain'), () => undefined);
  const ours = await indexRecords(records, join(folder, 'ours'));
  const engine = await compileEngine(ours.folder);
  const judged: (readonly JudgedQuery[])[] = [];
  for (const language of plain.languages) judged.push(await judgeLanguage(plain, language, engine, 'plain'));
  for (const language of ours.languages)
    judged.push(await judgeLanguage(ours, await refine(ours, language), engine, 'ours'));
  return judged.flat();
}

async function judgeLanguage(
  index: SearchIndex,
  language: IndexedLanguage,
  engine: string,
  kind: SearchKind,
): Promise<readonly JudgedQuery[]> {
  const { call } = await openTrial(engine, index, language);
  const judged: JudgedQuery[] = [];
  for (const labelled of labelledQueries(language.language)) {
    const options = { isLiteral: kind === 'plain' };
    const answer = await call('search', { query: labelled.query, options });
    const results: string[] = [];
    for (const at of answer.hits.keys()) {
      const { url } = await call('data', { number: answer.number, index: at });
      results.push(basename(url, '.html'));
    }
    judged.push({
      ...labelled,
      kind,
      language: language.language,
      results,
      suggestion: answer.suggestion,
      quality: judge(results, labelled.grades),
    });
  }
  return judged;
}
