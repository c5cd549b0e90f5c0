import { describe, expect, test } from 'vitest';
import { byNewest, byOldest, byStatusAndTime, compareTitles, sortKeys } from './order.ts';
import { sampleProject } from '../project.fixture.ts';

const projects = [
  sampleProject({ status: 'completed', start: '2005', end: '2006' }, 'old'),
  sampleProject({ status: 'completed', end: '2002-12' }, 'end-only'),
  sampleProject({ status: 'completed', title: 'Zebra' }, 'undated-z'),
  sampleProject({ status: 'completed', title: 'apple' }, 'undated-a'),
  sampleProject({ status: 'completed', start: '2014-07', end: '2015-11' }, 'recent'),
  sampleProject({ status: 'completed', start: '2014-09', end: '2015-11' }, 'recent-short'),
  sampleProject({ status: 'cancelled', start: '2020', end: '2021' }, 'cancelled'),
  sampleProject({ status: 'planned' }, 'planned'),
  sampleProject({ status: 'current', start: '2010' }, 'ongoing'),
  sampleProject({ status: 'current' }, 'current-undated'),
];

const slugs = (sorted: readonly { slug: string }[]) => sorted.map(({ slug }) => slug);

describe('the order of projects', () => {
  test('what goes on comes first, then the newest; the undated stand behind the dated of their status, by title', () => {
    expect(slugs(projects.toSorted(byStatusAndTime))).toEqual([
      'ongoing',
      'current-undated',
      'planned',
      'recent-short',
      'recent',
      'old',
      'end-only',
      'undated-a',
      'undated-z',
      'cancelled',
    ]);
  });

  test('newest first: what has not ended is newer than all that has', () => {
    expect(slugs(projects.toSorted(byNewest)).slice(0, 5)).toEqual([
      'ongoing',
      'cancelled',
      'recent-short',
      'recent',
      'old',
    ]);
  });

  test('oldest first: by the first known day, the undated last all the same', () => {
    expect(slugs(projects.toSorted(byOldest))).toEqual([
      'end-only',
      'old',
      'ongoing',
      'recent',
      'recent-short',
      'cancelled',
      'undated-a',
      'current-undated',
      'planned',
      'undated-z',
    ]);
  });

  test('of those that began on one day, the one that ended first is older; of the same days, the first by title', () => {
    const tied = [
      sampleProject({ start: '2014', end: '2016' }, 'longer'),
      sampleProject({ start: '2014', end: '2015', title: 'B' }, 'same-days-b'),
      sampleProject({ start: '2014', end: '2015', title: 'A' }, 'same-days-a'),
      sampleProject({ status: 'current', start: '2014' }, 'goes-on'),
    ];
    expect(slugs(tied.toSorted(byOldest))).toEqual(['same-days-a', 'same-days-b', 'longer', 'goes-on']);
    expect(slugs(tied.toSorted(byNewest))).toEqual(['goes-on', 'longer', 'same-days-a', 'same-days-b']);
  });

  test('titles sort as people sort them, and equal ones by address', () => {
    const titles = ['Project 10', 'project 9', 'Èclair', 'Zoo', 'Eclair 2'];
    const made = titles.map((title, index) => sampleProject({ title }, `p-${String(index)}`));
    expect(made.toSorted(compareTitles).map(({ title }) => title)).toEqual([
      'Èclair',
      'Eclair 2',
      'project 9',
      'Project 10',
      'Zoo',
    ]);
    const [a, b] = [
      { title: 'x', slug: 'a' },
      { title: 'x', slug: 'b' },
    ] as const;
    expect([compareTitles(a, b), compareTitles(b, a), compareTitles(a, a)]).toEqual([-1, 1, 0]);
  });
});

describe('the keys by which a search index sorts', () => {
  const indexed = [
    ...projects,
    sampleProject({ status: 'completed', title: 'B', start: '2018', end: '2019' }, 'same-days-b'),
    sampleProject({ status: 'completed', title: 'A', start: '2018', end: '2019' }, 'same-days-a'),
  ];
  const sortedBy = (key: 'status' | 'newest' | 'oldest') =>
    slugs(
      indexed
        .filter((project) => sortKeys(project)[key] !== undefined)
        .toSorted((a, b) => ((sortKeys(a)[key] ?? '') < (sortKeys(b)[key] ?? '') ? -1 : 1)),
    );
  const dated = indexed.filter(({ start, end }) => start ?? end);

  test('give the same order as the lists', () => {
    expect(sortedBy('status')).toEqual(slugs(indexed.toSorted(byStatusAndTime)));
    expect(sortedBy('newest')).toEqual(slugs(dated.toSorted(byNewest)));
    expect(sortedBy('oldest')).toEqual(slugs(dated.toSorted(byOldest)));
  });

  test('are texts: the place of the status, the days, the title in small letters', () => {
    const project = sampleProject({ status: 'completed', title: 'Shelters', start: '2014', end: '2015-11' });
    expect(sortKeys(project)).toEqual({
      status: '4 7984-88-69 7985-98-98 shelters',
      title: 'shelters',
      newest: '7984-88-69 7985-98-98 shelters',
      oldest: '2014-01-01 2015-11-30 shelters',
    });
  });

  test('an undated project has no key of time', () => {
    expect(sortKeys(sampleProject())).not.toHaveProperty('newest');
  });
});
