import type { HarmContext } from '../register/harm/harm.ts';
import type { Project, Translation } from '../register/model.ts';
import type { Finding } from '../register/rules/rule.ts';
import { projectSchema, translationSchema, type Frontmatter } from '../register/keys/schema.ts';
import { shortTitleOf } from '../register/lists/series.ts';
import { createWordList } from '../register/text/nearest.ts';
import { hasFile, namesIn, type ContentFiles } from '../reading/content-files.ts';
import type { MarkdownFile } from '../reading/frontmatter.ts';
import type { ContentProblem } from '../reading/problem.ts';
import { toProblems, type Places } from '../reading/yaml-file.ts';
import type { Acceptances, CheckResult } from './acceptances.ts';
import { checkAmount } from './check-amount.ts';
import { checkBody, type BodyContext } from './check-body.ts';
import { checkHarm } from './check-harm.ts';
import { checkFileNames, type ProjectFile } from './file-names.ts';
import { checkKeys, checkValue } from './check-value.ts';
import { isKeys } from './yaml-value.ts';

/** The projects that could be read, with the way back to their lines. */
export interface ProjectsResult extends CheckResult {
  readonly projects: readonly Project[];
  /** Places by the file's name, for every file that could be read. */
  readonly places: ReadonlyMap<string, Places>;
  /** Keys whose values are wrong already, by the file's name. The project is there without them, for the rules. */
  readonly failed: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many project files there are, readable or not. */
  readonly count: number;
}

/** Checks `projects/` with all translations. `harm` is what may be in texts although it looks like personal data. */
export function checkProjects(files: ContentFiles, harm: HarmContext): ProjectsResult {
  const { folder } = files;
  const named = checkFileNames(namesIn(files, 'projects'), `${folder}/projects`);
  const problems: (readonly ContentProblem[])[] = [named.problems];
  const context: BodyContext = {
    slugs: createWordList(new Set(named.files.map(({ slug }) => slug))),
    hasFile: (path) => hasFile(files, path),
  };
  const projects: Project[] = [];
  const places = new Map<string, Places>();
  const failed = new Map<string, ReadonlySet<string>>();
  const acceptances: (readonly Acceptances[])[] = [];

  const checkText = (name: string): MarkdownFile | undefined => {
    const read = files.markdown.get(`${folder}/projects/${name}`);
    problems.push(read?.problems ?? []);
    const content = read?.content;
    if (!content) return undefined;
    places.set(content.file, content.places);
    problems.push(checkBody(content, context), checkHarm(content, harm));
    return content;
  };

  const checkTranslation = (name: string): Translation | undefined => {
    const content = checkText(name);
    if (!content) return undefined;
    const checked = checkKeys(translationSchema, content);
    problems.push(checked.problems);
    acceptances.push(checked.acceptances);
    return checked.value && { ...checked.value, file: content.file, body: content.body };
  };

  const checkProject = ({ name, slug, translations: names }: ProjectFile): void => {
    const translations = new Map<string, Translation>();
    for (const [language, translationName] of names) {
      const translation = checkTranslation(translationName);
      if (translation) translations.set(language, translation);
    }
    const content = checkText(name);
    if (!content) return;
    const { file, body, value } = content;
    const checked = checkValue(projectSchema, content);
    if ('findings' in checked) {
      problems.push(toProblems(checked.findings, content.places));
      failed.set(file, checked.failedKeys);
    }
    const frontmatter = 'value' in checked ? checked.value : salvage(value, checked.failedKeys, slug);
    if (!frontmatter) return;
    const shortTitle = shortTitleOf(frontmatter.title, frontmatter.phase);
    const project = { ...frontmatter, slug, file, shortTitle, body, translations };
    projects.push(project);
    const documents = project.documents.flatMap((document) => document.file ?? []);
    const about = documents.map((document) => `${folder}/documents/${document}`);
    acceptances.push([{ file, about, entries: project.accept, path: ['accept'], places: content.places }]);
    const findings = [...missingDocuments(project, context), ...checkAmount(project, content.places)];
    problems.push(toProblems(findings, content.places));
  };

  for (const file of named.files) checkProject(file);
  return {
    projects,
    places,
    failed,
    count: named.files.length,
    problems: problems.flat(),
    acceptances: acceptances.flat(),
  };
}

/** What is right in a project that has wrong values, so that the rules can report the rest at once. */
function salvage(value: unknown, failedKeys: ReadonlySet<string>, slug: string): Frontmatter | undefined {
  if (!isKeys(value)) return undefined;
  const right = Object.entries(value).filter(([key]) => !failedKeys.has(key));
  // No rule says anything of a cancelled project's dates.
  return projectSchema.safeParse({ title: slug, status: 'cancelled', ...Object.fromEntries(right) }).data;
}

function missingDocuments({ documents, file }: Project, { hasFile }: BodyContext): Finding[] {
  return documents.flatMap(({ file: name }, index) =>
    name === undefined || hasFile(`documents/${name}`)
      ? []
      : {
          rule: 'missing-file',
          level: 'error',
          file,
          path: ['documents', index, 'file'],
          value: name,
          message: `There is no file "${name}" in content/documents.`,
          advice: 'Put the file there, or correct its name.',
        },
  );
}
