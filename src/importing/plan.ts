import { createProblemList, firstOfRules, sortProblems, type Problem } from '../reading/problem.ts';
import { toProblem } from '../reading/yaml-file.ts';
import type { Project } from '../register/model.ts';
import { organisationsOf } from '../register/lists/collections.ts';
import { addressOf } from '../register/addresses.ts';
import { addressKey } from '../register/rules/aliases.ts';
import { shortTitleOf } from '../register/lists/series.ts';
import { textOf, type Content } from './content.ts';
import { findBreaches, type Written } from './breaches.ts';
import type { Draft, SourceReading } from './draft.ts';
import { findProjects, indexProjects, type ProjectIndex } from './find-project.ts';
import { mergeProject, mergeTranslation, type FileChange } from './merge.ts';
import { extendOrganisations } from './organisations.ts';
import { createSlugProposer } from './titles.ts';

/** What an import would do, file by file; nothing is written yet. */
export interface Plan {
  readonly folder: string;
  readonly changes: readonly FileChange[];
  /** What could not be read or would break a rule. Its projects are not among the changes. */
  readonly problems: readonly Problem[];
  /** Keys of the organisations that come into `organisations.yml`. */
  readonly newOrganisations: readonly string[];
}

export interface PlanOptions {
  /** The source's name in problems. */
  readonly source: string;
  /** Whether fields that a file leaves empty are taken over from the source. */
  readonly update: boolean;
  /** Whether a title without a phase never stands for one with a phase. */
  readonly onlyCertain?: boolean | undefined;
}

/** Compares what a source says with the content. A project that is there under any address is never made again. */
export function planImport(reading: SourceReading, content: Content, options: PlanOptions): Plan {
  const problems = createProblemList();
  reading.problems.forEach(problems.push);
  const projects = indexProjects(content.projects);
  const slugFor = createAddresses(projects, content);
  const lines = new Map<string, number>();
  let planned: Written[] = [];
  for (const [draft, found] of findProjects(reading.drafts, projects, options)) {
    const problem = (message: string, advice: string): void => {
      const at = { rule: 'not-imported', level: 'error' as const, file: options.source, path: ['title'] };
      problems.push(toProblem({ ...at, message, value: draft.frontmatter.title, advice }, draft.places));
    };
    if ('ambiguous' in found) {
      problem(
        `Several projects have this title: ${found.ambiguous.join(', ')}.`,
        'Say in the title, or by its phase, which of them is meant.',
      );
      continue;
    }
    const { line } = draft.places(['title'], 'value');
    const slug = found.project?.slug ?? slugFor(draft);
    const earlier = lines.get(slug);
    if (earlier !== undefined) {
      problem(`This is the project of line ${String(earlier)} again.`, 'Leave one of the two out.');
      continue;
    }
    lines.set(slug, line);
    const result = planProject(draft, slug, found.project, { projects, content, update: options.update });
    if (!found.project) projects.add(result.project);
    planned.push(result);
  }
  const wrong = findBreaches(planned, reading.organisations, content, options.source);
  wrong.problems.forEach(problems.push);
  planned = planned.filter(({ project }) => !wrong.files.has(project.file));
  const named = new Set(planned.flatMap(({ project }) => organisationsOf(project)));
  const added = [...reading.organisations].filter(([key]) => named.has(key));
  const organisations = extendOrganisations(textOf(content, 'organisations.yml'), added);
  const changes = planned.flatMap((plan) => plan.changes);
  const file = `${content.label}/organisations.yml`;
  return {
    folder: content.folder,
    changes: organisations
      ? [
          { ...organisations, file, path: 'organisations.yml', kept: [], filled: added.map(([key]) => key) },
          ...changes,
        ]
      : changes,
    problems: firstOfRules(sortProblems(problems.all)),
    newOrganisations: added.map(([key]) => key),
  };
}

/** Gives the address that the source asks for where it is free, and otherwise one made from the title. */
function createAddresses(projects: ProjectIndex, content: Content): (draft: Draft) => string {
  const old = new Set(content.projects.flatMap(({ aliases }) => aliases.map(addressKey)));
  const isTaken = (slug: string) =>
    projects.slugs.has(slug) || old.has(addressKey(addressOf('project', slug)));
  const propose = createSlugProposer(isTaken);
  return ({ slug, frontmatter: { title, phase } }) =>
    slug !== undefined && !isTaken(slug) ? slug : propose(title, phase);
}

interface PlanContext {
  readonly projects: ProjectIndex;
  readonly content: Content;
  readonly update: boolean;
}

function planProject(
  draft: Draft,
  slug: string,
  existing: Project | undefined,
  { projects, content, update }: PlanContext,
): Written {
  const series = draft.frontmatter.series ?? draft.defaults.series ?? projects.seriesFor(draft.frontmatter);
  const defaults = { ...draft.defaults, series };
  const path = `projects/${slug}.md`;
  const file = `${content.label}/${path}`;
  const { change, frontmatter, body } = mergeProject({ ...draft, defaults }, existing, {
    file,
    path,
    before: textOf(content, path),
    update,
  });
  const translations = [...draft.translations].map(([language, translation]) => {
    const name = `projects/${slug}.${language}.md`;
    const before = textOf(content, name);
    const current = existing?.translations?.get(language);
    return mergeTranslation(translation, current, {
      file: `${content.label}/${name}`,
      path: name,
      before,
      update,
    });
  });
  const shortTitle = shortTitleOf(frontmatter.title, frontmatter.phase);
  return {
    draft,
    project: { ...frontmatter, slug, file, shortTitle, body },
    changes: [change, ...translations],
  };
}
