import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkBody } from '../reading/check-body.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';
import { sortProblems, type Problem } from '../reading/problem.ts';
import { toProblem } from '../reading/yaml-file.ts';
import type { Organisation, Project } from '../register/model.ts';
import { checkRules } from '../register/rules/check-rules.ts';
import { shortTitleOf } from '../register/series.ts';
import { textOf, type Content } from './content.ts';
import type { Draft, SourceReading } from './draft.ts';
import { findProjects, indexProjects, type Known } from './find-project.ts';
import { mergeProject, mergeTranslation, type FileChange } from './merge.ts';
import { extendOrganisations } from './organisations.ts';
import { proposeSlug } from './titles.ts';

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
}

interface Planned {
  readonly draft: Draft;
  readonly project: Project;
  readonly changes: readonly FileChange[];
}

/** Compares what a source says with the content. A project that is there under any address is never made again. */
export function planImport(reading: SourceReading, content: Content, options: PlanOptions): Plan {
  const problems: Problem[] = [...reading.problems];
  const known = indexProjects(content.projects);
  const lines = new Map<string, number>();
  let planned: Planned[] = [];
  for (const [draft, found] of findProjects(reading.drafts, known)) {
    const problem = (message: string, fix: string | null, path: string[] = ['title']): void => {
      const at = { rule: 'not-imported', level: 'error' as const, file: options.source, path, message };
      problems.push(toProblem({ ...at, fix: fix ?? undefined }, draft.places));
    };
    if ('ambiguous' in found) {
      problem(
        `Several projects have this title: ${found.ambiguous.join(', ')}.`,
        'Say in the title, or by its phase, which of them is meant.',
      );
      continue;
    }
    const { line } = draft.places(['title'], 'value');
    const slug = found.project?.slug ?? slugFor(draft, known, content);
    const earlier = lines.get(slug);
    if (earlier !== undefined) {
      problem(`This is the project of line ${String(earlier)} again.`, 'Leave one of the two out.');
      continue;
    }
    lines.set(slug, line);
    const result = planProject(draft, slug, found.project, { known, content, update: options.update });
    if (!found.project) known.add(result.project);
    planned.push(result);
  }
  const wrong = breaches(planned, reading, content, options.source);
  problems.push(...wrong.problems);
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
    problems: sortProblems(problems),
    newOrganisations: added.map(([key]) => key),
  };
}

function organisationsOf({ donors, partners, counterparts }: Project): string[] {
  return [...donors, ...partners, ...counterparts];
}

/** The address that the source asks for where it is free, and otherwise one made from the title. */
function slugFor(draft: Draft, known: Known, content: Content): string {
  const isTaken = (slug: string) =>
    known.slugs.has(slug) || existsSync(join(content.folder, 'projects', `${slug}.md`));
  if (draft.slug !== undefined && !isTaken(draft.slug)) return draft.slug;
  const { title, phase } = draft.frontmatter;
  return proposeSlug(title, phase, isTaken);
}

interface PlanContext {
  readonly known: Known;
  readonly content: Content;
  readonly update: boolean;
}

function planProject(
  draft: Draft,
  slug: string,
  existing: Project | undefined,
  { known, content, update }: PlanContext,
): Planned {
  const series = draft.frontmatter.series ?? draft.defaults.series ?? known.seriesFor(draft.frontmatter);
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

/** What the check would say of the files that would be written, in terms of the source. */
function breaches(
  planned: readonly Planned[],
  reading: SourceReading,
  content: Content,
  source: string,
): { problems: Problem[]; files: Set<string> } {
  const written = new Map(
    planned
      .filter(({ changes }) => changes.some(({ before, after }) => before !== after))
      .map((plan) => [plan.project.file, plan] as const),
  );
  const others = content.projects.filter(({ file }) => !written.has(file));
  const projects = [...others, ...[...written.values()].map(({ project }) => project)];
  const added = [...reading.organisations].map(([slug, entry]): [string, Organisation] => [
    slug,
    { ...entry, slug },
  ]);
  const { themes, helplines, site, pages, label: folder } = content;
  const organisations = new Map([...(content.organisations ?? []), ...added]);
  const input = { projects, themes, organisations, helplines, site, pages, folder, today: undefined };
  const problems: Problem[] = [];
  const files = new Set<string>();
  for (const finding of checkRules(input)) {
    const plan = written.get(finding.file);
    if (!plan || finding.level !== 'error') continue;
    problems.push(toProblem({ ...finding, file: source }, plan.draft.places));
    files.add(finding.file);
  }
  const slugs = new Set(projects.map(({ slug }) => slug));
  const hasFile = (path: string) => existsSync(join(content.folder, path));
  for (const { project, draft, changes } of written.values()) {
    for (const { after, before, file } of changes) {
      if (after === before) continue;
      const markdown = readFrontmatter(after, file);
      const found = 'problems' in markdown ? markdown.problems : checkBody(markdown, { slugs, hasFile });
      const { line } = draft.places(['title'], 'value');
      problems.push(...found.map((problem) => ({ ...problem, file: source, line, column: 1 })));
      if (found.length > 0) files.add(project.file);
    }
  }
  return { problems, files };
}
