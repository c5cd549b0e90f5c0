import { projectAddress } from '../register/addresses.ts';
import type { Project, Register } from '../register/model.ts';
import { toRoman } from '../register/roman.ts';
import type { Status } from '../register/status.ts';
import { countryName, formatLedgerDates, formatPeriod } from './format.ts';
import { wordsOf, type Language } from './words.ts';

/** A project as one row of a list, in the words of one language: lists print it, the search index carries it. */
export interface LedgerEntry {
  readonly address: string;
  readonly title: string;
  /** `Phase III` */
  readonly phase: string | undefined;
  readonly status: Status;
  readonly statusLabel: string;
  /** The date column's lines; an undated project has one that says so. */
  readonly from: string;
  readonly to: string | undefined;
  /** The same in words, for those who hear it. */
  readonly period: string;
  /** Who paid, where, and what about, in one line. */
  readonly line: string;
  readonly isDraft: boolean;
}

/** More names than these are counted instead of listed. */
const namesShown = 3;

/** One project's row. Throws when the project names a slug that the register lacks. */
export function ledgerEntry(project: Project, register: Register, language: Language): LedgerEntry {
  const words = wordsOf(language);
  const dates = formatLedgerDates(project, language);
  return {
    address: projectAddress(project.slug),
    title: project.shortTitle,
    phase: project.phase === undefined ? undefined : words.phase(toRoman(project.phase)),
    status: project.status,
    statusLabel: words.status[project.status],
    from: dates?.from ?? words.period.undated,
    to: dates?.to,
    period: formatPeriod(project, language),
    line: [
      some(
        project.donors.map((slug) => organisationName(register, slug)),
        words.list.andMore,
      ),
      some(
        project.countries.map((code) => countryName(code, language)),
        words.list.andMore,
      ),
      some(
        project.themes.map((slug) => themeTitle(register, slug)),
        words.list.andMore,
      ),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    isDraft: project.draft,
  };
}

function some(names: readonly string[], andMore: (n: number) => string): string {
  const rest = names.length - namesShown;
  // "and 1 more" is no shorter than the name.
  if (rest <= 1) return names.join(', ');
  return `${names.slice(0, namesShown).join(', ')} ${andMore(rest)}`;
}

/** Longer names give way to their abbreviation; shorter ones say more than letters do. */
const longestName = 30;

/** An organisation's name, short enough for a row. Throws when the register lacks the slug. */
export function organisationName(register: Register, slug: string): string {
  const organisation = register.organisations.get(slug);
  if (!organisation) throw new Error(`No organisation ${slug} in the register`);
  return organisation.name.length > longestName
    ? (organisation.short ?? organisation.name)
    : organisation.name;
}

/** A theme's title. Throws when the register lacks the slug. */
export function themeTitle(register: Register, slug: string): string {
  const theme = register.themes.get(slug);
  if (!theme) throw new Error(`No theme ${slug} in the register`);
  return theme.title;
}
