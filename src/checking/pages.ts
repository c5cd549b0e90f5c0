import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HarmContext } from '../register/harm/harm.ts';
import { pageSchema } from '../register/keys/schema.ts';
import type { RuleInput } from '../register/rules/rule.ts';
import type { Acceptances } from './acceptances.ts';
import { checkPage } from './check-page.ts';
import { checkHarm } from './check-harm.ts';
import { checkValue } from './check-value.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import { readText } from '../reading/source-text.ts';
import { createPlaces, toProblems } from '../reading/yaml-file.ts';

export interface PagesResult {
  readonly problems: readonly ContentProblem[];
  readonly acceptances: readonly Acceptances[];
  readonly translations: RuleInput['pageTranslations'];
}

/** Checks the pages of running text and their translations: frontmatter, code and personal data. Astro renders them. */
export function checkPages(folder: string, label: string, context: HarmContext): PagesResult {
  const problems: ContentProblem[] = [];
  const acceptances: Acceptances[] = [];
  for (const name of namesIn(join(folder, 'pages')).filter((other) => !/^\.|\.mdx$/.test(other))) {
    const message = 'This is not a page: the name does not end in .mdx.';
    const advice = 'Rename it, or move it to content/documents.';
    const mistake = { rule: 'unexpected-file', level: 'warning', message, value: name, advice } as const;
    problems.push(problemAt({ file: `${label}/pages/${name}` }, mistake));
  }
  const translations: { file: string; language: string }[] = [];
  const names = pageNames(join(folder, 'pages'));
  for (const name of names) {
    const file = `${label}/pages/${name}`;
    const [, original = '', language] = /^([^.]+)\.(.+)\.mdx$/.exec(name) ?? [];
    if (language !== undefined) {
      translations.push({ file, language });
      if (!names.includes(`${original}.mdx`)) problems.push(withoutOriginal(file, `${original}.mdx`));
    }
    const source = readText(join(folder, 'pages', name), file);
    const page = 'problem' in source ? { problems: [source.problem] } : readFrontmatter(source.text, file);
    if ('problems' in page) {
      problems.push(...page.problems);
      continue;
    }
    const places = createPlaces(page.part);
    const checked = checkValue(pageSchema, { file, value: page.value, places });
    problems.push(...checkPage(page, name), ...checkHarm(page.part, context));
    if ('findings' in checked) problems.push(...toProblems(checked.findings, places));
    else acceptances.push({ file, entries: checked.value.accept, path: ['accept'], places });
  }
  return { problems, acceptances, translations };
}

function withoutOriginal(file: string, original: string): ContentProblem {
  const message = `This translates "${original}", which is not there.`;
  const advice = `Add ${original}, or rename this file.`;
  const mistake = {
    rule: 'translation-without-original',
    level: 'error',
    message,
    value: original,
    advice,
  } as const;
  return problemAt({ file }, mistake);
}

function pageNames(folder: string): string[] {
  return namesIn(folder).filter((name) => /^[^.].*\.mdx$/.test(name));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
