import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HarmContext } from '../register/harm/harm.ts';
import { pageSchema } from '../register/schema.ts';
import type { Acceptances } from './acceptances.ts';
import { checkHarm } from './check-harm.ts';
import { checkValue } from './check-value.ts';
import { readFrontmatter } from './frontmatter.ts';
import type { ContentProblem } from './problem.ts';
import { readText } from './source-text.ts';
import { createPlaces } from './yaml-file.ts';

export interface PagesResult {
  readonly problems: readonly ContentProblem[];
  readonly acceptances: readonly Acceptances[];
}

/** Checks the pages of running text and their translations: frontmatter and personal data. Astro renders them. */
export function checkPages(folder: string, label: string, context: HarmContext): PagesResult {
  const problems: ContentProblem[] = [];
  const acceptances: Acceptances[] = [];
  for (const name of pageNames(join(folder, 'pages'))) {
    const file = `${label}/pages/${name}`;
    const source = readText(join(folder, 'pages', name), file);
    const page = 'problem' in source ? { problems: [source.problem] } : readFrontmatter(source.text, file);
    if ('problems' in page) {
      problems.push(...page.problems);
      continue;
    }
    const places = createPlaces(page.part);
    const checked = checkValue(pageSchema, { file, value: page.value, places });
    problems.push(...checkHarm(page.part, context));
    if ('problems' in checked) problems.push(...checked.problems);
    else acceptances.push({ file, entries: checked.value.accept, path: ['accept'], places });
  }
  return { problems, acceptances };
}

function pageNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.mdx?$/.test(name))
    .sort();
}
