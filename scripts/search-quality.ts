import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtSite } from '../src/reading/environment.ts';
import { judgeSearches, type JudgedQuery } from '../src/search/quality/judge-searches.ts';
import { meanQuality } from '../src/search/quality/measure.ts';

const usage = `Usage: npm run search:quality [-- --each]

Measures the search with labelled queries over the real content, by Pagefind alone and with what is added to it.

  --each   print every query with what it misses
  --help   this text

OUT_DIR  a site that is built already; without it, one is built for the purpose`;

const { values } = parseArgs({ options: { each: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else await measure();

async function measure(): Promise<void> {
  const built = builtSite();
  const folder = built ?? (await mkdtemp(join(tmpdir(), 'fieldbook-quality-')));
  try {
    if (built === undefined) {
      const build = fileURLToPath(new URL('build.ts', import.meta.url));
      execFileSync(process.execPath, [build], { env: { ...process.env, OUT_DIR: folder }, stdio: 'pipe' });
    }
    print(await judgeSearches(folder));
  } finally {
    if (built === undefined) await rm(folder, { recursive: true, force: true });
  }
}

function print(judged: readonly JudgedQuery[]): void {
  if (values.each) judged.forEach(printQuery);
  const groups = Map.groupBy(
    judged,
    ({ language, isHeldOut, kind }) =>
      `${language} ${isHeldOut ? 'held out' : 'tuned   '} ${kind === 'plain' ? 'Pagefind alone' : 'ours          '}`,
  );
  console.log('                           queries  recall  precision@5  nDCG@10');
  for (const [name, queries] of groups) {
    const { recall, precisionAt5, ndcgAt10 } = meanQuality(queries.map(({ quality }) => quality));
    const figures = [recall, precisionAt5, ndcgAt10].map((value) => value.toFixed(3));
    console.log(
      `${name} ${String(queries.length).padStart(7)}   ${figures[0]}        ${figures[1]}    ${figures[2]}`,
    );
  }
}

function printQuery({ language, kind, query, suggestion, results, grades, quality }: JudgedQuery): void {
  const missed = [...grades]
    .filter(([slug, grade]) => grade === 2 && !results.includes(slug))
    .map(([slug]) => slug);
  const wrong = results.slice(0, 5).filter((slug) => !grades.has(slug));
  console.log(
    `${language} ${kind} "${query}"${suggestion === undefined ? '' : ` → "${suggestion}"`} nDCG ${quality.ndcgAt10.toFixed(2)}` +
      (missed.length > 0 ? `; missed: ${missed.join(' ')}` : '') +
      (wrong.length > 0 ? `; wrong: ${wrong.join(' ')}` : ''),
  );
}
