import { isDated } from '../dates/undated.ts';
import { compareDays } from '../dates/dates.ts';
import type { Project } from '../model.ts';
import { knownSpan, periodOf } from '../dates/period.ts';
import { statusRank } from '../keys/status.ts';
import type { Sort } from './sorts.ts';

/** What a list needs to know of a project to sort it. */
export type Sortable = Pick<Project, 'slug' | 'title' | 'status' | 'start' | 'end'>;

// English for every language of the site, so that all of them number and page the same list.
const collator = new Intl.Collator('en', { numeric: true });

/** Titles in alphabetical order; equal ones by their address. */
export function compareTitles(
  a: Pick<Sortable, 'slug' | 'title'>,
  b: Pick<Sortable, 'slug' | 'title'>,
): number {
  return collator.compare(a.title, b.title) || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
}

/** Newest first, open periods before those that have an end; undated ones after the dated, by title. */
export function byNewest(a: Sortable, b: Sortable): number {
  const datedFirst = Number(isDated(b)) - Number(isDated(a));
  return (
    datedFirst ||
    compareDays(lastDayOf(b), lastDayOf(a)) ||
    compareDays(firstDayOf(b), firstDayOf(a)) ||
    compareTitles(a, b)
  );
}

/** Oldest first; undated ones after the dated, by title. */
export function byOldest(a: Sortable, b: Sortable): number {
  const datedFirst = Number(isDated(b)) - Number(isDated(a));
  return (
    datedFirst ||
    compareDays(firstDayOf(a), firstDayOf(b)) ||
    compareDays(lastDayOf(a), lastDayOf(b)) ||
    compareTitles(a, b)
  );
}

/**
 * What is going on first (the order of `statuses`), then newest first, the undated after the dated: the order of the
 * register, and of lists where nobody chose another; there `i18n/list-order.ts` puts the undated by their title in each
 * language.
 */
export function byStatusAndTime(a: Sortable, b: Sortable): number {
  return statusRank(a.status) - statusRank(b.status) || byNewest(a, b);
}

/**
 * Texts by which a search index can sort upwards, as `byStatusAndTime`, `byNewest` and `byOldest` do. Undated projects have no
 * place in time, so they lack the last two.
 */
export type SortKeys = Readonly<
  Record<Exclude<Sort, 'relevance' | UndatedLack>, string> & Partial<Record<UndatedLack, string>>
>;

type UndatedLack = Extract<Sort, 'newest' | 'oldest'>;

export function sortKeys(project: Sortable): SortKeys {
  const rank = String(statusRank(project.status));
  const title = project.title.toLowerCase();
  // A tilde sorts behind all digits.
  if (!isDated(project)) return { status: `${rank} ~ ${title}`, title };
  const [first, last] = [firstDayOf(project), lastDayOf(project)];
  // Digits taken from 9, so that the newest comes first upwards.
  const newestFirst = `${last} ${first}`.replace(/\d/g, (digit) => String(9 - Number(digit)));
  return {
    status: `${rank} ${newestFirst} ${title}`,
    title,
    newest: `${newestFirst} ${title}`,
    oldest: `${first} ${last} ${title}`,
  };
}

function firstDayOf(project: Sortable): string {
  return knownSpan(project)?.first ?? '';
}

function lastDayOf(project: Sortable): string {
  const isOngoing = periodOf(project).isOpen && project.start !== undefined;
  return isOngoing ? '9999-12-31' : (knownSpan(project)?.last ?? '');
}
