import type { Day } from '../register/dates/dates.ts';
import type { Project, Register } from '../register/model.ts';
import { byStatusAndTime } from '../register/lists/order.ts';
import { checkRules } from '../register/rules/check-rules.ts';
import { groupSeries } from '../register/lists/series.ts';
import { pageAddresses, readContentFiles, type ContentFiles } from '../reading/content-files.ts';
import { contentDir, siteUrl } from '../reading/environment.ts';
import { firstOfRules, hasErrors, sortProblems, type ContentProblem } from '../reading/problem.ts';
import { readPublicFiles } from '../reading/public-files.ts';
import { noPlaces, toProblem } from '../reading/yaml-file.ts';
import { applyAcceptances } from './acceptances.ts';
import { checkHarm } from './check-harm.ts';
import { checkCharacters } from './hidden-characters.ts';
import { checkPages } from './check-pages.ts';
import { checkPictures } from './check-pictures.ts';
import { checkPlaces } from './check-places.ts';
import { checkPublished } from './check-published.ts';
import { checkProjects } from './check-projects.ts';
import { checkVocabularies, harmContextOf, namesOf, type Vocabularies } from './check-vocabularies.ts';
import { findPublicTwins } from './public-twins.ts';
import { ruleLanguages } from './rule-languages.ts';

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
  return checkContent(readContentFiles(options.contentDir ?? contentDir()), options);
}

function checkContent(files: ContentFiles, options: LoadOptions): LoadResult {
  const { folder } = files;
  const { today } = options;
  const vocabularies = checkVocabularies(files);
  const harm = harmContextOf(vocabularies);
  const { projects, places, failed, count, ...ofProjects } = checkProjects(files, harm);
  const ofPages = checkPages(files, harm, vocabularies.site?.languages.slice(1) ?? []);
  const ofPictures = checkPictures(files, new Set(namesOf(vocabularies.organisations)));
  const findings = checkRules({
    ...vocabularies,
    ...ruleLanguages,
    projects,
    pages: pageAddresses(files),
    pageTranslations: ofPages.translations,
    folder,
    today,
  });
  const found = findings
    .filter(({ file, path: [key] }) => !failed.get(file)?.has(String(key)))
    .map((finding) => {
      const { file } = finding;
      return toProblem(finding, places.get(file) ?? files.yaml.get(file)?.content?.places ?? noPlaces);
    });
  const readyFiles = readPublicFiles();
  const results = [vocabularies, ofProjects, ofPages, ofPictures];
  const everything = [
    ...files.problems,
    ...checkPlaces(files),
    ...checkPublished(files),
    ...readyFiles.problems,
    ...findPublicTwins(readyFiles.files, files, projects),
    ...results.flatMap(({ problems }) => problems),
    ...found,
    ...[...files.yaml.values()].flatMap(({ content }) => (content ? checkHarm(content, harm) : [])),
    ...[...files.yaml.values(), ...files.markdown.values()].flatMap(({ content }) =>
      content ? checkCharacters(content) : [],
    ),
  ];
  const accepted = results.flatMap(({ acceptances }) => acceptances);
  // Without a day some rules are silent, and exceptions to them would seem to be of no use.
  const left = applyAcceptances(everything, accepted, { findUnused: today !== undefined });
  const all = firstOfRules(sortProblems(left));
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
  { site, themes, organisations, helplines }: Vocabularies,
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
