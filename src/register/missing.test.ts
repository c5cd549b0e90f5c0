import { describe, expect, test } from 'vitest';
import { missingFacts } from './missing.ts';
import type { Project } from './model.ts';
import { projectSchema } from './keys/schema.ts';

const project = (frontmatter: object): Project => {
  const read = projectSchema.parse({ title: 'A project', status: 'completed', ...frontmatter });
  return {
    ...read,
    slug: 'a-project',
    file: 'content/projects/a-project.md',
    shortTitle: read.title,
    body: '',
  };
};

describe('what a page says it does not know', () => {
  test('nothing but a title and a status: everything is missing, and dates are one thing', () => {
    expect(missingFacts(project({}))).toEqual([
      'dates',
      'donors',
      'partners',
      'countries',
      'budget',
      'results',
    ]);
  });

  test('a known end leaves only the start open, and the other way round', () => {
    expect(missingFacts(project({ end: '2002-12' }))).toContain('start');
    expect(missingFacts(project({ start: '2002-12' }))).toContain('end');
  });

  test('a project that goes on misses no end', () => {
    expect(missingFacts(project({ status: 'current', start: '2024' }))).not.toContain('end');
  });

  test('a counterpart is company enough', () => {
    expect(missingFacts(project({ counterparts: ['ministry'] }))).not.toContain('partners');
  });

  test('a full record misses nothing', () => {
    const full = {
      start: '2014',
      end: '2015',
      donors: ['a'],
      partners: ['b'],
      countries: ['AL'],
      budget: { amount: 1, currency: 'EUR' },
      results: ['Something came of it.'],
    };
    expect(missingFacts(project(full))).toEqual([]);
  });
});
