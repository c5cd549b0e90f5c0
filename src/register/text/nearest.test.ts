import { describe, expect, test } from 'vitest';
import { createWordList, didYouMean, nearest } from './nearest.ts';

const keys = ['title', 'status', 'start', 'end', 'donors', 'targetGroups', 'countries'];

describe('what somebody meant', () => {
  test.each([
    ['statsu', 'status'],
    ['Title', 'title'],
    ['donor', 'donors'],
    ['target_groups', 'targetGroups'],
    ['target groups', 'targetGroups'],
    ['country', 'countries'],
    ['edn', 'end'],
    ['ends', 'end'],
    ['TARGETGROUPS', 'targetGroups'],
  ])('%s: %s', (typed, meant) => {
    expect(nearest(typed, keys)).toBe(meant);
  });

  test.each(['colour', 'x', ''])('"%s" is near to nothing', (typed) => {
    expect(nearest(typed, keys)).toBeUndefined();
  });

  test('a third of the letters may be wrong, no more', () => {
    expect(nearest('abcdxx', ['abcdef'])).toBe('abcdef');
    expect(nearest('abcxxx', ['abcdef'])).toBeUndefined();
    expect(nearest('abcd', ['abcdef'])).toBe('abcdef');
    expect(nearest('abc', ['abcdef'])).toBeUndefined();
    expect(nearest('abx', ['abc'])).toBe('abc');
    expect(nearest('ax', ['ab'])).toBe('ab');
  });

  test('of equally near ones the first wins', () => {
    expect(nearest('abx', ['aby', 'abz'])).toBe('aby');
  });

  test('the nearest wins', () => {
    expect(nearest('stars', ['start', 'stars-2', 'stair'])).toBe('start');
  });

  test('in words', () => {
    expect(didYouMean('status')).toBe(': did you mean "status"?');
    expect(didYouMean(undefined)).toBe('.');
  });

  test('in a list of words, for the first hundred that are asked for', () => {
    const list = createWordList(new Set(keys));
    expect([list.has('status'), list.has('statsu')]).toEqual([true, false]);
    expect([list.nearest('statsu'), list.nearest('colour')]).toEqual(['status', undefined]);
    for (let number = 3; number < 100; number += 1) list.nearest(`word-${String(number)}`);
    expect([list.nearest('ends'), list.nearest('edn')]).toEqual(['end', undefined]);
    expect([list.nearest('statsu'), list.nearest('ends')]).toEqual(['status', 'end']);
  });
});

test('a word of thousands of letters is near none: comparing two would take minutes', () => {
  expect(nearest('a'.repeat(300_000), [`${'a'.repeat(300_000)}b`])).toBeUndefined();
  expect(nearest('a'.repeat(201), ['a'.repeat(199)])).toBeUndefined();
  expect(nearest('a'.repeat(200), ['a'.repeat(199)])).toBe('a'.repeat(199));
});
