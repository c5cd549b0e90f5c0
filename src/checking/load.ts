import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../register/dates/dates.ts';
import type { Project, Register } from '../register/model.ts';
import { byStatusAndTime } from '../register/lists/order.ts';
import { checkRules } from '../register/rules/check-rules.ts';
import { groupSeries } from '../register/lists/series.ts';
import { applyAcceptances } from './acceptances.ts';
import { checkHarm } from './check-harm.ts';
import { checkPictures } from './check-pictures.ts';
import { contentDir, siteUrl } from '../reading/environment.ts';
import { checkPages } from './pages.ts';
import { hasErrors, sortProblems, type ContentProblem } from '../reading/problem.ts';
import { readProjects } from './projects.ts';
import { ruleLanguages } from './rule-languages.ts';
import { acceptancesIn, harmContextOf, namesOf, readVocabularies } from './vocabularies.ts';
import { noPlaces, toProblem } from '../reading/yaml-file.ts';

export interface LoadOptions {
  /** The folder of the content; `CONTENT_DIR` or `content` where it is not given. */
  readonly contentDir?: string | undefined;
  /** Whether projects with `draft: true` are in the register. They are checked in any case. */
  readonly includeDrafts?: boolean | undefined;
  /** The day of the check. Only with it are dates compared with today; pages must not. */
  readonly today?: Day | undefined;
}

/** What loading gives: a register, unless there is an error, and everything that should be put right. */
export interface LoadResult {
  readonly register: Register | undefined;
  /** The same without the projects and translations that have errors, for the preview; never for what is published. */
  readonly partial: Register | undefined;
  /** Sorted by file and line. */
  readonly problems: readonly ContentProblem[];
  /** How many project files were looked at. */
  readonly projectCount: number;
}

/** Reads and checks the whole content, once, and reports every problem in it. */
export function loadRegister(options: LoadOptions = {}): LoadResult {
  const folder = options.contentDir ?? contentDir();
  const label = folder.replaceAll('\\', '/').replace(/\/+$/, '').replace(/^\.\//, '');
  const vocabularies = readVocabularies(folder, label);
  const harm = harmContextOf(vocabularies);
  const { projects, files, failed, count, problems, acceptances } = readProjects(folder, label, harm);
  const texts = checkPages(folder, label, harm);
  const pictures = checkPictures(folder, label, new Set(namesOf(vocabularies.organisations)));
  const parts = [...vocabularies.parts, ...pictures.parts];
  const { today } = options;
  const pages = pagesIn(join(folder, 'pages'));
  const findings = checkRules({
    ...vocabularies,
    ...ruleLanguages,
    projects,
    pages,
    pageTranslations: texts.translations,
    folder: label,
    today,
  });
  const found = findings
    .filter(({ file, path: [key] }) => !failed.get(file)?.has(String(key)))
    .map((finding) => {
      const places = files.get(finding.file) ?? vocabularies.files.get(finding.file) ?? noPlaces;
      return toProblem(finding, places);
    });
  const everything = [
    ...vocabularies.problems,
    ...problems,
    ...found,
    ...texts.problems,
    ...pictures.problems,
    ...parts.flatMap((part) => checkHarm(part, harm)),
  ];
  const accepted = [
    ...acceptancesIn(vocabularies, label),
    ...acceptances,
    ...texts.acceptances,
    ...pictures.acceptances,
  ];
  // Without a day some rules are silent, and exceptions to them would seem to be of no use.
  const all = sortProblems(applyAcceptances(everything, accepted, { findUnused: today !== undefined }));
  const register = hasErrors(all) ? undefined : assemble(vocabularies, projects, options);
  return {
    register,
    partial: register ?? assemble(vocabularies, withoutErrors(projects, all), options),
    problems: all,
    projectCount: count,
  };
}

function withoutErrors(projects: readonly Project[], problems: readonly ContentProblem[]): Project[] {
  const broken = new Set(problems.flatMap(({ level, file }) => (level === 'error' ? file : [])));
  return projects
    .filter(({ file }) => !broken.has(file))
    .map(({ translations = new Map(), ...project }) => ({
      ...project,
      translations: new Map([...translations].filter(([, { file }]) => !broken.has(file))),
    }));
}

function assemble(
  { site, themes, organisations, helplines }: ReturnType<typeof readVocabularies>,
  all: readonly Project[],
  options: LoadOptions,
): Register | undefined {
  if (!site || !themes || !organisations || !helplines) return undefined;
  const projects = all.filter((project) => options.includeDrafts || !project.draft).toSorted(byStatusAndTime);
  const url = siteUrl() ?? site.url;
  return {
    site: { ...site, url },
    projects,
    themes,
    organisations,
    helplines,
    series: groupSeries(projects),
  };
}

/** Addresses of the pages that editors write. */
export function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^([^.]+)\.mdx?$/.exec(name)?.[1] ?? [])
    .map((name) => `${name}.html`);
}
