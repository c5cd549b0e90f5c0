import { isSlug, slugify } from '../register/keys/fields.ts';
import type { RuleId } from '../register/rules/rule-id.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';

/** A project's file and its translations, by name. */
export interface ProjectFile {
  readonly name: string;
  readonly slug: string;
  /** Names of the translations by language. */
  readonly translations: ReadonlyMap<string, string>;
}

/** Names that Windows keeps for devices (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and the list's own page. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

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
    if (name.startsWith('.')) continue;
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    const [, stem = '', , language] = /^(.*?)(\.([a-z]{2}))?\.md$/i.exec(name) ?? [];
    if (stem === '') {
      report(
        name,
        'unexpected-file',
        'warning',
        'This is not a project: the name does not end in .md.',
        'Move it to content/documents or content/images, or delete it.',
      );
    } else if (twin !== undefined) {
      report(
        name,
        'duplicate-slug',
        'error',
        `The file names "${twin}" and "${name}" differ only in capital letters; most computers take them for one file.`,
        'Rename one of the two, or delete it.',
      );
    } else if (!isSlug(stem) || !name.endsWith('.md') || stem.length > 100) {
      report(
        name,
        'file-name',
        'error',
        `"${name}" cannot be a web address. Use a to z, digits and single hyphens, at most 100 of them.`,
        `Rename it to ${slugify(stem).slice(0, 100) || 'a-short-name'}${language ? `.${language.toLowerCase()}` : ''}.md`,
      );
    } else if (reserved.test(stem)) {
      report(
        name,
        'file-name',
        'error',
        `The name "${stem}" is taken: by the site itself, or by Windows for its devices.`,
        `Rename it to ${stem}-project.md`,
      );
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
