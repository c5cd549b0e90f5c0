import { describe, expect, test } from 'vitest';
import { groupByStatus, pagesFor, rowsPerPage } from './list.ts';
import { sampleProject } from '../project.fixture.ts';

describe('a long list is parted into pages', () => {
  test.each([
    [0, 1],
    [1, 1],
    [rowsPerPage, 1],
    [rowsPerPage + 1, 2],
    [10 * rowsPerPage, 10],
  ])('%i rows need %i pages', (rows, pages) => {
    expect(pagesFor(rows)).toBe(pages);
  });
});

test('what is going on comes first, the undated after the dated, and no project is lost', () => {
  const projects = [
    sampleProject({ status: 'completed', end: '2002' }, 'old'),
    sampleProject({ status: 'completed' }, 'undated'),
    sampleProject({ status: 'current' }, 'now'),
    sampleProject({ status: 'cancelled', start: '2010' }, 'never'),
  ];
  const groups = groupByStatus(projects).map(({ status, dated, undated }) => [
    status,
    dated.map(({ slug }) => slug),
    undated.map(({ slug }) => slug),
  ]);
  expect(groups).toEqual([
    ['current', [], ['now']],
    ['completed', ['old'], ['undated']],
    ['cancelled', ['never'], []],
  ]);
});
