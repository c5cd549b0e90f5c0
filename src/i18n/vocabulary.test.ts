import { expect, test } from 'vitest';
import { helplineSchema, siteSchema } from '../register/keys/schema.ts';
import type { Organisation } from '../register/model.ts';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import {
  helplineIn,
  organisationIn,
  organisationName,
  seriesTitle,
  siteIn,
  themeIn,
  themeTitle,
} from './vocabulary.ts';

const translations = { sq: { title: 'Fëmijët', name: 'Ministria' } };

test('an entry has the texts of a language in the place of its own, as far as there are any', () => {
  const site = siteSchema.parse({
    title: 'Projects',
    description: 'All of them.',
    translations: { sq: { title: 'Projektet' } },
  });
  expect(siteIn(site, 'sq')).toEqual({ ...site, title: 'Projektet' });
  const theme = { slug: 'children', title: 'Children', description: 'Help.', translations };
  expect(themeIn(theme, 'sq')).toMatchObject({ title: 'Fëmijët', description: 'Help.' });
  expect(themeIn(theme, 'it')).toEqual(theme);
  const ministry = { slug: 'ministry', name: 'Ministry', short: 'M', type: 'other' as const, translations };
  expect(organisationIn(ministry, 'sq')).toMatchObject({ name: 'Ministria', short: 'M' });
  const line = { ...helplineSchema.parse({ number: '116 006', name: 'Line', cost: 'Free' }), slug: 'line' };
  expect(helplineIn({ ...line, translations: { sq: { name: 'Linja' } } }, 'sq')).toMatchObject({
    name: 'Linja',
    cost: 'Free',
  });
});

test.each([
  ['European Union', 'EU', 'European Union'],
  ['x'.repeat(30), 'X', 'x'.repeat(30)],
  ['x'.repeat(31), 'X', 'X'],
  ['x'.repeat(31), undefined, 'x'.repeat(31)],
])('in a row %s, or %s, is %s: a short name is better spelt out', (name, short, shown) => {
  const organisation: Organisation = { slug: 'one', name, short, type: 'other' };
  const register = { ...sampleRegister([]), organisations: new Map([['one', organisation]]) };
  expect(organisationName(register, 'one', 'en')).toBe(shown);
});

test('a slug that the register lacks is a fault', () => {
  const register = sampleRegister([]);
  expect(() => organisationName(register, 'nobody', 'en')).toThrow('No organisation nobody in the register');
  expect(() => themeTitle(register, 'nothing', 'en')).toThrow('No theme nothing in the register');
});

test('a series has the title of its latest phase, in each language', () => {
  const site = siteSchema.parse({ title: 'A site', languages: ['en', 'sq'] });
  const phase = (title: string, number: number, inAlbanian: string) => ({
    ...sampleProject({ title, phase: number, series: 'help' }, `phase-${String(number)}`),
    translations: new Map([['sq', { title: inAlbanian, file: 'a.sq.md', body: '' }]]),
  });
  const projects = [
    phase('Aid – Phase I', 1, 'Asistencë – Faza I'),
    phase('Help – Phase II', 2, 'Ndihmë – Faza II'),
  ];
  const series = { slug: 'help', title: 'Help', projects };
  expect([seriesTitle(series, site, 'en'), seriesTitle(series, site, 'sq')]).toEqual(['Help', 'Ndihmë']);
  expect(seriesTitle({ ...series, title: 'Another' }, site, 'sq')).toBe('Another');
});
