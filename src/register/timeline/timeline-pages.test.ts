import { describe, expect, test } from 'vitest';
import { historyOf } from './history.ts';
import { rowsPerPage } from '../lists/list.ts';
import { sampleProject } from '../project.fixture.ts';
import { sampleRegister } from '../register.fixture.ts';
import { timelinePages } from './timeline-pages.ts';

const dated = (n: number) =>
  Array.from({ length: n }, (_, index) =>
    sampleProject({ start: String(1950 + (index % 70)) }, `p-${index}`),
  );

describe('a long timeline is parted into pages', () => {
  test('one page holds a small register, the undated beside it', () => {
    const [page, ...others] = timelinePages(sampleRegister([...dated(3), sampleProject({}, 'undated')]));
    expect(others).toEqual([]);
    expect(page?.groups).toHaveLength(3);
    expect(page?.undated.map(({ slug }) => slug)).toEqual(['undated']);
  });

  test('every dated project stands on exactly one page, and all pages have one axis', () => {
    const pages = timelinePages(sampleRegister(dated(2 * rowsPerPage + 1)));
    expect(pages.map(({ page, pages }) => `${page}/${pages}`)).toEqual(['1/3', '2/3', '3/3']);
    const slugs = pages.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map(({ project }) => project.slug)),
    );
    expect(new Set(slugs).size).toBe(2 * rowsPerPage + 1);
    expect(slugs).toHaveLength(2 * rowsPerPage + 1);
    expect(new Set(pages.map(({ axis }) => `${axis?.first}-${axis?.last}`)).size).toBe(1);
  });

  test('phases of a series stay on one page', () => {
    const phases = Array.from({ length: 3 }, (_, index) =>
      sampleProject({ start: '2019-12', series: 'long', phase: index + 1 }, `phase-${index}`),
    );
    const pages = timelinePages(sampleRegister([...dated(rowsPerPage - 1), ...phases]));
    const withSeries = pages.filter(({ groups }) => groups.some(({ series }) => series === 'long'));
    expect(withSeries).toHaveLength(1);
    expect(withSeries[0]?.groups.find(({ series }) => series === 'long')?.rows).toHaveLength(3);
  });

  test('a page is filled before the next begins, and a series longer than a page begins none before it', () => {
    const lengths = (projects: Parameters<typeof sampleRegister>[0]): number[] =>
      timelinePages(sampleRegister(projects)).map(({ groups }) => groups.flatMap(({ rows }) => rows).length);
    expect(lengths(dated(rowsPerPage))).toEqual([rowsPerPage]);
    expect(lengths(dated(rowsPerPage + 1))).toEqual([rowsPerPage, 1]);
    const phases = Array.from({ length: rowsPerPage + 1 }, (_, index) =>
      sampleProject({ start: '2019', series: 'long' }, `phase-${index}`),
    );
    expect(lengths(phases)).toEqual([rowsPerPage + 1]);
  });

  test('the undated stand on the first page, as many as a page has rows', () => {
    const undated = Array.from({ length: rowsPerPage + 2 }, (_, index) => sampleProject({}, `u-${index}`));
    const pages = timelinePages(sampleRegister([...dated(rowsPerPage + 1), ...undated]));
    expect(pages.map((page) => [page.undated.length, page.undatedCount])).toEqual([
      [rowsPerPage, rowsPerPage + 2],
      [0, rowsPerPage + 2],
    ]);
  });

  test('the whole is laid out once for all pages, with a row for every dated project', () => {
    const register = sampleRegister([...dated(3), sampleProject({}, 'undated')]);
    expect(historyOf(register)).toBe(historyOf(register));
    expect(historyOf(register)?.rows.map(({ project }) => project.slug)).toEqual(['p-0', 'p-1', 'p-2']);
  });

  test('a register without any date has one page that counts the undated', () => {
    const register = sampleRegister([sampleProject({}, 'a'), sampleProject({}, 'b')]);
    expect(historyOf(register)).toBeUndefined();
    expect(timelinePages(register)).toMatchObject([{ page: 1, pages: 1, groups: [], undatedCount: 2 }]);
  });
});
