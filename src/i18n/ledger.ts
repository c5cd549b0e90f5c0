import { addressOf } from '../register/addresses.ts';
import type { Project, Register } from '../register/model.ts';
import { toRoman } from '../register/keys/roman.ts';
import { isCurrent, type Status } from '../register/keys/status.ts';
import type { LanguageCode } from './languages/language.ts';
import { formatLedgerDates, formatPeriod } from './format-dates.ts';
import { countryName, formatNumber } from './format.ts';
import { projectText } from './project-text.ts';
import type { View } from './view.ts';
import { organisationName, themeTitle } from './vocabulary.ts';

/** A project as one row of a list, in the words of one language: lists print it, the search index carries it. */
export interface LedgerEntry {
  readonly address: string;
  readonly title: string;
  /** The title's language, where it is not the page's. */
  readonly titleLanguage: LanguageCode | undefined;
  /** `Phase III` */
  readonly phase: string | undefined;
  readonly status: Status;
  readonly isCurrent: boolean;
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
export function ledgerEntry(project: Project, register: Register, view: View): LedgerEntry {
  const { words, language } = view;
  const dates = formatLedgerDates(project, view);
  const text = projectText(project, register.site, language);
  const some = (names: readonly string[]): string => {
    const rest = names.length - namesShown;
    // "and 1 more" is no shorter than the name.
    if (rest <= 1) return names.join(', ');
    return `${names.slice(0, namesShown).join(', ')} ${words.list.andMore(formatNumber(rest, view))}`;
  };
  return {
    address: view.href(addressOf('project', project.slug)),
    title: text.shortTitle,
    titleLanguage: text.language === language ? undefined : text.language,
    phase: project.phase === undefined ? undefined : words.phase(toRoman(project.phase)),
    status: project.status,
    isCurrent: isCurrent(project.status),
    statusLabel: words.status[project.status],
    from: dates?.from ?? words.period.undated,
    to: dates?.to,
    period: formatPeriod(project, view),
    line: [
      some(project.donors.map((slug) => organisationName(register, slug, language))),
      some(project.countries.map((code) => countryName(code, view))),
      some(project.themes.map((slug) => themeTitle(register, slug, language))),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    isDraft: project.draft,
  };
}
