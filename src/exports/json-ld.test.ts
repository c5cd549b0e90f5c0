import { expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { projectJsonLd } from './json-ld.ts';

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
