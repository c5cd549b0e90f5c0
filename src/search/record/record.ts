import { collationKey } from '../../i18n/collation-key.ts';
import { factsOf } from '../../i18n/facts.ts';
import { ledgerEntry } from '../../i18n/ledger.ts';
import { shownDocuments } from '../../i18n/project-page.ts';
import { projectText } from '../../i18n/project-text.ts';
import { viewOf, type View } from '../../i18n/view.ts';
import { facetValuesOf } from '../../register/lists/facets.ts';
import { sortKeys } from '../../register/lists/order.ts';
import type { Project, Register } from '../../register/model.ts';
import type { TextBlock } from '../../register/text/text-block.ts';

/** What the search index is told of a page. */
export interface SearchRecord {
  /** From the site's root, with a slash before it. */
  readonly address: string;
  readonly language: string;
  readonly text: readonly TextBlock[];
  /** A result's row. */
  readonly meta: Readonly<Record<string, string>>;
  /** Slugs and codes. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** Reads the blocks of a text in Markdown. */
export type ReadBlocks = (body: string) => readonly TextBlock[];

/** The records of all projects in all languages of the site. */
export function searchRecords(register: Register, readBlocks: ReadBlocks): SearchRecord[] {
  const { site, projects } = register;
  return site.languages
    .map((language) => viewOf(site, language))
    .flatMap((view) => projects.map((project) => projectRecord(project, register, view, readBlocks)));
}

/** One project's record, in one language: all that its page says of the project itself, without names for it. */
function projectRecord(
  project: Project,
  register: Register,
  view: View,
  readBlocks: ReadBlocks,
): SearchRecord {
  const row = ledgerEntry(project, register, view);
  const { title, titleLanguage, status, phase, from, to, period, line } = row;
  const facets = Map.groupBy(facetValuesOf(project), ({ key }) => key);
  const sort = { ...sortKeys(project), title: collationKey(title, view.words.alphabet) };
  return {
    address: row.address,
    language: view.language,
    text: [
      { text: [title, phase].join(' '), heading: 1 },
      ...textOf(project, register, view, readBlocks),
      ...factsOf(project, register, view).flatMap(({ values, isInline }) => {
        const texts = values.map(({ text }) => text);
        return (isInline ? [texts.join(', ')] : texts).map((text) => ({ text }));
      }),
    ],
    meta: withoutGaps({ title, lang: titleLanguage, status, phase, from, to, period, line }),
    filters: Object.fromEntries([...facets].map(([key, found]) => [key, found.map(({ value }) => value)])),
    sort: withoutGaps(sort),
  };
}

/** What stands between the title and the facts. */
function textOf(project: Project, register: Register, view: View, readBlocks: ReadBlocks): TextBlock[] {
  const { summary, body } = projectText(project, register.site, view.language);
  const { results, about, documents } = view.words.project;
  const ofResults = project.results.map((text) => ({ text }));
  const ofDocuments = shownDocuments(project, view).map(({ title, languageName }) => ({
    text: languageName === undefined ? title : `${title} (${languageName})`,
  }));
  return [
    ...(summary === undefined ? [] : [{ text: summary }]),
    ...(ofResults.length === 0 ? [] : [headingOf(results), ...ofResults, headingOf(about)]),
    ...readBlocks(body),
    ...(ofDocuments.length === 0 ? [] : [headingOf(documents), ...ofDocuments]),
  ];
}

function headingOf(text: string): TextBlock {
  return { text, heading: 2 };
}

function withoutGaps(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
