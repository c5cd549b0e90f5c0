import { nearest } from '../register/text/nearest.ts';
import { topKeyOf, type Problem } from '../reading/problem.ts';
import { toProblems } from '../reading/yaml-file.ts';
import { countryMeant } from '../checking/meant/country-meant.ts';
import { readDate } from '../checking/meant/read-date.ts';
import { slugFault, slugMeant } from '../checking/meant/slug-meant.ts';
import { isSlug } from '../register/keys/fields.ts';
import { organisationTypes } from '../register/keys/schema.ts';
import type { Content } from '../importing/content.ts';
import { makeDraft, onLine, type Draft } from '../importing/draft.ts';
import { findProjects, indexProjects } from '../importing/find-project.ts';
import { createOrganisationFinder, type OrganisationFinder } from '../importing/organisations.ts';
import { planImport, type Plan } from '../importing/plan.ts';
import { statusMeant } from '../checking/meant/status-meant.ts';
import { phaseOf } from '../importing/titles.ts';

/** What somebody says of a new project, as typed: the answers to the questions, or the flags of the command. */
export interface Answers {
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly phase?: string | undefined;
  readonly series?: string | undefined;
  readonly summary?: string | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly country?: readonly string[] | undefined;
  readonly donor?: readonly string[] | undefined;
  readonly partner?: readonly string[] | undefined;
  readonly counterpart?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly 'source-url'?: string | undefined;
  readonly slug?: string | undefined;
}

export type AnswerKey = keyof Answers;

/** Something that is wrong with an answer. */
export interface AnswerProblem {
  readonly key: AnswerKey;
  readonly message: string;
  readonly fix: string | null;
}

/** The answers in which what is wrong with a key of the file was said. */
const answerOf: ReadonlyMap<string, AnswerKey> = new Map(
  Object.entries({
    status: 'status',
    start: 'start',
    end: 'end',
    phase: 'phase',
    series: 'series',
    summary: 'summary',
    themes: 'theme',
    countries: 'country',
    donors: 'donor',
    partners: 'partner',
    counterparts: 'counterpart',
    sources: 'source',
  }),
);

/** What would be written for the answers, or all that is wrong with them. */
export function planNewProject(
  answers: Answers,
  content: Content,
):
  | { readonly plan: Plan; readonly file: string; readonly text: string }
  | { readonly problems: AnswerProblem[] } {
  const finder = createOrganisationFinder(content.organisations ?? new Map());
  const problems: AnswerProblem[] = [];
  const draft = draftOf(answers, content, finder, problems);
  if (!draft || problems.length > 0) return { problems };
  const known = indexProjects(content.projects);
  const found = findProjects([draft], known, { onlyCertain: true }).get(draft);
  const twins = !found
    ? []
    : 'ambiguous' in found
      ? found.ambiguous
      : found.project
        ? [found.project.file]
        : [];
  const [twin] = twins;
  if (twin !== undefined) {
    const isSlugTaken = draft.slug !== undefined && twin.endsWith(`/${draft.slug}.md`);
    const message = isSlugTaken
      ? `"${draft.slug ?? ''}" is taken by ${twin}.`
      : `${twin} is this project already.`;
    return { problems: [{ key: isSlugTaken ? 'slug' : 'title', message, fix: null }] };
  }
  const reading = { drafts: [draft], organisations: finder.added, problems: [] };
  const plan = planImport(reading, content, {
    source: 'new project',
    update: false,
    onlyCertain: true,
  });
  const change = plan.changes.find(({ path }) => path.startsWith('projects/'));
  if (!change) return { problems: plan.problems.map(toAnswerProblem) };
  return { plan, file: change.file, text: change.after };
}

function draftOf(
  answers: Answers,
  content: Content,
  finder: OrganisationFinder,
  problems: AnswerProblem[],
): Draft | undefined {
  const { title = '', status, phase, slug, source } = answers;
  const typed = (text: string | undefined): string | undefined => text?.trim() || undefined;
  const date = (text: string | undefined) => text && (readDate(text)?.edtf ?? text);
  const organisations = (key: 'donor' | 'partner' | 'counterpart') =>
    answers[key] && [
      ...new Set(answers[key].flatMap((name) => organisationOf(name, key, finder, problems) ?? [])),
    ];
  if (slug !== undefined && !isSlug(slug)) {
    const fix = slugMeant(slug) ?? null;
    problems.push({
      key: 'slug',
      message: `"${slug}" cannot be an address: ${slugFault(slug)}.`,
      fix,
    });
  }
  const url = typed(answers['source-url']);
  const places = onLine(1);
  const draft = makeDraft({
    entry: {
      title: title.replace(/\s+/g, ' ').trim(),
      status: status && (statusMeant(status) ?? status),
      start: date(typed(answers.start)),
      end: date(typed(answers.end)),
      phase: typed(phase) ?? phaseOf(title),
      series: typed(answers.series),
      summary: typed(answers.summary),
      themes: answers.theme?.map((name) => themeOf(name, content)),
      countries: answers.country?.map((name) => countryMeant(name) ?? name),
      donors: organisations('donor'),
      partners: organisations('partner'),
      counterparts: organisations('counterpart'),
      sources: source?.trim() ? [{ title: source.trim(), ...(url && { url }) }] : undefined,
    },
    slug,
    file: 'new project',
    places,
  });
  if (!('findings' in draft)) return draft;
  for (const problem of toProblems(draft.findings, places)) problems.push(toAnswerProblem(problem));
  return undefined;
}

function toAnswerProblem(problem: Problem): AnswerProblem {
  const { field, message, fix } = problem;
  const isUrl = field?.endsWith('.url');
  return { key: isUrl ? 'source-url' : (answerOf.get(topKeyOf(problem)) ?? 'title'), message, fix };
}

function themeOf(name: string, { themes }: Content): string {
  const plain = name.trim().toLowerCase();
  const theme = [...(themes?.values() ?? [])].find(({ title }) => title.toLowerCase() === plain);
  return theme?.slug ?? plain;
}

const withType = new RegExp(`^(.*\\S)\\s*\\((${organisationTypes.join('|')})\\)$`);

/** The slug of a body, if it is known; one with its type in brackets comes into the vocabulary. */
function organisationOf(
  typed: string,
  key: AnswerKey,
  finder: OrganisationFinder,
  problems: AnswerProblem[],
): string | undefined {
  const [, name = typed, written] = withType.exec(typed.trim()) ?? [];
  const known = finder.find(name);
  if (known !== undefined) return known;
  const type = organisationTypes.find((word) => word === written);
  if (type !== undefined) return finder.add({ name, type });
  const near = nearest(name, finder.names);
  problems.push({
    key,
    message: `"${name}" is not in organisations.yml${near === undefined ? '.' : `: did you mean "${near}"?`} To add it, write its full name with its type in brackets.`,
    fix: `"${name} (government)"; types: ${organisationTypes.join(', ')}`,
  });
  return undefined;
}
