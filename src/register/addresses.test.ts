import { expect, test } from 'vitest';
import { addressOf, filteredList, pageAddress } from './addresses.ts';

test('addresses are those that other sites link to', () => {
  expect(pageAddress('home')).toBe('/index.html');
  expect(pageAddress('projects')).toBe('/projects.html');
  expect(pageAddress('timeline', 2)).toBe('/timeline-2.html');
  expect(addressOf('project', 'tact')).toBe('/projects/tact.html');
  expect(addressOf('country', 'XK')).toBe('/countries/xk.html');
  expect(addressOf('year', 2014)).toBe('/years/2014.html');
});

test('a list can be shared with its filters', () => {
  expect(filteredList({ status: ['current', 'finalising'], year: ['2014'] })).toBe(
    '/projects.html?status=current&status=finalising&year=2014',
  );
});
