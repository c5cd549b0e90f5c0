import { isSlug } from '../register/keys/fields.ts';
import type { RuleId } from '../register/rules/rule-id.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import { slugFault, slugMeant } from './meant/slug-meant.ts';

/** A project's file and its translations, by name. */
export interface ProjectFile {
  readonly name: string;
  readonly slug: string;
  /** Names of the translations by language. */
  readonly translations: ReadonlyMap<string, string>;
}

/** The name under which the web looks for the list of a folder. */
const listName = 'index';

/** Why the name of a project or page cannot be its address, and the name to take; `undefined` where it can. */
export function explainName(
  name: string,
  ending: '.md' | '.mdx',
): { readonly message: string; readonly advice: string } | undefined {
  const [stem = '', language = ''] = name.slice(0, -ending.length).split(/(\.[a-z]{2})$/i);
  if (isSlug(stem) && stem !== listName && name.endsWith(ending)) return undefined;
  const newStem = stem === listName ? `${stem}-page` : (slugMeant(stem) ?? 'a-short-name');
  const fault = stem === listName ? 'the site itself has a page of this name' : slugFault(stem);
  return {
    message: `"${name}" cannot be a web address: ${fault}.`,
    advice: `Rename it to ${newStem}${language.toLowerCase()}${ending}`,
  };
}

/** Sorts the names in `projects/` into projects and translations; says which cannot be addresses. */
export function checkFileNames(
  names: readonly string[],
  label: string,
): { files: ProjectFile[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const files = new Map<string, ProjectFile & { translations: Map<string, string> }>();
  const seen = new Map<string, string>();
  const report = (
    name: string,
    rule: RuleId,
    level: ContentProblem['level'],
    message: string,
    advice: string,
  ): void => {
    const mistake = { rule, level, message, value: name, advice };
    problems.push(problemAt({ file: `${label}/${name}` }, mistake));
  };
  const translations: { name: string; slug: string; language: string }[] = [];
  for (const name of names) {
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    const [, stem = '', , language] = /^(.*?)(\.([a-z]{2}))?\.md$/is.exec(name) ?? [];
    const mistake = explainName(name, '.md');
    if (stem === '') {
      report(
        name,
        'unexpected-file',
        'error',
        name.endsWith('/')
          ? 'This is a folder. Every project is a file directly in content/projects.'
          : 'This is not a project: the name does not end in .md.',
        name.endsWith('/')
          ? 'Move the projects in it one folder up, and delete the folder.'
          : 'Move it to content/documents or content/images, or delete it.',
      );
    } else if (twin !== undefined) {
      report(
        name,
        'duplicate-slug',
        'error',
        `The file names "${twin}" and "${name}" differ only in capital letters; most computers take them for one file.`,
        'Rename one of the two, or delete it.',
      );
    } else if (mistake) {
      report(name, 'file-name', 'error', mistake.message, mistake.advice);
    } else if (language !== undefined) {
      translations.push({ name, slug: stem, language: language.toLowerCase() });
    } else {
      files.set(stem, { name, slug: stem, translations: new Map() });
    }
  }
  for (const { name, slug, language } of translations) {
    const original = files.get(slug);
    if (original) original.translations.set(language, name);
    else
      report(
        name,
        'translation-without-original',
        'error',
        `This translates "${slug}.md", which is not there.`,
        `Add ${slug}.md, or rename this file.`,
      );
  }
  return { files: [...files.values()], problems };
}
