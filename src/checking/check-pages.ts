import type { HarmContext } from '../register/harm/harm.ts';
import { pageSchema } from '../register/keys/schema.ts';
import { isBuiltPath } from '../register/page-kinds.ts';
import type { RuleInput } from '../register/rules/rule.ts';
import { namesIn, type ContentFiles } from '../reading/content-files.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import type { Acceptances, CheckResult } from './acceptances.ts';
import { checkPage } from './check-page.ts';
import { checkHarm } from './check-harm.ts';
import { checkKeys } from './check-value.ts';
import { explainName } from './file-names.ts';

export interface PagesResult extends CheckResult {
  readonly translations: RuleInput['pageTranslations'];
}

/**
 * Checks the pages of running text and their translations: names, frontmatter, code and personal data. Astro renders them.
 * `languages` are those that have a folder of the site.
 */
export function checkPages(
  files: ContentFiles,
  harm: HarmContext,
  languages: readonly string[],
): PagesResult {
  const problems: (readonly ContentProblem[])[] = [];
  const acceptances: (readonly Acceptances[])[] = [];
  const translations: { file: string; language: string }[] = [];
  const names = namesIn(files, 'pages');
  for (const name of names) {
    const file = `${files.folder}/pages/${name}`;
    const read = files.markdown.get(file);
    if (!read) {
      problems.push([noPage(file, name)]);
      continue;
    }
    const mistake = explainName(name, '.mdx') ?? explainTaken(name, languages);
    if (mistake)
      problems.push([problemAt({ file }, { rule: 'file-name', level: 'error', value: name, ...mistake })]);
    const [, original = '', language] = /^([^.]+)\.(.+)\.mdx$/.exec(name) ?? [];
    if (language !== undefined) {
      translations.push({ file, language });
      if (!names.includes(`${original}.mdx`)) problems.push([withoutOriginal(file, `${original}.mdx`)]);
    }
    problems.push(read.problems);
    if (!read.content) continue;
    const checked = checkKeys(pageSchema, read.content);
    problems.push(checkPage(read.content), checkHarm(read.content, harm), checked.problems);
    acceptances.push(checked.acceptances);
  }
  return { problems: problems.flat(), acceptances: acceptances.flat(), translations };
}

/** Why a page cannot have the address that its name gives it. */
function explainTaken(
  name: string,
  languages: readonly string[],
): { readonly message: string; readonly advice: string } | undefined {
  const [stem = ''] = name.split('.');
  if (isBuiltPath(stem)) {
    return { message: `The site has a page ${stem}.html of its own.`, advice: 'Give the file another name.' };
  }
  return languages.includes(stem)
    ? {
        message: `The site has a folder ${stem}/ of its own, for its pages in that language.`,
        advice: `Give the file another name. A translation ends in .${stem}.mdx.`,
      }
    : undefined;
}

function noPage(file: string, name: string): ContentProblem {
  const [message, advice] = name.endsWith('/')
    ? [
        'This is a folder. Every page is a file directly in content/pages.',
        'Move the pages in it one folder up, and delete the folder.',
      ]
    : ['This is not a page: the name does not end in .mdx.', 'Rename it, or move it to content/documents.'];
  return problemAt({ file }, { rule: 'unexpected-file', level: 'error', message, value: name, advice });
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
