import { basename } from 'node:path';
import { compileEngine } from '../index/engine-script.ts';
import { indexSite, type IndexedLanguage, type SearchIndex } from '../index/index-site.ts';
import { refine } from '../index/prepare-search.ts';
import { openTrial } from '../index/trial.ts';
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

/** Indexes a built site and carries out the labelled searches in both ways, without a browser. */
export async function judgeSearches(siteFolder: string): Promise<readonly JudgedQuery[]> {
  const index = await indexSite(siteFolder);
  try {
    const engine = await compileEngine(index.folder);
    const judged: JudgedQuery[] = [];
    for (const language of index.languages) {
      judged.push(...(await judgeLanguage(index, language, engine, 'plain')));
      judged.push(...(await judgeLanguage(index, await refine(index, language), engine, 'ours')));
    }
    return judged;
  } finally {
    await index.dispose();
  }
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
