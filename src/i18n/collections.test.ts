import { describe, expect, test } from 'vitest';
import { siteSchema } from '../register/keys/schema.ts';
import { collectionsOf, type CollectionKind } from '../register/lists/collections.ts';
import { rowsPerPage } from '../register/lists/list.ts';
import type { Project, Register } from '../register/model.ts';
import { sampleProject } from '../register/project.fixture.ts';
import { browseSections, collectionPage, themeLinks, type CollectionPage } from './collections.ts';
import { albanian, english } from './view.fixture.ts';
import type { View } from './view.ts';

const theme = {
  title: 'Children',
  description: 'Help for them.',
  translations: { sq: { title: 'Fëmijët' } },
};
const eu = { name: 'European Union', short: 'EU', type: 'multilateral', url: 'https://europa.eu' } as const;
const ministry = { name: 'A ministry', type: 'government', country: 'AL' } as const;

function registerOf(projects: readonly Project[]): Register {
  return {
    site: siteSchema.parse({ title: 'A site', languages: ['en', 'sq'] }),
    projects,
    themes: new Map([
      ['unused', { slug: 'unused', title: 'Unused' }],
      ['children', { slug: 'children', ...theme }],
      ['adults', { slug: 'adults', title: 'Adults' }],
    ]),
    organisations: new Map([
      ['eu', { slug: 'eu', ...eu }],
      ['ministry', { slug: 'ministry', ...ministry }],
    ]),
    helplines: [],
    series: new Map(
      projects.slice(0, 1).map((project) => ['help', { slug: 'help', title: 'Help', projects: [project] }]),
    ),
  };
}

const register = registerOf([
  sampleProject(
    { start: '2014', end: '2015', countries: ['XK'], themes: ['children'], donors: ['eu'], series: 'help' },
    'a',
  ),
  sampleProject(
    {
      start: '2015',
      end: '2017',
      countries: ['XK', 'AL'],
      themes: ['adults'],
      donors: ['eu'],
      counterparts: ['ministry'],
    },
    'b',
  ),
  sampleProject({ partners: ['eu'], counterparts: ['ministry'] }, 'undated'),
]);

/** The page of a collection without the rows of its projects. */
function pageOf(kind: CollectionKind, key: string, view: View = english): Omit<CollectionPage, 'entries'> {
  const collection = collectionsOf(kind, register).find((other) => other.key === key);
  if (!collection) throw new Error(`no ${kind} ${key}`);
  const { entries, ...page } = collectionPage(collection, register, view);
  expect(entries.map(({ address }) => address)).toEqual(
    collection.projects.map(({ slug }) => view.href(`/projects/${slug}.html`)),
  );
  return page;
}

describe('a page of projects that share something says what it is, and leads on', () => {
  test('a theme, with what belongs to it; a single project needs no search', () => {
    expect(pageOf('theme', 'children')).toEqual({
      address: '/themes/children.html',
      kind: 'Theme',
      title: 'Children',
      heading: 'Children',
      description: 'Help for them.',
      notes: [],
      website: undefined,
      count: '1 project',
      searchHref: undefined,
      previous: undefined,
      next: undefined,
    });
    expect(pageOf('theme', 'children', albanian)).toMatchObject({ title: 'Fëmijët', kind: 'Tema' });
  });

  test('a country by its name; the note on Kosovo stands where it belongs alone', () => {
    const kosovo = pageOf('country', 'XK');
    expect(kosovo).toMatchObject({
      address: '/countries/xk.html',
      title: 'Kosovo',
      count: '2 projects',
      searchHref: '/projects.html?country=XK',
    });
    expect(kosovo.notes).toEqual([english.words.project.kosovo]);
    expect(pageOf('country', 'AL').notes).toEqual([]);
  });

  test('a donor, with its roles and its projects in the list', () => {
    expect(pageOf('organisation', 'eu')).toMatchObject({
      title: 'European Union',
      notes: ['EU · Multilateral organisation', 'funded 2 projects · partner in 1 project'],
      website: 'https://europa.eu',
      searchHref: '/projects.html?donor=eu',
    });
  });

  test('an organisation that gave nothing has no filter to lead to', () => {
    expect(pageOf('organisation', 'ministry')).toMatchObject({
      notes: ['Government · Albania', 'counterpart in 2 projects'],
      searchHref: undefined,
    });
  });

  test('a series of which one phase alone is known', () => {
    expect(pageOf('series', 'help').notes).toEqual([english.words.project.onlyPhase]);
    const [series] = collectionsOf('series', register);
    const both = register.projects.slice(0, 2);
    expect(series && collectionPage({ ...series, projects: both }, register, english).notes).toEqual([]);
  });

  test('a year, with its neighbours and what may belong to it', () => {
    expect(pageOf('year', '2015', albanian)).toMatchObject({
      title: '2015',
      heading: 'Projekte që u zhvilluan në vitin 2015',
      searchHref: '/sq/projects.html?year=2015',
      previous: { text: '2014', href: '/sq/years/2014.html' },
      next: { text: '2016', href: '/sq/years/2016.html' },
    });
    expect(pageOf('year', '2014').previous).toBeUndefined();
    expect(pageOf('year', '2017').next).toBeUndefined();
    expect(pageOf('year', '2014').notes).toHaveLength(1);
  });

  test('where every project has a date, nothing may belong to a year besides', () => {
    const dated = registerOf([sampleProject({ start: '2014', end: '2014' })]);
    const [year] = collectionsOf('year', dated);
    expect(year && collectionPage(year, dated, english).notes).toEqual([]);
  });

  test('a long list is cut, and says so', () => {
    const many = registerOf(
      Array.from({ length: rowsPerPage + 1 }, (_, at) => sampleProject({ themes: ['children'] }, `p${at}`)),
    );
    const [children] = collectionsOf('theme', many);
    const page = children && collectionPage(children, many, english);
    expect(page?.entries).toHaveLength(rowsPerPage);
    expect(page?.searchHref).toBe('/projects.html?theme=children');
    expect(page?.count).toBe(english.words.list.showing(String(rowsPerPage), `${rowsPerPage + 1} projects`));
  });

  test('what the register lacks is a fault', () => {
    expect(() => collectionPage({ kind: 'theme', key: 'gone', projects: [] }, register, english)).toThrow(
      'No gone in the register',
    );
  });
});

test('all ways into the register are offered, countries and organisations by name in the language', () => {
  const short = browseSections(register, albanian).map(({ title, entries }) => [
    title,
    ...entries.map(({ text, href, count }) => `${text} ${href} ${count}`),
  ]);
  expect(short).toMatchInlineSnapshot(`
    [
      [
        "Temat",
        "Fëmijët /sq/themes/children.html 1",
        "Adults /sq/themes/adults.html 1",
      ],
      [
        "Vendet",
        "Kosovë /sq/countries/xk.html 2",
        "Shqipëri /sq/countries/al.html 1",
      ],
      [
        "Organizatat",
        "A ministry /sq/organisations/ministry.html 2",
        "European Union /sq/organisations/eu.html 3",
      ],
      [
        "Seritë",
        "Help /sq/series/help.html 1",
      ],
      [
        "Vitet",
        "2014 /sq/years/2014.html 1",
        "2015 /sq/years/2015.html 2",
        "2016 /sq/years/2016.html 1",
        "2017 /sq/years/2017.html 1",
      ],
    ]
  `);
});

test('kinds without a project are left out', () => {
  expect(browseSections(registerOf([]), english)).toEqual([]);
  expect(themeLinks(registerOf([]), english)).toEqual([]);
  expect(themeLinks(registerOf([sampleProject({ countries: ['AL'] })]), english)).toEqual([]);
});

test('themes lead to their pages', () => {
  expect(themeLinks(register, english)).toEqual([
    { text: 'Children', href: '/themes/children.html', count: 1 },
    { text: 'Adults', href: '/themes/adults.html', count: 1 },
  ]);
});
