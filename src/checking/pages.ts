import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HarmContext } from '../register/harm/harm.ts';
import { pageSchema } from '../register/keys/schema.ts';
import type { Acceptances } from './acceptances.ts';
import { checkPage } from './check-page.ts';
import { checkHarm } from './check-harm.ts';
import { checkValue } from './check-value.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';
import type { ContentProblem } from '../reading/problem.ts';
import { readText } from '../reading/source-text.ts';
import { createPlaces } from '../reading/yaml-file.ts';

export interface PagesResult {
  readonly problems: readonly ContentProblem[];
  readonly acceptances: readonly Acceptances[];
}

/** Checks the pages of running text and their translations: frontmatter, code and personal data. Astro renders them. */
export function checkPages(folder: string, label: string, context: HarmContext): PagesResult {
  const problems: ContentProblem[] = [];
  const acceptances: Acceptances[] = [];
  for (const name of namesIn(join(folder, 'pages')).filter((other) => !/^\.|\.mdx$/.test(other))) {
    const at = { file: `${label}/pages/${name}`, line: 1, column: 1, field: null };
    const message = 'This is not a page: the name does not end in .mdx.';
    const fix = 'Rename it, or move it to content/documents.';
    problems.push({ rule: 'unexpected-file', level: 'warning', ...at, message, fix });
  }
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
    problems.push(...checkPage(page, name), ...checkHarm(page.part, context));
    if ('problems' in checked) problems.push(...checked.problems);
    else acceptances.push({ file, entries: checked.value.accept, path: ['accept'], places });
  }
  return { problems, acceptances };
}

function pageNames(folder: string): string[] {
  return namesIn(folder).filter((name) => /^[^.].*\.mdx$/.test(name));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
