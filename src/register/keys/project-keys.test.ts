import { expect, test } from 'vitest';
import { csvColumns, explainedHeaders, headerKey } from './csv-columns.ts';
import { factKeys } from './fact-keys.ts';
import { entryOf } from './key-values.ts';
import type { ProjectKey } from './schema.ts';

/** The keys with which the register began; a further one is no reason for these tests to fail. */
const firstKeys: readonly ProjectKey[] = [
  ...(['title', 'status', 'start', 'end', 'publishedDates', 'phase', 'series', 'summary'] as const),
  ...(['themes', 'countries', 'places', 'donors', 'partners', 'counterparts', 'targetGroups'] as const),
  ...(['budget', 'results', 'documents', 'sdgs', 'iatiIdentifier', 'sources', 'reviewed'] as const),
  ...(['aliases', 'draft', 'accept'] as const),
];

test('editors read what each key means', () => {
  const meanings = firstKeys.map((key) => `${key}: ${entryOf(key).form.description ?? ''}`);
  expect(meanings.join('\n')).toMatchInlineSnapshot(`
    "title: The full title, as published, with its phase.
    status: How the project stands. Somebody says so; it is never worked out from the dates.
    start: The first day, month or year. Leave it out if it is not known.
    end: The last day, month or year. Leave it out if it is not known, or not yet.
    publishedDates: The dates word for word as the source prints them.
    phase: The number of the phase, \`3\` or \`III\`.
    series: A short name that all phases of one undertaking share.
    summary: One or two sentences for lists, at most 300 characters.
    themes: Keys of \`themes.yml\`.
    countries: Where the work took place: two-letter codes, \`AL\`; \`XK\` is Kosovo.
    places: Towns and regions, in words.
    donors: Who paid: keys of \`organisations.yml\`.
    partners: Who did the work together with the programme: keys of \`organisations.yml\`.
    counterparts: The authorities it was done with: keys of \`organisations.yml\`.
    targetGroups: Whom the project was for, in words.
    budget: The whole budget, as published.
    results: What came of it, one sentence each, with who says so.
    documents: Reports and leaflets that readers can open, on the web or with the site.
    sdgs: Sustainable Development Goals or targets, in quotation marks: \`"8.7"\`.
    iatiIdentifier: The permanent identifier in the IATI registry, if there is one.
    sources: Where the facts come from.
    reviewed: The day on which an editor last confirmed the file.
    aliases: Old addresses of this page, relative to the site: \`en/node/69\`. Each leads here.
    draft: \`true\` keeps the project out of the published site.
    accept: Problems that the check finds and that you accept, each with a reason."
  `);
});

test('what no key tells by its name has a name for forms', () => {
  const titles = firstKeys.flatMap((key) => entryOf(key).form.meta()?.title ?? []);
  expect(titles).toMatchInlineSnapshot(`
    [
      "Dates as published",
      "Development goals",
      "IATI identifier",
      "Old addresses",
      "Accepted problems",
    ]
  `);
});

test('facts stand in the order in which readers ask: when, who, where, what about', () => {
  expect(factKeys.filter((key) => firstKeys.includes(key)).join(' ')).toMatchInlineSnapshot(
    `"title status start publishedDates phase series donors partners counterparts countries places targetGroups budget themes sdgs iatiIdentifier"`,
  );
});

test('each column is written under one header, and read under those that people use', () => {
  const columns = csvColumns
    .filter(({ path: [key] }) => key === 'slug' || firstKeys.includes(key))
    .map(({ header, path, form, synonyms, explained }) => {
      const others = synonyms.length > 0 ? ` (${synonyms.join(', ')})` : '';
      const day = explained?.day === undefined ? '' : ` by its ${explained.day} day`;
      return `${header}${others}: ${path.join('.')}, ${form}${explained ? `, then ${explained.header}${day}` : ''}`;
    });
  expect(columns.join('\n')).toMatchInlineSnapshot(`
    "slug (id, address, short name): slug, slug
    title (name, project, project title, project name): title, text
    status (project status, activity status, state): status, status, then iati status code
    start (start date, begin, begins, from, since): start, date, then earliest start day by its earliest day
    end (end date, ends, to, until, completed): end, date, then latest end day by its latest day
    published dates (dates, dates as published, period): publishedDates, quote
    phase: phase, phase
    series: series, series
    summary (short description, abstract): summary, text
    themes (theme, topic, topics): themes, themes, then theme titles
    countries (country, country code, country codes): countries, countries
    places (place, location, locations): places, names
    donors (donor, funder, funders, funded by): donors, organisations, then donor names
    partners (partner, implementing partner, implementing partners): partners, organisations, then partner names
    counterparts (counterpart, authorities, government counterparts): counterparts, organisations, then counterpart names
    target groups (target group, beneficiaries): targetGroups, texts
    budget (amount, total budget, budget amount): budget.amount, amount
    budget currency (currency): budget.currency, currency
    results (result, outcomes): results, texts
    documents (document): documents, documents
    sdgs (sdg, sdg targets, sustainable development goals): sdgs, codes
    iati identifier (iati, iati id): iatiIdentifier, code
    sources (source): sources, sources
    reviewed (reviewed on, last reviewed): reviewed, day
    aliases (alias, old addresses): aliases, addresses
    draft: draft, switch"
  `);
});

test('no two columns have a header in common', () => {
  const headers = csvColumns.flatMap(({ header, synonyms }) => [header, ...synonyms]);
  const keys = [...headers, ...explainedHeaders].map(headerKey);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each([
  ['Start_Date', 'startdate'],
  [' Përfundimi ', 'perfundimi'],
  ['IATI-ID 2', 'iatiid2'],
])('the header "%s" is "%s"', (header, key) => {
  expect(headerKey(header)).toBe(key);
});
