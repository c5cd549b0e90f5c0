import { addressOf, filteredList } from '../register/addresses.ts';
import { undatedOf } from '../register/dates/undated.ts';
import {
  collectionKinds,
  collectionsOf,
  rolesOf,
  type Collection,
  type CollectionKind,
} from '../register/lists/collections.ts';
import { rowsPerPage } from '../register/lists/list.ts';
import type { Register } from '../register/model.ts';
import { pageKinds } from '../register/page-kinds.ts';
import { counted } from './dictionary.ts';
import { countryName } from './format.ts';
import { roleForms } from './languages/words.ts';
import { ledgerEntry, type LedgerEntry } from './ledger.ts';
import type { View } from './view.ts';
import { organisationIn, seriesTitle, themeIn } from './vocabulary.ts';

/** A link of this site, in the words of one language. */
interface Link {
  readonly text: string;
  readonly href: string;
}

/** What is peculiar to one collection, beyond its projects. */
interface Particulars {
  /** The name of the thing itself: "2014". */
  readonly title: string;
  /** The page's heading, where the name alone says too little. */
  readonly heading?: string;
  readonly description?: string | undefined;
  readonly notes?: readonly (string | undefined)[];
  readonly website?: string | undefined;
  /** The filters of the project list that show the same. */
  readonly filters?: Parameters<typeof filteredList>[0];
  /** Whether its neighbours in the same order are of interest. */
  readonly hasNeighbours?: boolean;
}

/** A page of projects that share something, in the words of one language. */
export interface CollectionPage {
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly heading: string;
  readonly description: string | undefined;
  readonly notes: readonly string[];
  readonly website: string | undefined;
  /** How many projects there are, and how many of them are shown. */
  readonly count: string;
  readonly entries: readonly LedgerEntry[];
  /** The list that can be searched; only where there is more than one project. */
  readonly searchHref: string | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The page of a collection. Throws when the register lacks what it is named after. */
export function collectionPage(collection: Collection, register: Register, view: View): CollectionPage {
  const { kind, key, projects } = collection;
  const { words } = view;
  const {
    title,
    heading = title,
    description,
    notes = [],
    website,
    filters,
    hasNeighbours,
  } = particularsOf(collection, register, view);
  const shown = projects.slice(0, rowsPerPage);
  const total = counted(words, 'project', projects.length);
  const all = hasNeighbours ? collectionsOf(kind, register) : [];
  const place = all.findIndex((other) => other.key === key);
  const neighbour = (step: number): Link | undefined => {
    const other = all[place + step];
    return other && { text: other.key, href: view.href(addressOf(kind, other.key)) };
  };
  return {
    address: addressOf(kind, key),
    kind: words.collection.kinds[kind].one,
    title,
    heading,
    description,
    notes: notes.filter((note) => note !== undefined),
    website,
    count: shown.length < projects.length ? words.list.showing(String(shown.length), total) : total,
    entries: shown.map((project) => ledgerEntry(project, register, view)),
    searchHref: filters && projects.length > 1 ? view.href(filteredList(filters)) : undefined,
    previous: neighbour(-1),
    next: neighbour(1),
  };
}

function particularsOf({ kind, key, projects }: Collection, register: Register, view: View): Particulars {
  const { words, language } = view;
  switch (kind) {
    case 'theme': {
      const { title, description } = themeIn(known(register.themes, key), language);
      return { title, description, filters: { theme: [key] } };
    }
    case 'country':
      return {
        title: countryName(key, view),
        notes: [key === 'XK' ? words.project.kosovo : undefined],
        filters: { country: [key] },
      };
    case 'organisation': {
      const { name, short, type, country, url } = organisationIn(
        known(register.organisations, key),
        language,
      );
      const roles = rolesOf(key, projects);
      const facts = [short, words.organisationType[type], country && countryName(country, view)];
      return {
        title: name,
        notes: [
          facts.filter(Boolean).join(' · '),
          roles.map(({ role, count }) => counted(words, roleForms[role], count)).join(' · '),
        ],
        website: url,
        ...(roles.some(({ role }) => role === 'donor') && { filters: { donor: [key] } }),
      };
    }
    case 'series':
      return {
        title: seriesTitle(known(register.series, key), register.site, language),
        notes: [projects.length === 1 ? words.project.onlyPhase : undefined],
      };
    case 'year': {
      const undated = undatedOf(register.projects).length;
      return {
        title: key,
        heading: words.collection.inYear(Number(key)),
        notes: [undated > 0 ? counted(words, 'maybeInYear', undated) : undefined],
        filters: { year: [key] },
        hasNeighbours: true,
      };
    }
    default:
      return kind satisfies never;
  }
}

function known<Entry>(entries: ReadonlyMap<string, Entry>, key: string): Entry {
  const entry = entries.get(key);
  if (!entry) throw new Error(`No ${key} in the register`);
  return entry;
}

/** All collections of one kind, by name, for the page that leads to them. */
export interface BrowseSection {
  readonly kind: CollectionKind;
  /** Names its place on the page, for links that lead there. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly (Link & { readonly count: number })[];
}

/** Every way into the register; kinds without a collection are left out. */
export function browseSections(register: Register, view: View): BrowseSection[] {
  const { compare } = new Intl.Collator(view.words.locale);
  return collectionKinds
    .map((kind) => {
      const entries = collectionsOf(kind, register).map((collection) => ({
        text: particularsOf(collection, register, view).title,
        href: view.href(addressOf(kind, collection.key)),
        count: collection.projects.length,
      }));
      const isByName = kind === 'country' || kind === 'organisation';
      return {
        kind,
        id: pageKinds[kind].folder,
        title: view.words.collection.kinds[kind].many,
        entries: isByName ? entries.toSorted((a, b) => compare(a.text, b.text)) : entries,
      };
    })
    .filter(({ entries }) => entries.length > 0);
}

/** The themes that have a project, in the order of their file. */
export function themeLinks(register: Register, view: View): BrowseSection['entries'] {
  return browseSections(register, view).find(({ kind }) => kind === 'theme')?.entries ?? [];
}
