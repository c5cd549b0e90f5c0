import { expect, test } from 'vitest';
import { sampleProject } from '../project.fixture.ts';
import { isDated, undatedOf } from './undated.ts';

const [both, ended, begun, none] = [
  sampleProject({ start: '2014', end: '2015' }, 'both'),
  sampleProject({ end: '200X' }, 'ended'),
  sampleProject({ start: '2014?' }, 'begun'),
  sampleProject({ publishedDates: 'some time ago' }, 'none'),
];

test.each([
  [both, true],
  [ended, true],
  [begun, true],
  [none, false],
])('half a date, or a doubtful one, is a date; printed words alone are none', (project, is) => {
  expect(isDated(project)).toBe(is);
});

test('the undated keep their order', () => {
  const other = sampleProject({}, 'other');
  expect(undatedOf([other, both, none])).toEqual([other, none]);
});
