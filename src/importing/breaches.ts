import { checkBody } from '../checking/check-body.ts';
import { checkHarm } from '../checking/check-harm.ts';
import { checkCharacters } from '../checking/hidden-characters.ts';
import { ruleLanguages } from '../checking/rule-languages.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';
import { createProblemList, type Problem } from '../reading/problem.ts';
import { readPart, toProblem } from '../reading/yaml-file.ts';
import { organisationsOf } from '../register/lists/collections.ts';
import type { Organisation, Project } from '../register/model.ts';
import { checkRules } from '../register/rules/check-rules.ts';
import type { Finding } from '../register/rules/rule.ts';
import type { OrganisationEntry } from '../register/keys/schema.ts';
import type { Content } from './content.ts';
import type { Draft } from './draft.ts';
import type { FileChange } from './merge.ts';
import { keyLines } from './project-file.ts';
import { createWordList } from '../register/text/nearest.ts';

/** A project as it will be, and the files that make it so. */
export interface Written {
  readonly draft: Draft;
  readonly project: Project;
  readonly changes: readonly FileChange[];
}

/**
 * The errors that the check would find in the files that would be written and does not find now, in terms of the
 * source; with the projects that must not be written for that reason, by file.
 */
export function findBreaches(
  planned: readonly Written[],
  newOrganisations: ReadonlyMap<string, OrganisationEntry>,
  content: Content,
  source: string,
): { problems: readonly Problem[]; files: ReadonlySet<string> } {
  const written = new Map(
    planned
      .filter(({ changes }) => changes.some(({ before, after }) => before !== after))
      .map((plan) => [plan.project.file, plan] as const),
  );
  const others = content.projects.filter(({ file }) => !written.has(file));
  const projects = [...others, ...[...written.values()].map(({ project }) => project)];
  const organisations = new Map<string, Organisation>(content.organisations);
  for (const [slug, entry] of newOrganisations) organisations.set(slug, { ...entry, slug });
  const input = {
    ...content,
    ...ruleLanguages,
    organisations,
    // An import writes no pages.
    pageTranslations: [],
    folder: content.label,
    today: undefined,
  };
  const problems = createProblemList();
  const files = new Set<string>();
  const breachesBefore = new Set(checkRules(input).map(signature));
  for (const finding of checkRules({ ...input, projects })) {
    const plan = written.get(finding.file);
    if (!plan || finding.level !== 'error' || breachesBefore.has(signature(finding))) continue;
    problems.push(toProblem({ ...finding, file: source }, plan.draft.places));
    files.add(finding.file);
  }
  const ofOrganisations = new Map(
    [...newOrganisations].map(([slug, entry]) => [slug, findInEntry(slug, entry, content)]),
  );
  for (const { project, draft, changes } of written.values()) {
    const { line } = draft.places(['title'], 'value');
    const found = [
      ...changes.flatMap((change) => findInText(change, content)),
      ...organisationsOf(project).flatMap((slug) => ofOrganisations.get(slug) ?? []),
    ];
    if (found.length === 0) continue;
    for (const problem of found) problems.push({ ...problem, file: source, line, column: 1 });
    files.add(project.file);
  }
  return { problems: problems.all, files };
}

function signature({ file, rule, path, value }: Finding): string {
  return [file, rule, path.join('.'), value].join('\n');
}

/** What looks like a link in a source is text; links in a text that is there lead where they led before. */
const noLinks = { slugs: createWordList(new Set()), hasFile: () => false };

/** Errors of an organisation as it will stand in the list. */
function findInEntry(slug: string, entry: OrganisationEntry, { harm }: Content): readonly Problem[] {
  const text = keyLines(slug, entry);
  const { content, problems } = readPart({ file: 'organisations.yml', text, start: 0, end: text.length });
  return content ? [...checkHarm(content, harm), ...checkCharacters(content)] : problems;
}

/** Errors of a text that is new or changed, without those that it has already. */
function findInText({ file, before, after }: FileChange, { harm }: Content): Problem[] {
  if (before === after) return [];
  const find = (text: string): readonly Problem[] => {
    const { content: markdown, problems } = readFrontmatter(text, file);
    if (!markdown) return problems;
    return [
      ...problems,
      ...checkBody(markdown, noLinks),
      ...checkHarm(markdown, harm),
      ...checkCharacters(markdown),
    ];
  };
  const identify = ({ rule, value }: Problem) => `${rule} ${value ?? ''}`;
  const problemsBefore = new Set((before === undefined ? [] : find(before)).map(identify));
  return find(after).filter((problem) => problem.level === 'error' && !problemsBefore.has(identify(problem)));
}
