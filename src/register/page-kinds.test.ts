import { expect, test } from 'vitest';
import { isBuiltPath, menuPages } from './page-kinds.ts';

test('the menus lead to these pages', () => {
  expect(menuPages('top')).toEqual(['projects', 'timeline', 'browse', 'programme', 'help']);
  expect(menuPages('foot')).toEqual(['about', 'offline', 'copy', 'help', 'accessibility', 'privacy']);
});

test.each([
  ['index', true],
  ['timeline-2', true],
  ['404', true],
  ['units', true],
  ['themes/children', true],
  ['years/2014', true],
  ['search/en', true],
  ['projects/tact', false],
  ['about', false],
  ['en/node/69', false],
  ['themes', false],
  ['timelines', false],
])('%s is made by the site itself: %s', (path, is) => {
  expect(isBuiltPath(path)).toBe(is);
});
