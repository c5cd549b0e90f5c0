import { describe, expect, test } from 'vitest';
import { sampleProject } from '../project.fixture.ts';
import { keyInWords, keyOrder, keysOfKind, kindOf, translatedKeys, valueOf } from './key-values.ts';
import { translationSchema } from './schema.ts';

test('files have the title first, and what editors accept last', () => {
  expect(keyOrder[0]).toBe('title');
  expect(keyOrder.at(-1)).toBe('accept');
});

describe('what a project says under a key', () => {
  const project = sampleProject({ start: '2014', places: ['Tirana'], draft: true });

  test('comes with its kind', () => {
    expect(valueOf('title', project)).toEqual({ kind: 'text', value: 'Project a-project' });
    expect(valueOf('start', project)).toMatchObject({ kind: 'date', value: { edtf: '2014' } });
    expect(valueOf('places', project)).toEqual({ kind: 'names', value: ['Tirana'] });
    expect(valueOf('draft', project)).toEqual({ kind: 'switch', value: true });
  });

  test.each(['end', 'summary', 'donors', 'documents', 'budget'] as const)(
    'is nothing where %s is missing or empty',
    (key) => {
      expect(valueOf(key, project)).toBeUndefined();
    },
  );

  test('is nothing where a switch is off', () => {
    expect(valueOf('draft', sampleProject({ draft: false }))).toBeUndefined();
  });
});

test.each([
  ['targetGroups', 'target groups'],
  ['iatiIdentifier', 'iati identifier'],
  ['title', 'title'],
])('%s is "%s" in words', (key, words) => {
  expect(keyInWords(key)).toBe(words);
});

test('keys are found by their kind, and kinds by the names of keys', () => {
  expect(keysOfKind('organisations')).toEqual(['donors', 'partners', 'counterparts']);
  expect(keysOfKind('themes')).toEqual(['themes']);
  expect(kindOf('budget')).toBe('money');
  expect(kindOf('colour')).toBeUndefined();
  expect(kindOf('toString')).toBeUndefined();
});

test('a translation has a title and a summary of its own', () => {
  expect(translatedKeys).toEqual(['title', 'summary']);
});

test('a translation explains its keys in its own words, and limits them like the original', () => {
  expect(translationSchema.shape.title.description).toBe('The title in this language.');
  expect(translationSchema.safeParse({ title: 'T', summary: 'x'.repeat(301) }).success).toBe(false);
});
