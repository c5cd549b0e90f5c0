import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HarmContext } from '../register/harm/harm.ts';
import type { Project, Translation } from '../register/model.ts';
import type { Finding } from '../register/rules/rule.ts';
import { projectSchema, translationSchema, type Frontmatter } from '../register/keys/schema.ts';
import { shortTitleOf } from '../register/lists/series.ts';
import type { Acceptances } from './acceptances.ts';
import { checkAmount } from './check-amount.ts';
import { checkBody, type BodyContext } from './check-body.ts';
import { checkHarm } from './check-harm.ts';
import { checkFileNames, type ProjectFile } from './file-names.ts';
import { checkValue } from './check-value.ts';
import { findGarbledLetters, findHiddenCharacters } from './hidden-characters.ts';
import { readFrontmatter, type MarkdownFile } from '../reading/frontmatter.ts';
import type { ContentProblem } from '../reading/problem.ts';
import { readText } from '../reading/source-text.ts';
import { createPlaces, toProblems, type Places } from '../reading/yaml-file.ts';

/** The projects that could be read, with the way back to their lines. */
export interface ProjectsResult {
  readonly projects: readonly Project[];
  /** Places by the file's name, for every file that could be read. */
  readonly files: ReadonlyMap<string, Places>;
  /** Keys whose values are wrong already, by the file's name. The project is there without them, for the rules. */
  readonly failed: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many project files there are, readable or not. */
  readonly count: number;
  readonly problems: readonly ContentProblem[];
  readonly acceptances: readonly Acceptances[];
}

/** Reads `projects/` with all translations. `harm` is what may be in texts although it looks like personal data. */
export function readProjects(folder: string, label: string, harm: HarmContext): ProjectsResult {
  const projectsFolder = join(folder, 'projects');
  const named = checkFileNames(namesIn(projectsFolder), `${label}/projects`);
  const problems: ContentProblem[] = [...named.problems];
  const context: BodyContext = {
    slugs: new Set(named.files.map(({ slug }) => slug)),
    hasFile: (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false,
  };
  const projects: Project[] = [];
  const files = new Map<string, Places>();
  const failed = new Map<string, ReadonlySet<string>>();
  const acceptances: Acceptances[] = [];

  const readMarkdown = (name: string): (MarkdownFile & { file: string; places: Places }) | undefined => {
    const file = `${label}/projects/${name}`;
    const source = readText(join(projectsFolder, name), file);
    if ('problem' in source) {
      problems.push(source.problem);
      return undefined;
    }
    const read = readFrontmatter(source.text, file);
    if ('problems' in read) problems.push(...read.problems);
    const result = 'problems' in read ? read.repaired : read;
    if (!result) return undefined;
    const places = createPlaces(result.part);
    files.set(file, places);
    problems.push(
      ...findHiddenCharacters(result.part),
      ...findGarbledLetters(result.part),
      ...checkBody(result, context),
      ...checkHarm(result.part, harm),
    );
    return { ...result, file, places };
  };

  const readTranslation = (name: string): Translation | undefined => {
    const markdown = readMarkdown(name);
    const checked = markdown && checkValue(translationSchema, markdown);
    if (!checked) return undefined;
    if ('value' in checked) {
      const { file, places, body } = markdown;
      acceptances.push({ file, entries: checked.value.accept, path: ['accept'], places });
      return { ...checked.value, file, body };
    }
    problems.push(...toProblems(checked.findings, markdown.places));
    return undefined;
  };

  const readProject = ({ name, slug, translations: names }: ProjectFile): void => {
    const translations = new Map<string, Translation>();
    for (const [language, translationName] of names) {
      const translation = readTranslation(translationName);
      if (translation) translations.set(language, translation);
    }
    const markdown = readMarkdown(name);
    if (!markdown) return;
    const { file, places, body, value } = markdown;
    const checked = checkValue(projectSchema, markdown);
    if ('findings' in checked) {
      problems.push(...toProblems(checked.findings, places));
      failed.set(file, checked.failedKeys);
    }
    const frontmatter = 'value' in checked ? checked.value : salvage(value, checked.failedKeys, slug);
    if (!frontmatter) return;
    const shortTitle = shortTitleOf(frontmatter.title, frontmatter.phase);
    const project = { ...frontmatter, slug, file, shortTitle, body, translations };
    projects.push(project);
    if (project.accept) {
      const documents = project.documents.flatMap((document) => document.file ?? []);
      const about = documents.map((document) => `${label}/documents/${document}`);
      acceptances.push({ file, about, entries: project.accept, path: ['accept'], places });
    }
    const findings = [...missingDocuments(project, context), ...checkAmount(project, places)];
    problems.push(...toProblems(findings, places));
  };

  for (const file of named.files) readProject(file);
  return { projects, files, failed, count: named.files.length, problems, acceptances };
}

/** Names in a folder, sorted; those of folders end with a slash. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
}

/** What is right in a project that has wrong values, so that the rules can report the rest at once. */
function salvage(value: unknown, failedKeys: ReadonlySet<string>, slug: string): Frontmatter | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
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
