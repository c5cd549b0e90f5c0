import { expect, test } from 'vitest';
import { findGrowth } from './growth.fixture.ts';
import { everyReader } from './readers.fixture.ts';

test('twice the text is twice the work, whatever stands in any key or body', { tags: ['long'] }, async () => {
  const pieces = ['a', '1. ', '([<&"\''];
  expect((await findGrowth({ readers: everyReader, pieces, length: 20_000 })).steep).toEqual([]);
});

test('work that grows with the square of a text is found', { tags: ['long'] }, async () => {
  const { steep } = await findGrowth({ readers: ['a slow pattern'], pieces: [' ', 'a'], length: 20_000 });
  expect(steep).toEqual([expect.stringMatching(/^a slow pattern of " ": \d+ ms, \d+ ms$/)]);
});

test('a reader that hangs is ended, and named', { tags: ['long'] }, async () => {
  const hanging = { readers: ['no end'], pieces: ['a'], length: 40_000, patience: 5_000 };
  expect((await findGrowth(hanging)).steep).toEqual(['no end of "a": no end']);
});

test('every kind of file is among what is measured', () => {
  expect(everyReader).toEqual(
    expect.arrayContaining([
      'projectSchema',
      'translationSchema',
      'siteSchema',
      'pageSchema',
      'pictureSchema',
    ]),
  );
});
