import type { Rule } from './rule.ts';

/** A project cannot end before it starts, whatever days its dates mean. */
export const endBeforeStart: Rule = ({ projects }) =>
  projects.flatMap(({ file, start, end }) => {
    if (!start || !end || end.latest >= start.earliest) return [];
    return {
      rule: 'end-before-start',
      level: 'error',
      file,
      path: ['end'],
      value: end.edtf,
      message: `The end, ${end.edtf}, is before the start, ${start.edtf}.`,
      advice: 'Correct one of the two dates, or change them round.',
    };
  });
