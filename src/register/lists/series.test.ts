import { describe, expect, test } from 'vitest';
import { fromRoman, toRoman } from '../keys/roman.ts';
import { sampleProject } from '../project.fixture.ts';
import { groupSeries, shortTitleOf } from './series.ts';

describe('a title without its phase', () => {
  test.each([
    [
      'Vulnerable migrants in the Western Balkans – PHASE III',
      3,
      'Vulnerable migrants in the Western Balkans',
    ],
    ['South East Europe and Balkan Region –Phase IV', 4, 'South East Europe and Balkan Region'],
    ['Shelters - phase 2', 2, 'Shelters'],
    ['Shelters (Phase 2)', 2, 'Shelters'],
    ['Shelters: Phase II', 2, 'Shelters'],
    ['Shelters Phase II', 2, 'Shelters'],
    ['Shelters  phase  2', 2, 'Shelters'],
    ['Shelters Phase 12', 12, 'Shelters'],
    ['Strehëza –  Faza   12', 12, 'Strehëza'],
  ])('%s', (title, phase, expected) => {
    expect(shortTitleOf(title, phase)).toBe(expected);
  });

  test.each([
    ['Shelters – Phase II', 3],
    ['Shelters – Phase II', undefined],
    ['The next phase', 1],
    ['Phase II', 2],
    ['Phase II of the shelters', 2],
    ['Shelters – Phase II of three', 2],
    ['Shelters phase 2 of 3', 2],
    ['Shelters', undefined],
  ])('%s stays as it is in phase %s', (title, phase) => {
    expect(shortTitleOf(title, phase)).toBe(title);
  });
});

describe('Roman numerals', () => {
  test('there and back', () => {
    for (let number = 1; number <= 39; number += 1) expect(fromRoman(toRoman(number))).toBe(number);
    expect([1, 4, 9, 14, 39].map(toRoman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXXIX']);
  });

  test('lower case is read too, and nothing else', () => {
    expect(['iv', 'IIII', 'L', '', '4'].map(fromRoman)).toEqual([
      4,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a series', () => {
  const projects = [
    sampleProject({ series: 'shelters', title: 'An annex' }, 'annex'),
    sampleProject({ series: 'shelters', phase: 'IV', title: 'New shelters – Phase IV' }, 'four'),
    sampleProject({ series: 'shelters', phase: 2 }, 'two'),
    sampleProject({}, 'alone'),
  ];
  const series = groupSeries(projects).get('shelters');

  test('has its phases in order, those without a number last, and the title of the latest phase', () => {
    expect(series?.projects.map(({ slug }) => slug)).toEqual(['two', 'four', 'annex']);
    expect(series?.title).toBe('New shelters');
    expect([...groupSeries(projects).keys()]).toEqual(['shelters']);
  });

  test('without any number has the title of its last project', () => {
    const titles = ['C', 'A', 'B'];
    const unnumbered = titles.map((title) => sampleProject({ series: 's', title }, title));
    expect(groupSeries(unnumbered).get('s')?.title).toBe('C');
  });

  test('stands among the others by its slug', () => {
    const slugs = ['b', 'c', 'a'].map((series) => sampleProject({ series }, `in-${series}`));
    expect([...groupSeries(slugs).keys()]).toEqual(['a', 'b', 'c']);
  });
});
