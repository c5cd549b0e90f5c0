import { isSlug } from '../register/keys/fields.ts';
import { toRoman } from '../register/keys/roman.ts';
import { organisationTypes } from '../register/keys/schema.ts';
import { statuses, type Status } from '../register/keys/status.ts';
import type { Content } from '../importing/content.ts';
import { indexProjects } from '../importing/find-project.ts';
import { planNewProject, type AnswerKey, type Answers } from './new-project.ts';
import { createSlugProposer, phaseOf } from '../importing/titles.ts';

/** One of several answers to choose from. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** How questions are put; a terminal, or a test that answers. */
export interface Asker {
  readonly input: (question: {
    message: string;
    default?: string;
    validate?: (text: string) => true | string;
  }) => Promise<string>;
  readonly select: (question: { message: string; choices: readonly Choice[] }) => Promise<string>;
  readonly checkbox: (question: { message: string; choices: readonly Choice[] }) => Promise<string[]>;
}

const statusMeanings: Readonly<Record<Status, string>> = {
  current: 'the work goes on',
  finalising: 'the work is done, reports and accounts are not',
  planned: 'not begun yet',
  suspended: 'stopped for a time',
  completed: 'over',
  cancelled: 'given up before its end',
};

const dateHint = '(2014, July 2014, 15.7.2014; Enter if not known)';

/** Asks for everything that is not said yet. Each answer is checked when it is given. */
export async function askProject(given: Answers, content: Content, ask: Asker): Promise<Answers> {
  const index = indexProjects(content.projects);
  /** Says what is wrong with one answer, as if it were the only one. */
  const validate =
    (key: AnswerKey, isNeeded = false) =>
    (text: string): true | string => {
      if (text.trim() === '') return isNeeded ? 'Please write something.' : true;
      const sample = { title: 'A project that is only asked about', status: 'current', ...partOf(key, text) };
      const planned = planNewProject(sample, content);
      const problem = 'problems' in planned ? planned.problems.find((other) => other.key === key) : undefined;
      return problem ? `${problem.message}${problem.fix === null ? '' : ` → ${problem.fix}`}` : true;
    };
  const text = async (
    key: AnswerKey & keyof TextAnswers,
    message: string,
    preset?: string,
  ): Promise<string> =>
    given[key] ??
    (await ask.input({
      message,
      validate: validate(key),
      ...(preset === undefined ? {} : { default: preset }),
    }));

  const title = given.title ?? (await ask.input({ message: 'Title', validate: validate('title', true) }));
  const status =
    given.status ??
    (await ask.select({
      message: 'Status',
      choices: statuses.map((value) => ({ value, name: `${value} – ${statusMeanings[value]}` })),
    }));
  const start = await text('start', `Start ${dateHint}`);
  const end = await text('end', `End ${dateHint}`);
  const number = phaseOf(title);
  const phase = await text(
    'phase',
    'Phase (III; Enter if none)',
    number === undefined ? undefined : toRoman(number),
  );
  const preset = phase.trim() === '' ? undefined : seriesFor(title, index);
  const series = await text('series', 'Series, which all phases share (Enter if none)', preset);
  const theme =
    given.theme ??
    (await ask.checkbox({
      message: 'Themes',
      choices: [...(content.themes?.values() ?? [])].map(({ slug, title: name }) => ({ value: slug, name })),
    }));
  const country =
    given.country ??
    list(
      await ask.input({ message: 'Countries (AL, XK; Enter if not known)', validate: validate('country') }),
    );
  const bodies = async (key: 'donor' | 'partner' | 'counterpart', message: string) =>
    given[key] ?? (await askOrganisations(message, content, ask));
  const donor = await bodies('donor', 'Donors');
  const partner = await bodies('partner', 'Partners, who work on it too');
  const counterpart = await bodies('counterpart', 'Counterparts, the authorities it is done with');
  const summary = await text('summary', 'Summary, at most 300 characters (Enter to write it later)');
  const source = await text('source', 'Source: the page or report that says so (Enter if none)');
  const url = source.trim() === '' ? '' : await text('source-url', 'Its address on the web (Enter if none)');
  const isTaken = (slug: string) => index.slugs.has(slug);
  const proposed = createSlugProposer(isTaken)(title, phaseOf(title));
  const slug =
    given.slug ??
    (await ask.input({
      message: 'Address, which stays for ever',
      default: proposed,
      validate: (typed) =>
        !isSlug(typed)
          ? 'Use a to z, digits and single hyphens.'
          : isTaken(typed)
            ? `"${typed}" is taken.`
            : true,
    }));
  return {
    title,
    status,
    start,
    end,
    phase,
    series,
    theme,
    country,
    donor,
    partner,
    counterpart,
    summary,
    source,
    'source-url': url,
    slug,
  };
}

/** The keys whose answers are one text. */
type TextAnswers = { [Key in AnswerKey as Answers[Key] extends string | undefined ? Key : never]: string };

function partOf(key: AnswerKey, text: string): Answers {
  if (key === 'country') return { country: list(text) };
  return key === 'source-url' ? { source: 'A source', 'source-url': text } : { [key]: text };
}

function list(text: string): string[] {
  return text.split(/[,;]/).flatMap((part) => part.trim() || []);
}

function seriesFor(title: string, index: ReturnType<typeof indexProjects>): string | undefined {
  return index.seriesFor({ title, phase: 1 });
}

async function askOrganisations(message: string, content: Content, ask: Asker): Promise<string[]> {
  const organisations = [...(content.organisations?.values() ?? [])];
  const choices = organisations.map(({ slug, name, short }) => ({
    value: slug,
    name: short === undefined ? name : `${name} (${short})`,
  }));
  const chosen = choices.length > 0 ? await ask.checkbox({ message, choices }) : [];
  const others = await ask.input({
    message: `${message}: others, by full name, with ; between them (Enter if none)`,
  });
  const added: string[] = [];
  for (const name of others.split(';').flatMap((part) => part.trim() || [])) {
    const type = await ask.select({
      message: `What is ${name}?`,
      choices: organisationTypes.map((value) => ({ value, name: value })),
    });
    added.push(`${name} (${type})`);
  }
  return [...chosen, ...added];
}
