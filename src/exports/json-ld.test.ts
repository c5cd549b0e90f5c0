import { expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { projectJsonLd } from './json-ld.ts';

test('all that is known is said, with organisations by their names', () => {
  const project = sampleProject({
    title: 'A project',
    summary: 'What it does.',
    iatiIdentifier: 'XM-DAC-47066-1',
    start: '2014-07',
    end: '2015-11-30',
    countries: ['AL', 'XK'],
    donors: ['iom', 'unheard-of'],
  });
  const register = sampleRegister([project]);
  const named = {
    ...register,
    site: { ...register.site, organisation: 'iom' },
    organisations: new Map([
      [
        'iom',
        { slug: 'iom', name: 'IOM', type: 'multilateral' as const, translations: { sq: { name: 'OIM' } } },
      ],
    ]),
  };
  expect(projectJsonLd(project, named, 'sq')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Project',
    inLanguage: 'en',
    name: 'A project',
    description: 'What it does.',
    identifier: 'XM-DAC-47066-1',
    foundingDate: '2014-07',
    dissolutionDate: '2015-11-30',
    areaServed: [
      { '@type': 'Country', identifier: 'AL' },
      { '@type': 'Country', identifier: 'XK' },
    ],
    funder: [
      { '@type': 'Organization', name: 'OIM' },
      { '@type': 'Organization', name: 'unheard-of' },
    ],
    parentOrganization: { '@type': 'Organization', name: 'OIM' },
  });
});

test('only what is known and certain is said to machines', () => {
  const project = sampleProject({ title: 'A project', start: '2014-07', end: '2015~', countries: ['AL'] });
  expect(JSON.parse(JSON.stringify(projectJsonLd(project, sampleRegister([project]), 'en')))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Project',
    inLanguage: 'en',
    name: 'A project',
    foundingDate: '2014-07',
    areaServed: [{ '@type': 'Country', identifier: 'AL' }],
  });
});
