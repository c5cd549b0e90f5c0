import { isDated } from './undated.ts';
import { describe, expect, test } from 'vitest';
import { knownSpan, periodOf, yearsOf } from './period.ts';
import { sampleProject } from '../project.fixture.ts';

const years = (frontmatter: Record<string, unknown>, horizon?: number) =>
  yearsOf(periodOf(sampleProject(frontmatter)), horizon);

describe('a project in time', () => {
  test.each([
    [{ start: '2013-11', end: '2015-01' }, [2013, 2014, 2015]],
    [{ end: '2002-12' }, [2002]],
    [{ start: '2009' }, [2009]],
    [{}, []],
    [{ start: '200X', end: '2001' }, [2000, 2001]],
  ])('%j has the years %j', (frontmatter, expected) => {
    expect(years(frontmatter)).toEqual(expected);
  });

  test('one that goes on has the years up to the horizon; one that is over, without a known end, has not', () => {
    expect(years({ status: 'current', start: '2014' }, 2016)).toEqual([2014, 2015, 2016]);
    expect(years({ status: 'current', start: '2014' })).toEqual([2014]);
    expect(years({ status: 'completed', start: '2014' }, 2016)).toEqual([2014]);
  });

  test('it is open only without an end and while it is not over', () => {
    expect(periodOf(sampleProject({ status: 'current' })).isOpen).toBe(true);
    expect(periodOf(sampleProject({ status: 'suspended', start: '2014' })).isOpen).toBe(true);
    expect(periodOf(sampleProject({ status: 'current', end: '2030' })).isOpen).toBe(false);
    expect(periodOf(sampleProject({ status: 'completed' })).isOpen).toBe(false);
  });

  test('the known span takes the widest meaning of its dates', () => {
    expect(knownSpan(sampleProject({ start: '2014-02', end: '2016-02' }))).toEqual({
      first: '2014-02-01',
      last: '2016-02-29',
    });
    expect(knownSpan(sampleProject())).toBeUndefined();
    expect([isDated(sampleProject({ end: '2002' })), isDated(sampleProject())]).toEqual([true, false]);
  });
});
