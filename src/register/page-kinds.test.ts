import { expect, test } from 'vitest';
import { isBuiltPath, manyPages, menuPages, singlePages } from './page-kinds.ts';

test('a kind has one page or many', () => {
  expect(singlePages).toEqual([
    'home',
    'projects',
    'timeline',
    'browse',
    'programme',
    'about',
    'offline',
    'copy',
    'help',
    'accessibility',
    'privacy',
    'exit',
    'notFound',
  ]);
  expect(manyPages).toEqual(['project', 'theme', 'country', 'organisation', 'series', 'year']);
});

test('the menus lead to these pages', () => {
  expect(menuPages('top')).toEqual(['projects', 'timeline', 'browse', 'programme', 'help']);
  expect(menuPages('foot')).toEqual(['about', 'offline', 'copy', 'help', 'accessibility', 'privacy']);
});

test.each([
  ['index', true],
  ['timeline-2', true],
  ['timeline-12', true],
  ['time-2line', false],
  ['404', true],
  ['units', true],
  ['themes/children', true],
  ['years/2014', true],
  ['search/en', true],
  ['_astro/x', true],
  ['assets/x', true],
  ['pagefind/x', true],
  ['data/projects', true],
  ['downloads/x', true],
  ['images/x', true],
  ['documents/x', true],
  ['/x', false],
  ['projects/tact', false],
  ['about', false],
  ['en/node/69', false],
  ['themes', false],
  ['timelines', false],
])('%s is made by the site itself: %s', (path, is) => {
  expect(isBuiltPath(path)).toBe(is);
});
