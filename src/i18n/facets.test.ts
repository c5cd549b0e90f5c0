import { expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { facetValueLabel, labelledFacets } from './facets.ts';
import { english } from './view.fixture.ts';

test('filters are named in words, and one that tells nothing apart is left out', () => {
  const projects = [
    sampleProject({ status: 'current', start: '2014', countries: ['AL', 'XK'] }, 'a'),
    sampleProject({ phase: 'IV', countries: ['AL'] }, 'b'),
  ];
  const facets = labelledFacets(sampleRegister(projects), english);
  expect(
    facets.map(
      ({ label, values }) => `${label}: ${values.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
    ),
  ).toEqual([
    'Status: Current 1, Completed 1',
    'Country: Albania 2, Kosovo 1',
    'Year: 2014 1, Undated 1',
    'Decade: 2010s 1, Undated 1',
  ]);
});

test.each([
  ['status', 'finalising', 'Finalising'],
  ['theme', 'children', 'Help for children'],
  ['country', 'XK', 'Kosovo'],
  ['donor', 'iom', 'IOM'],
  ['donor', 'completed', 'Completed Lives'],
  ['year', '2014', '2014'],
  ['decade', '2010', '2010s'],
  ['phase', '4', 'Phase IV'],
  ['year', 'undated', 'Undated'],
] as const)('%s %s is called "%s"', (key, value, label) => {
  const name = 'International Organization for Migration';
  const iom = { slug: 'iom', name, short: 'IOM', type: 'multilateral' as const };
  const lives = { slug: 'completed', name: 'Completed Lives', type: 'other' as const };
  const register = {
    ...sampleRegister([]),
    organisations: new Map([iom, lives].map((organisation) => [organisation.slug, organisation])),
    themes: new Map([['children', { slug: 'children', title: 'Help for children' }]]),
  };
  expect(facetValueLabel(key, value, register, english)).toBe(label);
});
