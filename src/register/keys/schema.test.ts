import { describe, expect, test } from 'vitest';
import {
  helplineSchema,
  organisationSchema,
  projectSchema,
  siteSchema,
  themeSchema,
  translationSchema,
} from './schema.ts';

const least = { title: 'A project', status: 'current' };
const accepts = (frontmatter: object) => projectSchema.safeParse({ ...least, ...frontmatter }).success;

describe('a project file', () => {
  test('needs a title and a status; all else is empty or unknown', () => {
    expect(projectSchema.parse(least)).toEqual({
      ...least,
      themes: [],
      countries: [],
      places: [],
      donors: [],
      partners: [],
      counterparts: [],
      targetGroups: [],
      results: [],
      documents: [],
      sdgs: [],
      sources: [],
      aliases: [],
      draft: false,
    });
    expect(projectSchema.safeParse({ title: 'A project' }).success).toBe(false);
    expect(projectSchema.safeParse({ status: 'current' }).success).toBe(false);
  });

  test.each([
    [{ start: 2014, end: '2014-07' }],
    [{ phase: 'III' }],
    [{ phase: 3 }],
    [{ series: 'south-east-europe' }],
    [{ countries: ['AL', 'XK'] }],
    [{ budget: { amount: 526274.15, currency: 'EUR' } }],
    [{ budget: { amount: 1, currency: 'ALL' } }],
    [{ sdgs: ['8.10', 8.7, 5] }],
    [
      {
        documents: [
          { title: 'Report', url: 'https://example.org/a' },
          { title: 'Leaflet', file: 'leaflet-1.pdf', language: 'sq' },
        ],
      },
    ],
    [{ iatiIdentifier: 'XM-DAC-47066-CT.0788' }],
    [{ sources: [{ title: 'Page', url: 'http://example.org', accessed: '2026-11-23' }] }],
    [{ summary: 'x'.repeat(300) }],
  ])('may have %j', (frontmatter) => {
    expect(accepts(frontmatter)).toBe(true);
  });

  test.each([
    [{ statuss: 'current' }],
    [{ title: ' ' }],
    [{ status: 'ongoing' }],
    [{ start: '2026-02-30' }],
    [{ start: null }],
    [{ phase: 0 }],
    [{ phase: 'last' }],
    [{ phase: '' }],
    [{ series: 'South East' }],
    [{ summary: 'x'.repeat(301) }],
    [{ countries: ['UK'] }],
    [{ countries: 'AL' }],
    [{ budget: { amount: '1000', currency: 'EUR' } }],
    [{ budget: { amount: -1, currency: 'EUR' } }],
    [{ budget: { amount: 1, currency: 'euro' } }],
    [{ sdgs: [8.1] }],
    [{ sdgs: ['18'] }],
    [{ documents: [{ title: 'Neither' }] }],
    [{ documents: [{ title: 'Both', url: 'https://example.org', file: 'a.pdf' }] }],
    [{ documents: [{ title: 'Outside', file: '../secret.pdf' }] }],
    [{ iatiIdentifier: 'A/B' }],
    [{ sources: [{ title: 'x', url: 'javascript:alert(1)' }] }],
    [{ sources: [{ title: 'x', url: 'mailto:a@example.org' }] }],
    [{ sources: [{ title: 'x', url: 'www.example.org' }] }],
    [{ sources: [{ title: 'x', accessed: '2026-11' }] }],
    [{ reviewed: '2026' }],
    [{ draft: 'yes' }],
  ])('must not have %j', (frontmatter) => {
    expect(accepts(frontmatter)).toBe(false);
  });

  test('phases and unquoted values mean what their quoted forms mean', () => {
    const read = (frontmatter: object) => projectSchema.parse({ ...least, ...frontmatter });
    expect(read({ phase: 'iv', start: 2014, sdgs: [8.7, 5] })).toEqual(
      read({ phase: 4, start: '2014', sdgs: ['8.7', '5'] }),
    );
  });
});

test('a translation has a title, a summary and nothing else', () => {
  expect(translationSchema.safeParse({ title: 'Projekti', summary: 'Një përmbledhje.' }).success).toBe(true);
  expect(translationSchema.safeParse({ title: 'Projekti', status: 'current' }).success).toBe(false);
});

test('themes, organisations and helplines are refused with keys that nobody reads', () => {
  expect(themeSchema.safeParse({ title: 'Children', colour: 'red' }).success).toBe(false);
  expect(organisationSchema.safeParse({ name: 'IOM', type: 'multilateral', country: 'ZZ' }).success).toBe(
    false,
  );
  expect(organisationSchema.safeParse({ name: 'IOM', type: 'multilateral' }).success).toBe(true);
  expect(helplineSchema.safeParse({ number: 116006, name: 'Line' }).success).toBe(false);
  expect(helplineSchema.safeParse({ number: '116 006', name: 'Line', police: true }).success).toBe(true);
});

test('a site needs a title; copies and helplines are old after a year', () => {
  expect(siteSchema.parse({ title: 'Projects' })).toMatchObject({
    languages: ['en'],
    copyOldAfterMonths: 12,
    helplineOldAfterMonths: 12,
    exitEverywhere: true,
  });
});
