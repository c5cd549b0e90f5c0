import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project, Translation } from '../register/model.ts';
import type { Finding } from '../register/rules/rule.ts';
import { projectSchema, translationSchema } from '../register/schema.ts';
import { shortTitleOf } from '../register/series.ts';
import { checkBody, type BodyContext } from './check-body.ts';
import { checkFileNames, type ProjectFile } from './file-names.ts';
import { checkValue } from './check-value.ts';
import { readFrontmatter, type MarkdownFile } from './frontmatter.ts';
import type { Problem } from './problem.ts';
import { readText } from './source-text.ts';
import { createPlaces, toProblem, type Places } from './yaml-file.ts';

/** The projects that could be read, with the way back to their lines. */
export interface ProjectsResult {
  readonly projects: readonly Project[];
  /** Places by the file's name, for every file that could be read. */
  readonly files: ReadonlyMap<string, Places>;
  /** How many project files there are, readable or not. */
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Reads `projects/` with all translations. */
export function readProjects(folder: string, label: string): ProjectsResult {
  const projectsFolder = join(folder, 'projects');
  const names = existsSync(projectsFolder) ? readdirSync(projectsFolder).sort() : [];
  const named = checkFileNames(names, `${label}/projects`);
  const problems: Problem[] = [...named.problems];
  const context: BodyContext = {
    slugs: new Set(named.files.map(({ slug }) => slug)),
    hasFile: (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false,
  };
  const projects: Project[] = [];
  const files = new Map<string, Places>();

  const read = (name: string): (MarkdownFile & { places: Places }) | undefined => {
    const file = `${label}/projects/${name}`;
    const source = readText(join(projectsFolder, name), file);
    const result = 'problem' in source ? { problems: [source.problem] } : readFrontmatter(source.text, file);
    if ('problems' in result) {
      problems.push(...result.problems);
      return undefined;
    }
    const places = createPlaces(result.part);
    files.set(file, places);
    problems.push(...checkBody(result, context));
    return { ...result, places };
  };

  const readTranslation = (name: string): Translation | undefined => {
    const markdown = read(name);
    if (!markdown) return undefined;
    const { file } = markdown.part;
    const checked = checkValue(translationSchema, { ...markdown, file });
    if ('value' in checked) return { ...checked.value, file, body: markdown.body };
    problems.push(...checked.problems);
    return undefined;
  };

  const readProject = ({ name, slug, translations }: ProjectFile): void => {
    const translated = new Map<string, Translation>();
    for (const [language, translationName] of translations) {
      const translation = readTranslation(translationName);
      if (translation) translated.set(language, translation);
    }
    const markdown = read(name);
    if (!markdown) return;
    const { file } = markdown.part;
    const checked = checkValue(projectSchema, { ...markdown, file });
    if ('value' in checked) {
      const { title, phase, documents } = checked.value;
      problems.push(
        ...missingDocuments(documents, file, context).map((finding) => toProblem(finding, markdown.places)),
      );
      projects.push({
        ...checked.value,
        slug,
        file,
        shortTitle: shortTitleOf(title, phase),
        body: markdown.body,
        translations: translated,
      });
    } else {
      problems.push(...checked.problems);
    }
  };

  for (const file of named.files) readProject(file);
  return { projects, files, count: named.files.length, problems };
}

function missingDocuments(
  documents: Project['documents'],
  file: string,
  { hasFile }: BodyContext,
): Finding[] {
  return documents.flatMap(({ file: name }, index) =>
    name === undefined || hasFile(`documents/${name}`)
      ? []
      : {
          rule: 'missing-file',
          level: 'error',
          file,
          path: ['documents', index, 'file'],
          message: `There is no file "${name}" in content/documents.`,
          fix: 'Put the file there, or correct its name.',
        },
  );
}
