import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

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
    expect(didYouMean('statsu', keys)).toBe(': did you mean "status"?');
    expect(didYouMean('colour', keys)).toBe('.');
  });
});

test('a word of thousands of letters is near none: comparing two would take minutes', () => {
  expect(nearest('a'.repeat(300_000), [`${'a'.repeat(300_000)}b`])).toBeUndefined();
});
